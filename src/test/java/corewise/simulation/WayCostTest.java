package corewise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.Language;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.simulation.WayCost.Stage;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each way has the costs that change how long its runs take, and no others. */
class WayCostTest {
    private static final int PAYLOAD = 20_000;

    @ParameterizedTest
    @EnumSource(Language.class)
    void aWayHasTheCostsThatChangeHowLongItsRunsTake(Language language) {
        for (Way way : Way.of(language)) {
            Set<Stage> seen = EnumSet.noneOf(Stage.class);
            for (Stage stage : Stage.values()) {
                // either number of young workers is nothing without the other
                WayCost before = WayCost.NONE.with(
                        stage == Stage.COLD ? Stage.SLOW : Stage.COLD, stage == Stage.COLD ? 3_000 : 500_000);
                if (makespan(language, way, before.with(stage, stage.isTime() ? 500_000 : 3_000))
                        != makespan(language, way, before)) {
                    seen.add(stage);
                }
            }
            assertEquals(seen, Stage.of(language, way), way + " in " + language);
        }
    }

    private static long makespan(Language language, Way way, WayCost cost) {
        ItemTimes times = ItemTimes.logNormal(4_000_000, 800, 7);
        RunSpec spec = Scenarios.in(language, Scenarios.spec(way, 40, 4, times));
        RunSpec sent = new RunSpec(
                way,
                spec.list(),
                spec.workers(),
                spec.options().withPayload(way.usesProcesses(language) ? PAYLOAD : 0));
        return new Simulator()
                .run(new Scenario(SimulatedMachine.cores(4), sent, times, cost))
                .makespanNanos();
    }
}
