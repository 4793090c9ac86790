package corewise.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Trace;
import corewise.model.Way;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResultEqualityTest {

    private static Trace run(Way way, long first, long second) {
        return MadeUpTraces.ending(way, 1, 2).digest(0, first).digest(1, second).build();
    }

    @Test
    void equalResultsOfAnyOrderAreEqual() {
        Trace backwards =
                MadeUpTraces.ending(Way.POOL, 9, 2).digest(0, 7).digest(1, 8).build();
        ResultEquality results = ResultEquality.of(List.of(run(Way.SERIAL, 7, 8), backwards, run(Way.POOL, 7, 8)));
        assertTrue(results.equal());
        assertEquals(3, results.runs());
    }

    @Test
    void theRunsThatDifferAreNamedWithTheirItems() {
        ResultEquality results = ResultEquality.of(
                List.of(run(Way.SERIAL, 7, 8), run(Way.POOL, 7, 9), run(Way.POOL, 7, 8), run(Way.POOL, 1, 2)));
        assertFalse(results.equal());
        assertEquals(
                List.of(
                        new ResultEquality.Difference(1, List.of(1), false),
                        new ResultEquality.Difference(3, List.of(0, 1), false)),
                results.differences());
        assertEquals(Set.of(0, 1), results.items());
        assertFalse(results.totalsDiffer());
    }

    @Test
    void whatTheFirstRunLacksIsComparedAmongTheOthers() {
        Trace nothing = MadeUpTraces.run(Way.POOL, 2).build();
        ResultEquality results = ResultEquality.of(List.of(nothing, run(Way.POOL, 7, 8), run(Way.POOL, 7, 9)));
        assertEquals(List.of(new ResultEquality.Difference(2, List.of(1), false)), results.differences());
    }

    @Test
    void simulatedRunsHaveNoResults() {
        Trace simulated = MadeUpTraces.ending(Way.POOL, 1, 2).build();
        assertTrue(simulated.simulated());
        assertFalse(ResultDigest.known(simulated));
        ResultEquality results = ResultEquality.of(List.of(simulated, simulated));
        assertEquals(0, results.runs());
        assertEquals(List.of(), results.differences());
    }

    @Test
    void missingIsNotDifferent() {
        Trace nothing = MadeUpTraces.run(Way.POOL, 2).build();
        assertTrue(ResultEquality.of(List.of(run(Way.POOL, 7, 8), nothing)).equal());
        assertTrue(ResultEquality.of(List.of()).equal());
    }
}
