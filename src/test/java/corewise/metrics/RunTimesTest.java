package corewise.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.Way;
import org.junit.jupiter.api.Test;

class RunTimesTest {
    private static final Trace SERIAL = MadeUpTraces.run(Way.SERIAL, 2)
            .span(MadeUpTraces.done(0, 0, 100))
            .slice(0, 0, 100, 0, SliceState.RUNNING)
            .span(MadeUpTraces.done(1, 100, 200))
            .slice(1, 100, 200, 0, SliceState.RUNNING)
            .build();
    private static final Trace POOL = MadeUpTraces.run(Way.POOL, 2)
            .span(MadeUpTraces.done(0, 0, 100))
            .slice(0, 0, 100, 0, SliceState.RUNNING)
            .span(MadeUpTraces.done(1, 20, 125))
            .slice(1, 20, 125, 1, SliceState.RUNNING)
            .build();

    @Test
    void makespanEndsWithTheLastResultJoined() {
        Trace joinedLater = MadeUpTraces.run(Way.POOL, 1)
                .span(new TaskSpan(0, 0, -1, 5, 90, 95, 0, TaskOutcome.DONE))
                .build();
        assertEquals(95, RunTimes.makespanNanos(joinedLater));
        assertEquals(125, RunTimes.makespanNanos(POOL));
    }

    @Test
    void aRunInWhichNothingEndedHasNoMakespanAndNoBusyCores() {
        Trace empty = MadeUpTraces.run(Way.POOL, 3).build();
        assertEquals(0, RunTimes.makespanNanos(empty));
        assertTrue(Double.isNaN(RunTimes.busyCores(empty)));
        assertEquals(0, ObservationError.share(empty));
    }

    @Test
    void aRunIsCompleteWithoutMissingResults() {
        Trace cancelled = MadeUpTraces.run(Way.SERIAL, 2)
                .span(MadeUpTraces.done(0, 0, 100))
                .build();
        assertEquals(1, RunTimes.missingResults(cancelled));
        assertFalse(RunTimes.complete(cancelled));
        assertTrue(RunTimes.complete(SERIAL));
    }

    @Test
    void busyCoresAndOccupancyCountOurRunningTimeOnly() {
        assertEquals(205.0 / 125, RunTimes.busyCores(POOL), 1e-9);
        assertEquals(205.0 / 250, RunTimes.occupancy(POOL), 1e-9);
    }

    @Test
    void moreTasksDrawnRunningThanProcessorsIsTheErrorOfObservation() {
        Trace trace = MadeUpTraces.run(Way.THREAD_PER_TASK, 3)
                .span(MadeUpTraces.done(0, 0, 100))
                .slice(0, 0, 100, 0, SliceState.RUNNING)
                .span(MadeUpTraces.done(1, 0, 60))
                .slice(1, 0, 60, 1, SliceState.RUNNING)
                .span(MadeUpTraces.done(2, 50, 100))
                .slice(2, 50, 100, 1, SliceState.RUNNING)
                .build();
        assertEquals(0.1, ObservationError.share(trace), 1e-9);
    }

    @Test
    void slicesThatMeetDoNotOverlapAndBlockedOnesNeedNoCore() {
        Trace fine = MadeUpTraces.run(Way.THREAD_PER_TASK, 4)
                .span(MadeUpTraces.done(0, 0, 50))
                .slice(0, 0, 50, 0, SliceState.RUNNING)
                .span(MadeUpTraces.done(1, 50, 100))
                .slice(1, 50, 100, 0, SliceState.RUNNING)
                .span(MadeUpTraces.done(2, 0, 100))
                .slice(2, 0, 100, -1, SliceState.ASLEEP)
                .span(MadeUpTraces.done(3, 0, 100))
                .slice(3, 0, 100, 1, SliceState.RUNNING)
                .build();
        assertEquals(0, ObservationError.share(fine));
    }
}
