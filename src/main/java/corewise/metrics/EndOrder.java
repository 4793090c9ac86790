package corewise.metrics;

import corewise.model.IndexSort;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.TraceView;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The tasks of a whole trace that finish, with a result or without one, by their end, and the place of each among them.
 * Kept with the trace, for a million of them are not sorted between two frames. Not to be changed.
 *
 * <p>Times are the workers' own ends, to the clock's resolution; equal ends are ordered by start, then by submission
 * index, so the order of two ends closer than that is not certain.
 */
public final class EndOrder {
    private final int[] tasks;
    private final int[] ranks;

    private EndOrder(int[] tasks, int[] ranks) {
        this.tasks = tasks;
        this.ranks = ranks;
    }

    /** The one of a trace; sorted by the thread that asks first. */
    public static EndOrder of(Trace trace) {
        return trace.derived(EndOrder.class, EndOrder::sorted);
    }

    /** The tasks by rank: what is kept, no copy. */
    public int[] tasks() {
        return tasks;
    }

    /** The rank of each task, {@link TraceView#NONE} of those that do not finish: what is kept, no copy. */
    public int[] ranks() {
        return ranks;
    }

    private static EndOrder sorted(Trace trace) {
        int[] tasks = sorted(trace, task -> finishes(trace.outcome(task)));
        int[] ranks = new int[trace.taskCount()];
        Arrays.fill(ranks, TraceView.NONE);
        for (int rank = 0; rank < tasks.length; rank++) {
            ranks[tasks[rank]] = rank;
        }
        return new EndOrder(tasks, ranks);
    }

    private static boolean finishes(TaskOutcome outcome) {
        return outcome != TaskOutcome.CANCELLED && outcome != TaskOutcome.NOT_RUN;
    }

    /** The tasks of a trace so far that end and are wanted, by their end. */
    static int[] sorted(TraceView trace, IntPredicate wanted) {
        int[] tasks = IntStream.range(0, trace.taskCount())
                .filter(task -> trace.endedNanos(task) != TraceView.UNKNOWN_NANOS)
                .filter(wanted)
                .toArray();
        IndexSort.sort(tasks, 0, tasks.length, byEnd(trace));
        return tasks;
    }

    /** Compares two tasks of a trace that have ended. */
    public static IntBinaryOperator byEnd(TraceView trace) {
        return (one, other) -> {
            int byEnd = Long.compare(trace.endedNanos(one), trace.endedNanos(other));
            int byStart = byEnd != 0 ? byEnd : Long.compare(trace.startedNanos(one), trace.startedNanos(other));
            return byStart != 0 ? byStart : Integer.compare(one, other);
        };
    }
}
