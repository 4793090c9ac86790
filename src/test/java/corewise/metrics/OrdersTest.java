package corewise.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrdersTest {

    @Test
    void ordersByFinishStartAndCreationAreToldApart() {
        TraceBuilder builder = MadeUpTraces.run(Way.THREAD_PER_TASK, 3);
        builder.span(new TaskSpan(0, 0, 30, 40, 90, 95, 0, TaskOutcome.DONE));
        builder.span(new TaskSpan(1, 0, 10, 60, 70, 95, 1, TaskOutcome.DONE));
        builder.span(new TaskSpan(2, 0, 20, 50, 80, 95, 2, TaskOutcome.DONE));
        Trace trace = builder.build();
        assertArrayEquals(new int[] {1, 2, 0}, OrderBy.FINISHED.order(trace));
        assertArrayEquals(new int[] {0, 2, 1}, OrderBy.STARTED.order(trace));
        assertArrayEquals(new int[] {1, 2, 0}, OrderBy.CREATED.order(trace));
    }

    @Test
    void summaryCountsOrdersAndTellsTheirSpread() {
        OrderSummary summary = OrderSummary.of(List.of(
                new int[] {0, 1, 2}, new int[] {0, 1, 2}, new int[] {2, 1, 0}, new int[] {0, 2, 1}, new int[] {1, 0, 2
                }));
        assertEquals(5, summary.runs());
        assertEquals(4, summary.distinct());
        assertEquals(2, summary.inListOrder());
        assertEquals(0, summary.lowShare());
        assertEquals(1 / 3.0, summary.medianShare(), 1e-12);
        assertEquals(1 / 3.0, summary.highShare(), 1e-12);
    }

    @Test
    void noRunsHaveNoShare() {
        OrderSummary none = OrderSummary.of(List.of());
        assertEquals(0, none.distinct());
        assertTrue(Double.isNaN(none.medianShare()));
    }

    private static Overtaking first(Trace trace, OrderBy by) {
        return Overtaking.first(trace, by, by.order(trace));
    }

    private static Overtaking about(Trace trace, OrderBy by, int task) {
        return Overtaking.about(trace, by, task, by.order(trace));
    }

    private static long part(Overtaking seen, Overtaking.Cause cause) {
        return seen.parts().stream()
                .filter(part -> part.cause() == cause)
                .mapToLong(Overtaking.Part::nanos)
                .sum();
    }

    @Test
    void inListOrderNobodyOvertakes() {
        Trace trace = MadeUpTraces.ending(Way.POOL, 10, 20, 30).build();
        assertEquals(Overtaking.NONE, first(trace, OrderBy.FINISHED));
        assertEquals(Overtaking.NONE, about(trace, OrderBy.FINISHED, 1));
    }

    /** Task 0: handed over at 0, its thread there at 5, on a core from 10; task 1: 0, 15, 20. */
    private static Trace two() {
        TraceBuilder builder = MadeUpTraces.run(Way.THREAD_PER_TASK, 2);
        builder.span(new TaskSpan(0, 0, 5, 10, 100, 110, 0, TaskOutcome.DONE));
        builder.slice(0, 10, 30, 0, SliceState.RUNNING);
        builder.slice(0, 60, 70, -1, SliceState.ASLEEP);
        builder.slice(0, 70, 100, 1, SliceState.RUNNING);
        builder.span(new TaskSpan(1, 0, 15, 20, 60, 110, 1, TaskOutcome.DONE));
        builder.slice(1, 20, 60, 1, SliceState.RUNNING);
        return builder.build();
    }

    @Test
    void whatMadeTheDifferenceAddsUp() {
        Overtaking seen = first(two(), OrderBy.FINISHED);
        assertEquals(0, seen.overtaken());
        assertEquals(1, seen.overtaker());
        assertEquals(40, seen.aheadNanos());
        assertEquals(-10, part(seen, Overtaking.Cause.BEGAN));
        assertEquals(10, part(seen, Overtaking.Cause.RAN));
        assertEquals(30, part(seen, Overtaking.Cause.READY));
        assertEquals(10, part(seen, Overtaking.Cause.BLOCKED));
        assertEquals(0, part(seen, Overtaking.Cause.UNACCOUNTED));
        assertEquals(seen, about(two(), OrderBy.FINISHED, 0));
        assertEquals(seen, about(two(), OrderBy.FINISHED, 1));
    }

    @Test
    void whatNoSliceAndNoWaitAccountsForIsNotCalledReady() {
        TraceBuilder builder = MadeUpTraces.run(Way.POOL, 2);
        builder.span(new TaskSpan(0, 0, -1, 10, 60, 110, 0, TaskOutcome.DONE));
        // its slices overlap: they make up more than its stay
        builder.slice(0, 10, 60, 0, SliceState.RUNNING);
        builder.slice(0, 30, 60, 1, SliceState.RUNNING);
        builder.span(new TaskSpan(1, 0, -1, 10, 40, 110, 1, TaskOutcome.DONE));
        builder.slice(1, 10, 40, 1, SliceState.RUNNING);
        Overtaking seen = first(builder.build(), OrderBy.FINISHED);
        assertEquals(20, seen.aheadNanos());
        assertEquals(50, part(seen, Overtaking.Cause.RAN));
        assertEquals(0, part(seen, Overtaking.Cause.READY));
        assertEquals(-30, part(seen, Overtaking.Cause.UNACCOUNTED));
    }

    @Test
    void aLaterStartIsMadeOfHandingOverOfTheQueueAndOfTheFirstTurn() {
        TraceBuilder builder = MadeUpTraces.run(Way.THREAD_PER_TASK, 2);
        builder.span(new TaskSpan(0, 2, 20, 50, 100, 110, 0, TaskOutcome.DONE));
        builder.span(new TaskSpan(1, 4, 15, 20, 60, 110, 1, TaskOutcome.DONE));
        Overtaking started = first(builder.build(), OrderBy.STARTED);
        assertEquals(30, started.aheadNanos());
        assertEquals(-2, part(started, Overtaking.Cause.HANDED_OVER));
        assertEquals(7, part(started, Overtaking.Cause.GOT_WORKER));
        assertEquals(25, part(started, Overtaking.Cause.FIRST_TURN));
        assertEquals(0, part(started, Overtaking.Cause.UNACCOUNTED));
        Overtaking created = first(builder.build(), OrderBy.CREATED);
        assertEquals(5, created.aheadNanos());
        assertEquals(-2, part(created, Overtaking.Cause.HANDED_OVER));
        assertEquals(7, part(created, Overtaking.Cause.GOT_WORKER));
    }

    @Test
    void paceIsTheMedianOfStaysAndOfTheTimeBetweenHandovers() {
        TraceBuilder builder = MadeUpTraces.run(Way.POOL, 3);
        builder.span(new TaskSpan(0, 0, -1, 10, 12, 110, 0, TaskOutcome.DONE));
        builder.span(new TaskSpan(1, 10, -1, 20, 23, 110, 0, TaskOutcome.DONE));
        builder.span(new TaskSpan(2, 30, -1, 40, 49, 110, 0, TaskOutcome.DONE));
        HandOverPace pace = HandOverPace.of(List.of(builder.build()));
        assertEquals(3, pace.itemNanos());
        assertEquals(15, pace.betweenNanos());
        assertTrue(pace.overBeforeTheNext());
        assertFalse(HandOverPace.of(List.of(two())).overBeforeTheNext(), "70 and 40 beside 10");
        assertFalse(HandOverPace.of(List.of()).overBeforeTheNext(), "not known");
    }
}
