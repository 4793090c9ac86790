package corewise.report.replay;

import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.model.TraceView;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The stretch of a run that a page replays: all of it, or of a run with very many tasks or turns its beginning, so that a
 * page has a bounded size. Within it nothing is left out. Immutable.
 *
 * @param untilNanos its end, nanoseconds since the run's start
 * @param tasks those that have begun by then, in list order; of all of a run also those that never began
 * @param whole whether it is all of the run
 */
@SuppressWarnings("ArrayRecordComponent") // stretches are never compared
record Stretch(long untilNanos, int[] tasks, boolean whole) {
    /** As many tasks as a telephone draws in time. */
    static final int MOST_TASKS = 2_000;
    /** About 12 bytes each. */
    static final int MOST_SLICES = 12_000;

    static Stretch of(Trace run) {
        return of(run, MOST_TASKS, MOST_SLICES);
    }

    static Stretch of(Trace run, int mostTasks, int mostSlices) {
        long last = RunTimes.lastNanos(run);
        long[] begun = IntStream.range(0, run.taskCount())
                .mapToLong(task -> begunNanos(run, task))
                .filter(nanos -> nanos >= 0)
                .sorted()
                .toArray();
        long until = last;
        if (begun.length > mostTasks) {
            until = begun[mostTasks] - 1;
        }
        if (run.sliceCount() > mostSlices) {
            until = Math.min(until, run.sliceStartNanos(mostSlices) - 1);
        }
        long end = Math.max(0, until);
        if (end == last && run.taskCount() <= mostTasks) {
            return new Stretch(end, IntStream.range(0, run.taskCount()).toArray(), true);
        }
        int[] tasks = IntStream.range(0, run.taskCount())
                .filter(task -> TraceView.reached(begunNanos(run, task), end))
                .limit(mostTasks)
                .toArray();
        return new Stretch(end, tasks, end == last);
    }

    /** When a task left its place among those that are not started; unknown where it never did. */
    private static long begunNanos(Trace run, int task) {
        long started = run.startedNanos(task);
        long submitted = run.spec().way().startsWorkerPerTask() ? run.submittedNanos(task) : TraceView.UNKNOWN_NANOS;
        long ended = neverBegun(run, task) ? TraceView.UNKNOWN_NANOS : run.endedNanos(task);
        return Arrays.stream(new long[] {started, submitted, ended})
                .filter(nanos -> nanos != TraceView.UNKNOWN_NANOS)
                .min()
                .orElse(TraceView.UNKNOWN_NANOS);
    }

    private static boolean neverBegun(Trace run, int task) {
        return switch (run.outcome(task)) {
            case NOT_RUN, CANCELLED -> true;
            default -> false;
        };
    }
}
