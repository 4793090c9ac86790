package corewise.metrics;

import corewise.model.IndexSort;
import corewise.model.Trace;
import corewise.model.TraceView;
import java.util.stream.IntStream;

/** What tasks are put in order by. */
public enum OrderBy {
    /** By the end of each task that has a result. */
    FINISHED,
    /** By the time at which a worker first began each task. */
    STARTED,
    /** By the time at which each task's own thread or process existed, or else at which it was handed over. */
    CREATED;

    /** The tasks of an ended run by rank; those for which the time is not known are left out. */
    public int[] order(Trace trace) {
        if (this == FINISHED) {
            return CompletionRanks.completionOrder(trace);
        }
        int[] known = IntStream.range(0, trace.taskCount())
                .filter(task -> nanos(trace, task) != TraceView.UNKNOWN_NANOS)
                .toArray();
        // sorting is stable: equal ones stay in the order of the list
        IndexSort.sort(known, 0, known.length, (one, other) -> Long.compare(nanos(trace, one), nanos(trace, other)));
        return known;
    }

    /** When it happened to a task, nanoseconds since the run's start; {@link TraceView#UNKNOWN_NANOS} where not known. */
    public long nanos(Trace trace, int task) {
        return switch (this) {
            case FINISHED -> trace.endedNanos(task);
            case STARTED -> trace.startedNanos(task);
            case CREATED ->
                trace.spec().way().startsWorkerPerTask() ? trace.launchedNanos(task) : trace.submittedNanos(task);
        };
    }
}
