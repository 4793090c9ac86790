package corewise.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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

    @Test
    void divergenceIsTheFirstRankThatDiffers() {
        assertEquals(-1, OrderSummary.firstDivergence(new int[] {0, 1}, new int[] {0, 1}));
        assertEquals(1, OrderSummary.firstDivergence(new int[] {0, 1, 2}, new int[] {0, 2, 1}));
        assertEquals(2, OrderSummary.firstDivergence(new int[] {0, 1}, new int[] {0, 1, 2}));
    }

    @Test
    void inListOrderNobodyOvertakes() {
        Trace trace = MadeUpTraces.ending(Way.POOL, 10, 20, 30).build();
        assertEquals(Overtaking.NONE, Overtaking.first(trace));
        assertEquals(Overtaking.NONE, Overtaking.about(trace, 1));
    }

    @Test
    void whatMadeTheDifferenceAddsUp() {
        TraceBuilder builder = MadeUpTraces.run(Way.THREAD_PER_TASK, 2);
        builder.span(new TaskSpan(0, 0, 5, 10, 100, 110, 0, TaskOutcome.DONE));
        builder.slice(0, 10, 30, 0, SliceState.RUNNING);
        builder.slice(0, 60, 70, -1, SliceState.ASLEEP);
        builder.slice(0, 70, 100, 1, SliceState.RUNNING);
        builder.span(new TaskSpan(1, 0, 15, 20, 60, 110, 1, TaskOutcome.DONE));
        builder.slice(1, 20, 60, 1, SliceState.RUNNING);
        Overtaking seen = Overtaking.first(builder.build());
        assertEquals(0, seen.overtaken());
        assertEquals(1, seen.overtaker());
        assertEquals(40, seen.aheadNanos());
        assertEquals(-10, seen.startedLaterNanos());
        assertEquals(10, seen.ranLongerNanos());
        assertEquals(30, seen.readyLongerNanos());
        assertEquals(10, seen.blockedLongerNanos());
        assertEquals(
                seen.aheadNanos(),
                seen.startedLaterNanos() + seen.ranLongerNanos() + seen.readyLongerNanos() + seen.blockedLongerNanos());
        assertEquals(seen, Overtaking.about(builder.build(), 0));
        assertEquals(seen, Overtaking.about(builder.build(), 1));
    }
}
