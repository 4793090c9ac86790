package corewise.ui.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.lesson.Played;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.simulation.Costs;
import corewise.simulation.SimulatedMachine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class MeasuredRunsTest {
    private static final ListSpec LIST = new ListSpec(Work.PRIMES, 12, Lengths.EQUAL, 10_000_000, 1);

    private static CompletedRun run(Way way, int number, double others) {
        return CompletedRun.of(Played.run(new RunSpec(way, LIST, 4), MachineInfo.madeUp(4), number, others));
    }

    private static List<Integer> runsOfChecks(CompletedRun... runs) {
        return MeasuredRuns.of(List.of(runs), SimulatedMachine.cores(4), Costs.typical()).checks().stream()
                .map(check -> check.runsNanos().size())
                .toList();
    }

    @Test
    void whatOtherProgramsDisturbedIsNotHeldAgainstPredictions() {
        CompletedRun serial = run(Way.SERIAL, 1, 0.02);
        assertEquals(List.of(2), runsOfChecks(serial, run(Way.POOL, 2, 0.02), run(Way.POOL, 3, 0.1)));
        assertEquals(List.of(1), runsOfChecks(serial, run(Way.POOL, 2, 0.5), run(Way.POOL, 3, 0.02)));
        assertEquals(List.of(), runsOfChecks(serial, run(Way.POOL, 2, 0.5)));
        assertEquals(List.of(), runsOfChecks(run(Way.SERIAL, 1, 0.5), run(Way.POOL, 2, 0.02)), "lengths are not known");
    }
}
