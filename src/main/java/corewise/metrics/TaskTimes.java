package corewise.metrics;

import corewise.model.SliceState;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.Work;
import java.util.function.Predicate;

/**
 * How long a task was in each state, in nanoseconds, 0 or more. Stateless.
 *
 * <p>The source is what the trace holds: slices for running and blocked; ready is what they leave uncovered. Where the
 * trace's wait source is {@code none}, what the work does not explain is not known. A task that is under way is
 * counted up to its last report. The error of one wait is at most half of the work between two checkpoints.
 */
public final class TaskTimes {
    private TaskTimes() {}

    /** Time on a core. */
    public static long runningNanos(TraceView trace, int task) {
        return sliceNanos(trace, task, state -> state == SliceState.RUNNING);
    }

    /** How long it took for itself, whatever it stood beside: its time on a core, and what it slept where that is its work. */
    public static long ownNanos(Trace trace, int task) {
        long running = runningNanos(trace, task);
        return trace.spec().list().work() == Work.WAIT ? running + blockedNanos(trace, task) : running;
    }

    /** Time asleep, on a lock, or in input or output, as the work announced it, or sending back from a process. */
    public static long blockedNanos(TraceView trace, int task) {
        return sliceNanos(trace, task, SliceState::blocked);
    }

    /** Time asleep, or in input or output, as the work announced it. */
    public static long asleepNanos(TraceView trace, int task) {
        return sliceNanos(trace, task, state -> state == SliceState.ASLEEP);
    }

    /** Time in which its work was done and its result on the way from a process. */
    public static long sendingBackNanos(TraceView trace, int task) {
        return sliceNanos(trace, task, state -> state == SliceState.SENDING_BACK);
    }

    /** Time of which it is not known whether it ran. */
    public static long notKnownNanos(TraceView trace, int task) {
        return sliceNanos(trace, task, state -> state == SliceState.NOT_KNOWN);
    }

    /**
     * Time in which it had a worker and needed a core: the part of its span that no slice covers and, where a thread is
     * made for each task, the time from the thread's being there to its first turn.
     */
    public static long readyNanos(TraceView trace, int task) {
        long started = trace.startedNanos(task);
        if (started == TraceView.UNKNOWN_NANOS) {
            return 0;
        }
        long span = lastKnownNanos(trace, task) - started;
        long uncovered = span - sliceNanos(trace, task, any -> true);
        return Math.max(0, uncovered) + firstTurnWaitNanos(trace, task);
    }

    /** Time from its handing over until it had a worker: in the queue, or while its thread was made. */
    public static long notStartedNanos(TraceView trace, int task) {
        long submitted = trace.submittedNanos(task);
        long launched = trace.launchedNanos(task);
        long started = trace.startedNanos(task);
        if (submitted == TraceView.UNKNOWN_NANOS || started == TraceView.UNKNOWN_NANOS) {
            return 0;
        }
        long until = launched == TraceView.UNKNOWN_NANOS ? started : Math.min(launched, started);
        return Math.max(0, until - submitted);
    }

    /** Time from the being there of a thread or process made for it to its first turn; 0 for other workers. */
    public static long firstTurnWaitNanos(TraceView trace, int task) {
        long launched = trace.launchedNanos(task);
        return launched == TraceView.UNKNOWN_NANOS ? 0 : Math.max(0, trace.startedNanos(task) - launched);
    }

    /** When it had a worker, nanoseconds since the run's start: its own, or the one that took it. */
    public static long hadWorkerNanos(TraceView trace, int task) {
        long launched = trace.launchedNanos(task);
        long started = trace.startedNanos(task);
        return launched == TraceView.UNKNOWN_NANOS ? started : Math.min(launched, started);
    }

    private static long lastKnownNanos(TraceView trace, int task) {
        long ended = trace.endedNanos(task);
        return ended == TraceView.UNKNOWN_NANOS ? trace.lastSeenNanos(task) : ended;
    }

    private static long sliceNanos(TraceView trace, int task, Predicate<SliceState> meant) {
        long nanos = 0;
        for (int slice = trace.lastSlice(task); slice != TraceView.NONE; slice = trace.previousSlice(slice)) {
            if (meant.test(trace.sliceState(slice))) {
                nanos += trace.sliceEndNanos(slice) - trace.sliceStartNanos(slice);
            }
        }
        return nanos + openNanos(trace, task, meant);
    }

    private static long openNanos(TraceView trace, int task, Predicate<SliceState> meant) {
        long start = trace.openSliceStartNanos(task);
        SliceState state = trace.openSliceState(task);
        if (start == TraceView.UNKNOWN_NANOS || !meant.test(state)) {
            return 0;
        }
        return Math.max(0, trace.lastSeenNanos(task) - start);
    }
}
