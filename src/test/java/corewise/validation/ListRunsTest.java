package corewise.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import corewise.metrics.RunTimes;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.simulation.ItemTimes;
import corewise.simulation.Scenario;
import corewise.simulation.Simulator;
import corewise.simulation.Trust;
import corewise.simulation.WayCost;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Medians of several runs are held against what is simulated with medians of several serial runs. */
class ListRunsTest {
    private static final int ITEMS = 6;
    private static final Basis BASIS = Basis.unmeasured(2);
    private final Simulator simulator = new Simulator();

    /** Runs whose items take so long, in this order. */
    private List<Trace> runs(Way way, WayCost cost, long... nanos) {
        RunSpec spec = new RunSpec(way, new ListSpec(Work.PRIMES, ITEMS, Lengths.EQUAL, 1, 1), 2);
        return LongStream.of(nanos)
                .mapToObj(each -> simulator.trace(new Scenario(BASIS.machine(), spec, ItemTimes.equal(each), cost)))
                .toList();
    }

    @Test
    void aRunThatWasSlowOnceCountsOnNeitherSide() {
        WayCost cost = BASIS.costs().of(Language.JAVA, Way.POOL);
        List<Trace> serials = runs(Way.SERIAL, WayCost.NONE, 2_000_000, 2_000_000, 9_000_000, 2_000_000);
        List<Trace> pools = runs(Way.POOL, cost, 2_000_000, 9_000_000, 2_000_000);

        List<Case> cases = new ListRuns(serials, Map.of(Way.POOL, pools))
                .ofWays().stream().map(each -> each.against(BASIS, simulator)).toList();

        assertEquals(1, cases.size());
        Trust.Check check = cases.getFirst().check();
        assertEquals(2_000_000, check.lengthNanos());
        assertEquals(pools.stream().map(RunTimes::makespanNanos).toList(), check.runsNanos());
        assertEquals(0, check.error(), "the costs are those that the runs have");
        assertEquals(Optional.of(new Trust.Apart(0, 0, 0)), check.apart());
        assertFalse(cases.getFirst().disturbed());
    }
}
