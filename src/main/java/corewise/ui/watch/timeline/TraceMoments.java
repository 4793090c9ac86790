package corewise.ui.watch.timeline;

import corewise.model.TraceView;

/** The moments of a trace at which something begins or ends. Stateless; takes time in the number of slices. */
final class TraceMoments {
    private TraceMoments() {}

    /** The first moment after a time; the time itself when there is none. */
    static long after(TraceView trace, long nanos) {
        long best = Long.MAX_VALUE;
        for (int slice = 0; slice < trace.sliceCount(); slice++) {
            best = nearerAfter(best, trace.sliceStartNanos(slice), nanos);
            best = nearerAfter(best, trace.sliceEndNanos(slice), nanos);
        }
        for (int task = 0; task < trace.taskCount(); task++) {
            best = nearerAfter(best, trace.startedNanos(task), nanos);
            best = nearerAfter(best, trace.endedNanos(task), nanos);
        }
        return best == Long.MAX_VALUE ? nanos : best;
    }

    /** The last moment before a time; 0 when there is none. */
    static long before(TraceView trace, long nanos) {
        long best = 0;
        for (int slice = 0; slice < trace.sliceCount(); slice++) {
            best = nearerBefore(best, trace.sliceStartNanos(slice), nanos);
            best = nearerBefore(best, trace.sliceEndNanos(slice), nanos);
        }
        for (int task = 0; task < trace.taskCount(); task++) {
            best = nearerBefore(best, trace.startedNanos(task), nanos);
            best = nearerBefore(best, trace.endedNanos(task), nanos);
        }
        return best;
    }

    private static long nearerAfter(long best, long moment, long nanos) {
        return moment > nanos && moment < best ? moment : best;
    }

    private static long nearerBefore(long best, long moment, long nanos) {
        return moment < nanos && moment > best ? moment : best;
    }

    /** The end of what is known of a trace. */
    static long end(TraceView trace) {
        long end = 0;
        for (int task = 0; task < trace.taskCount(); task++) {
            end = Math.max(end, Math.max(trace.joinedNanos(task), trace.endedNanos(task)));
        }
        return end;
    }
}
