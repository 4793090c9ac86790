package corewise.metrics;

import corewise.model.SliceState;
import corewise.model.TraceView;
import java.util.Arrays;

/**
 * What became of the lives of the tasks: Σ (ended − submitted) = queued + starting + running + ready + asleep +
 * blocked on a lock + sending back + held up + not known + <em>unaccounted</em>, summed over the tasks that have
 * ended. All in nanoseconds. Immutable.
 *
 * <p>The source is the trace alone. Ready is measured as what no slice of a span covers, so the unaccounted part shows
 * slices that overlap or reach out of their span (negative) and times that are missing; it is never repaired. Where the
 * trace's wait source is {@code none}, what the work does not explain of the time is not known.
 *
 * @param totalNanos Σ (ended − submitted)
 * @param queuedNanos from submission until a worker took the task, for workers that were not made for it; and the whole
 *     life of a task that never had a worker
 * @param startingNanos from submission until the thread or process made for the task was there
 * @param runningNanos on a core
 * @param readyNanos with a worker, without a core, and from the worker's being there to its first turn
 * @param asleepNanos asleep, or in input or output, as the work announced
 * @param onLockNanos blocked on a lock, as the work announced
 * @param sendingBackNanos the work is done, the result is on its way from a process
 * @param heldUpNanos neither running nor ready, and the work did not say why
 * @param notKnownNanos running or without a core: the system does not tell
 * @param unaccountedNanos the total less all parts; may be negative
 */
public record TaskLedger(
        long totalNanos,
        long queuedNanos,
        long startingNanos,
        long runningNanos,
        long readyNanos,
        long asleepNanos,
        long onLockNanos,
        long sendingBackNanos,
        long heldUpNanos,
        long notKnownNanos,
        long unaccountedNanos) {

    /** The ledger of a trace so far; takes time in the number of slices. */
    public static TaskLedger of(TraceView trace) {
        Sums sums = new Sums();
        for (int task = 0; task < trace.taskCount(); task++) {
            if (trace.endedNanos(task) != TraceView.UNKNOWN_NANOS
                    && trace.submittedNanos(task) != TraceView.UNKNOWN_NANOS) {
                sums.add(trace, task);
            }
        }
        return sums.ledger();
    }

    /** A part of the ledger as a share of the total; NaN when the total is 0. */
    public double share(long partNanos) {
        return totalNanos == 0 ? Double.NaN : (double) partNanos / totalNanos;
    }

    /** Time in which the tasks had a worker: running, ready, asleep, on a lock, sending back, held up, not known. */
    public long withWorkerNanos() {
        return runningNanos + readyNanos + asleepNanos + onLockNanos + sendingBackNanos + heldUpNanos + notKnownNanos;
    }

    private static final class Sums {
        private final long[] byState = new long[SliceState.values().length];
        private long total;
        private long queued;
        private long starting;
        private long ready;

        void add(TraceView trace, int task) {
            total += trace.endedNanos(task) - trace.submittedNanos(task);
            if (trace.startedNanos(task) == TraceView.UNKNOWN_NANOS) {
                queued += trace.endedNanos(task) - trace.submittedNanos(task);
                return;
            }
            long before = TaskTimes.notStartedNanos(trace, task);
            if (trace.launchedNanos(task) == TraceView.UNKNOWN_NANOS) {
                queued += before;
            } else {
                starting += before;
            }
            ready += TaskTimes.readyNanos(trace, task);
            for (int slice = trace.lastSlice(task); slice != TraceView.NONE; slice = trace.previousSlice(slice)) {
                byState[trace.sliceState(slice).ordinal()] += trace.sliceEndNanos(slice) - trace.sliceStartNanos(slice);
            }
        }

        TaskLedger ledger() {
            long running = byState[SliceState.RUNNING.ordinal()];
            long asleep = byState[SliceState.ASLEEP.ordinal()];
            long onLock = byState[SliceState.ON_LOCK.ordinal()];
            long sendingBack = byState[SliceState.SENDING_BACK.ordinal()];
            long heldUp = byState[SliceState.HELD_UP.ordinal()];
            long notKnown = byState[SliceState.NOT_KNOWN.ordinal()];
            long parts = queued + starting + ready + Arrays.stream(byState).sum();
            return new TaskLedger(
                    total,
                    queued,
                    starting,
                    running,
                    ready,
                    asleep,
                    onLock,
                    sendingBack,
                    heldUp,
                    notKnown,
                    total - parts);
        }
    }
}
