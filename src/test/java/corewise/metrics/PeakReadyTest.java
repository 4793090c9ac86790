package corewise.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.SliceState;
import corewise.model.TraceBuilder;
import corewise.model.TraceView;
import corewise.model.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeakReadyTest {
    private static final long MILLI = 1_000_000;

    @Test
    void theMomentWithTheMostReadyTasksIsFound() {
        TraceBuilder run = MadeUpTraces.run(Way.THREAD_PER_TASK, 3);
        run.span(MadeUpTraces.done(0, 0, 10 * MILLI)).slice(0, 0, 10 * MILLI, 0, SliceState.RUNNING);
        run.span(MadeUpTraces.done(1, 2 * MILLI, 20 * MILLI));
        run.slice(1, 10 * MILLI, 20 * MILLI, 0, SliceState.RUNNING);
        run.span(MadeUpTraces.done(2, 4 * MILLI, 20 * MILLI));
        run.slice(2, 12 * MILLI, 20 * MILLI, 1, SliceState.RUNNING);
        assertEquals(new PeakReady(4 * MILLI, List.of(0), List.of(1, 2)), PeakReady.of(run.build()));
    }

    @Test
    void blockedTasksAreNotReadyAndShortStatesDoNotCount() {
        TraceBuilder run = MadeUpTraces.run(Way.GLOBAL_LOCK, 2);
        run.span(MadeUpTraces.done(0, 0, 10 * MILLI)).slice(0, 0, 10 * MILLI, 0, SliceState.RUNNING);
        run.span(MadeUpTraces.done(1, 0, 20 * MILLI));
        run.slice(1, 0, 10 * MILLI, -1, SliceState.ON_LOCK);
        run.slice(1, 10 * MILLI + MILLI / 2, 20 * MILLI, 0, SliceState.RUNNING);
        PeakReady peak = PeakReady.of(run.build());
        assertEquals(List.of(), peak.ready());
        assertEquals(List.of(0), peak.running());
    }

    @Test
    void withoutTasksThatRanThereIsNoMoment() {
        PeakReady peak = PeakReady.of(MadeUpTraces.run(Way.POOL, 2).build());
        assertEquals(TraceView.UNKNOWN_NANOS, peak.atNanos());
    }
}
