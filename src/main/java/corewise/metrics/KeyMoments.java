package corewise.metrics;

import corewise.model.SliceState;
import corewise.model.TraceView;

/**
 * The moments of a run that matter. Nanoseconds since the run's start, {@link TraceView#UNKNOWN_NANOS} for what did not
 * happen. Immutable.
 *
 * @param firstOvertaking when for the first time a task ended before one that stands earlier in the list
 * @param firstMove when for the first time a task ran on after it had been seen on another core
 * @param lastStart when the last task started
 */
public record KeyMoments(long firstOvertaking, long firstMove, long lastStart) {

    /** The moments of a trace; takes time in the number of its slices. */
    public static KeyMoments of(TraceView trace) {
        return new KeyMoments(firstOvertaking(trace), firstMove(trace), lastStart(trace));
    }

    private static long firstOvertaking(TraceView trace) {
        long first = TraceView.UNKNOWN_NANOS;
        // the latest end of all tasks that stand earlier; one that has not ended is overtaken by every later one
        long latest = Long.MIN_VALUE;
        for (int task = 0; task < trace.taskCount(); task++) {
            long end = trace.endedNanos(task);
            if (end == TraceView.UNKNOWN_NANOS) {
                latest = Long.MAX_VALUE;
            } else if (end < latest) {
                first = earlier(first, end);
            } else {
                latest = end;
            }
        }
        return first;
    }

    private static long firstMove(TraceView trace) {
        long first = TraceView.UNKNOWN_NANOS;
        for (int slice = 0; slice < trace.sliceCount(); slice++) {
            int before = lastRun(trace, slice);
            if (before != TraceView.NONE
                    && trace.sliceState(slice) == SliceState.RUNNING
                    && trace.sliceProcessor(slice) >= 0
                    && trace.sliceProcessor(before) >= 0
                    && trace.sliceProcessor(slice) != trace.sliceProcessor(before)) {
                first = earlier(first, trace.sliceStartNanos(slice));
            }
        }
        return first;
    }

    /** The slice before this one in which its task ran. */
    private static int lastRun(TraceView trace, int slice) {
        int before = trace.previousSlice(slice);
        while (before != TraceView.NONE && trace.sliceState(before) != SliceState.RUNNING) {
            before = trace.previousSlice(before);
        }
        return before;
    }

    private static long lastStart(TraceView trace) {
        long last = TraceView.UNKNOWN_NANOS;
        for (int task = 0; task < trace.taskCount(); task++) {
            last = Math.max(last, trace.startedNanos(task));
        }
        return last;
    }

    private static long earlier(long known, long nanos) {
        return known == TraceView.UNKNOWN_NANOS ? nanos : Math.min(known, nanos);
    }
}
