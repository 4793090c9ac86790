package corewise.ui.watch.timeline;

import corewise.model.TraceView;

/** The end of a trace. Stateless. */
final class TraceMoments {
    private TraceMoments() {}

    /** The end of what is known of a trace. */
    static long end(TraceView trace) {
        long end = 0;
        for (int task = 0; task < trace.taskCount(); task++) {
            end = Math.max(end, Math.max(trace.joinedNanos(task), trace.endedNanos(task)));
        }
        return end;
    }
}
