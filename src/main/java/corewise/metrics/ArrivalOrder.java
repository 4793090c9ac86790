package corewise.metrics;

import corewise.model.IndexSort;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.TraceView;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/**
 * The tasks of a whole trace whose results, or failures, came to main, in the order in which it took them; of those taken
 * at once the one that stands earlier in the list is first. Kept with the trace, for a million are not sorted between two
 * frames. Not to be changed.
 */
public final class ArrivalOrder {
    private final int[] tasks;

    private ArrivalOrder(int[] tasks) {
        this.tasks = tasks;
    }

    /** The one of a trace; sorted by the thread that asks first. */
    public static ArrivalOrder of(Trace trace) {
        return trace.derived(ArrivalOrder.class, run -> {
            int[] tasks = IntStream.range(0, run.taskCount())
                    .filter(task -> comes(run, task, Long.MAX_VALUE))
                    .toArray();
            IndexSort.sort(tasks, 0, tasks.length, byArrival(run));
            return new ArrivalOrder(tasks);
        });
    }

    /** The tasks in that order: what is kept, no copy. */
    public int[] tasks() {
        return tasks;
    }

    /** Whether main has taken what came of a task by a moment, nanoseconds since the run's start. */
    public static boolean comes(TraceView trace, int task, long nanos) {
        TaskOutcome outcome = trace.outcome(task);
        return (outcome == TaskOutcome.DONE || outcome == TaskOutcome.FAILED)
                && TraceView.reached(trace.joinedNanos(task), nanos);
    }

    /** Compares two tasks that have come. */
    public static IntBinaryOperator byArrival(TraceView trace) {
        return (one, other) -> {
            int order = Long.compare(trace.joinedNanos(one), trace.joinedNanos(other));
            return order != 0 ? order : Integer.compare(one, other);
        };
    }

    /** Whether a run's joined list is in the order in which results came, and that was not the list's. */
    public static boolean differs(Trace run) {
        return run.spec().joinsInOrderOfArrival() && !InvertedPairs.isListOrder(of(run).tasks);
    }
}
