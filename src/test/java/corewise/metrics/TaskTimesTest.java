package corewise.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.Way;
import org.junit.jupiter.api.Test;

class TaskTimesTest {
    private static final Trace TRACE = MadeUpTraces.run(Way.THREAD_PER_TASK, 2)
            .span(new TaskSpan(0, 10, 30, 50, 150, 160, 0, TaskOutcome.DONE))
            .slice(0, 50, 70, 0, SliceState.RUNNING)
            .slice(0, 80, 100, -1, SliceState.ASLEEP)
            .slice(0, 105, 110, -1, SliceState.ON_LOCK)
            .slice(0, 110, 120, 1, SliceState.RUNNING)
            .slice(0, 120, 150, 1, SliceState.RUNNING)
            .span(new TaskSpan(
                    1,
                    20,
                    TraceView.UNKNOWN_NANOS,
                    TraceView.UNKNOWN_NANOS,
                    99,
                    TraceView.UNKNOWN_NANOS,
                    TraceView.NONE,
                    TaskOutcome.NOT_RUN))
            .build();

    @Test
    void runningIsTheSumOfRunningSlices() {
        assertEquals(60, TaskTimes.runningNanos(TRACE, 0));
    }

    @Test
    void computingTakesForItselfWhatItHadOnCores() {
        assertEquals(
                60, TaskTimes.ownNanos(TRACE, 0), "neither ready nor blocked, though it took 100 from begin to end");
    }

    @Test
    void blockedIsWhatTheWorkAnnounced() {
        assertEquals(25, TaskTimes.blockedNanos(TRACE, 0));
    }

    @Test
    void readyIsWhatSlicesLeaveUncoveredAndTheWaitForTheFirstTurn() {
        assertEquals(15 + 20, TaskTimes.readyNanos(TRACE, 0));
        assertEquals(20, TaskTimes.notStartedNanos(TRACE, 0));
    }

    @Test
    void aTaskThatNeverStartedHasNoTimes() {
        assertEquals(0, TaskTimes.runningNanos(TRACE, 1));
        assertEquals(0, TaskTimes.readyNanos(TRACE, 1));
        assertEquals(0, TaskTimes.notStartedNanos(TRACE, 1));
    }

    @Test
    void migrationsSkipBlockedSlicesAndSameProcessorTurns() {
        assertEquals(1, Migrations.observedMigrations(TRACE, 0));
        assertEquals(1, Migrations.totalObservedMigrations(TRACE));
    }
}
