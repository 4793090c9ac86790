package corewise.metrics;

import corewise.model.SliceState;
import corewise.model.TraceView;

/**
 * The moments of a run that matter. Immutable.
 *
 * @param firstOvertaking when for the first time a task ended before one that stands earlier in the list
 * @param firstMove when for the first time a task ran on after it had been seen on another core
 * @param lastStart when the last task started
 */
public record KeyMoments(KeyMoment firstOvertaking, KeyMoment firstMove, KeyMoment lastStart) {

    /** The moments of a trace; takes time in the number of its slices. */
    public static KeyMoments of(TraceView trace) {
        return new KeyMoments(firstOvertaking(trace), firstMove(trace), lastStart(trace));
    }

    private static KeyMoment firstOvertaking(TraceView trace) {
        KeyMoment first = KeyMoment.NEVER;
        // the latest end of all tasks that stand earlier; one that has not ended is overtaken by every later one
        long latest = Long.MIN_VALUE;
        int last = TraceView.NONE;
        for (int task = 0; task < trace.taskCount(); task++) {
            long end = trace.endedNanos(task);
            if (end == TraceView.UNKNOWN_NANOS) {
                latest = Long.MAX_VALUE;
                last = task;
            } else if (end < latest) {
                first = first.orEarlier(new KeyMoment(end, task, last));
            } else {
                latest = end;
                last = task;
            }
        }
        return first;
    }

    private static KeyMoment firstMove(TraceView trace) {
        KeyMoment first = KeyMoment.NEVER;
        for (int slice = 0; slice < trace.sliceCount(); slice++) {
            int before = lastRun(trace, slice);
            if (before != TraceView.NONE
                    && trace.sliceState(slice) == SliceState.RUNNING
                    && trace.sliceProcessor(slice) >= 0
                    && trace.sliceProcessor(before) >= 0
                    && trace.sliceProcessor(slice) != trace.sliceProcessor(before)) {
                first = first.orEarlier(new KeyMoment(trace.sliceStartNanos(slice), trace.sliceTask(slice)));
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

    private static KeyMoment lastStart(TraceView trace) {
        KeyMoment last = KeyMoment.NEVER;
        for (int task = 0; task < trace.taskCount(); task++) {
            if (trace.startedNanos(task) > last.nanos()) {
                last = new KeyMoment(trace.startedNanos(task), task);
            }
        }
        return last;
    }
}
