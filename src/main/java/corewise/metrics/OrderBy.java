package corewise.metrics;

import corewise.model.IndexSort;
import corewise.model.Trace;
import corewise.model.TraceView;
import java.util.stream.IntStream;

/** What tasks are put in order by. */
public enum OrderBy {
    /** By the end of each task that has a result. */
    FINISHED {
        @Override
        public int[] order(Trace trace) {
            return CompletionRanks.completionOrder(trace);
        }
    },
    /** By the time at which a worker first began each task. */
    STARTED {
        @Override
        public int[] order(Trace trace) {
            return sorted(trace, trace::startedNanos);
        }
    },
    /** By the time at which each task's own thread or process existed, or else at which it was handed over. */
    CREATED {
        @Override
        public int[] order(Trace trace) {
            boolean ownWorkers = trace.spec().way().startsWorkerPerTask();
            return sorted(trace, ownWorkers ? trace::launchedNanos : trace::submittedNanos);
        }
    };

    /** The tasks of an ended run by rank; those for which the time is not known are left out. */
    public abstract int[] order(Trace trace);

    private static int[] sorted(Trace trace, Times times) {
        int[] known = IntStream.range(0, trace.taskCount())
                .filter(task -> times.nanos(task) != TraceView.UNKNOWN_NANOS)
                .toArray();
        // sorting is stable: equal ones stay in the order of the list
        IndexSort.sort(known, 0, known.length, (one, other) -> Long.compare(times.nanos(one), times.nanos(other)));
        return known;
    }

    @FunctionalInterface
    private interface Times {
        long nanos(int task);
    }
}
