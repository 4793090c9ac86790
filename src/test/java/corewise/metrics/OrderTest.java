package corewise.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.Way;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderTest {

    @Test
    void orderIsByEndThenStartThenSubmissionIndexAndLeavesOutTasksWithoutResult() {
        Trace trace = MadeUpTraces.run(Way.POOL, 5)
                .span(MadeUpTraces.done(0, 3, 30))
                .span(MadeUpTraces.done(1, 1, 30))
                .span(MadeUpTraces.done(2, 1, 30))
                .span(new TaskSpan(3, 0, -1, 0, 5, -1, 0, TaskOutcome.FAILED))
                .span(MadeUpTraces.done(4, 0, 10))
                .build();
        CompletionRanks ranks = CompletionRanks.of(trace);
        assertArrayEquals(new int[] {4, 1, 2, 0}, ranks.order());
        assertEquals(CompletionRanks.NO_RANK, ranks.rank(3));
        assertEquals(3, ranks.rank(0));
        assertFalse(ranks.isListOrder());
    }

    @Test
    void orderOfEndsHasThoseThatFailedToo() {
        Trace trace = MadeUpTraces.run(Way.POOL, 5)
                .span(MadeUpTraces.done(0, 3, 30))
                .span(MadeUpTraces.done(1, 1, 30))
                .span(new TaskSpan(2, 0, -1, 0, 12, -1, 0, TaskOutcome.CANCELLED))
                .span(new TaskSpan(3, 0, -1, 0, 5, -1, 0, TaskOutcome.FAILED))
                .span(MadeUpTraces.done(4, 0, 10))
                .build();
        EndOrder order = EndOrder.of(trace);
        assertArrayEquals(new int[] {3, 4, 1, 0}, order.tasks());
        assertArrayEquals(new int[] {3, 2, -1, 0, 1}, order.ranks());
    }

    @Test
    void distinctOrdersAreCountedByOrderAndNotByTimes() {
        List<Trace> traces = List.of(
                MadeUpTraces.ending(Way.POOL, 1, 2, 3).build(),
                MadeUpTraces.ending(Way.POOL, 10, 20, 30).build(),
                MadeUpTraces.ending(Way.POOL, 3, 2, 1).build());
        assertEquals(2, CompletionRanks.distinctOrders(traces));
    }

    @Test
    void invertedPairsOfListOrderAndItsReverseAreTheExtremes() {
        assertEquals(0, InvertedPairs.count(new int[] {0, 1, 2, 3}));
        assertTrue(InvertedPairs.isListOrder(new int[] {0, 1, 2, 3}));
        assertEquals(6, InvertedPairs.count(new int[] {3, 2, 1, 0}));
        assertEquals(1, InvertedPairs.share(new int[] {3, 2, 1, 0}), 1e-12);
        assertEquals(0, InvertedPairs.share(new int[] {7}), 1e-12);
    }

    @Test
    void invertedPairsEqualThePlainDoubleLoop() {
        long seed = 20;
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            int[] order = random.ints(random.nextInt(40), 0, 100).toArray();
            long expected = IntStream.range(0, order.length)
                    .mapToLong(i -> IntStream.range(i + 1, order.length)
                            .filter(j -> order[j] < order[i])
                            .count())
                    .sum();
            assertEquals(expected, InvertedPairs.count(order), "seed " + seed + ", round " + round);
        }
    }

    @Test
    void digestsTellEqualResultsFromDifferentAndMissingOnes() {
        Trace one =
                MadeUpTraces.ending(Way.POOL, 1, 2).digest(0, 7).digest(1, 9).build();
        Trace same =
                MadeUpTraces.ending(Way.SERIAL, 5, 3).digest(0, 7).digest(1, 9).build();
        Trace other =
                MadeUpTraces.ending(Way.POOL, 1, 2).digest(0, 7).digest(1, 8).build();
        Trace missing = MadeUpTraces.run(Way.POOL, 2).build();
        Trace zeros = MadeUpTraces.ending(Way.POOL, 1, 2).build();
        assertEquals(ResultDigest.of(one), ResultDigest.of(same));
        assertNotEquals(ResultDigest.of(one), ResultDigest.of(other));
        assertNotEquals(ResultDigest.of(zeros), ResultDigest.of(missing));
        assertEquals(16, ResultDigest.of(one).length());
    }
}
