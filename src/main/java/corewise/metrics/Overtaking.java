package corewise.metrics;

import corewise.model.Trace;
import corewise.model.TraceView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A task that came before one that stands before it in the list, and what made the difference. Immutable; times are
 * nanoseconds. The parts add up to the head start; what the trace does not account for is a part of its own.
 *
 * @param by what came first: the end, the start or the creation
 * @param overtaken the task that stands before the other in the list
 * @param overtaker the task that came first
 * @param aheadNanos by how much it came first, more than 0
 * @param parts what the head start is made of; less than 0 where a part made it smaller
 */
public record Overtaking(OrderBy by, int overtaken, int overtaker, long aheadNanos, List<Part> parts) {

    /** Where no task overtook another. */
    public static final Overtaking NONE =
            new Overtaking(OrderBy.FINISHED, TraceView.NONE, TraceView.NONE, 0, List.of());

    /** What can hold a task up. */
    public enum Cause {
        /** It was handed over later. */
        HANDED_OVER,
        /** It had its worker later after it was handed over: in the queue, or while its own was made. */
        GOT_WORKER,
        /** It had its worker later. */
        BEGAN,
        /** With its worker there, it waited longer for a core to start on. */
        FIRST_TURN,
        /** It needed longer on cores; where waits are not reported, waiting for one is part of it. */
        RAN,
        /** It was ready without a core for longer, the wait for its first turn included. */
        READY,
        /** It was blocked for longer, sending its result back included. */
        BLOCKED,
        /** What the trace does not account for. */
        UNACCOUNTED
    }

    /**
     * A part of a head start. Immutable.
     *
     * @param cause what it was
     * @param nanos how much more of it the overtaken task had; may be less than 0
     */
    public record Part(Cause cause, long nanos) {}

    public Overtaking {
        parts = List.copyOf(parts);
    }

    /**
     * The first overtaking of a run: the task that came first of those with one before them in the list still to come.
     *
     * @param order the tasks by rank, as {@code by} puts them
     */
    public static Overtaking first(Trace trace, OrderBy by, int... order) {
        int[] ranks = ranks(trace, order);
        int first = 0;
        for (int rank = 0; rank < order.length; rank++) {
            // the first task of the list that has a rank, and has not come before this one
            while (ranks[first] == TraceView.NONE || ranks[first] < rank) {
                first++;
            }
            if (order[rank] != first) {
                return between(trace, by, first, order[rank]);
            }
        }
        return NONE;
    }

    /**
     * The overtaking that a task has most to do with: who it overtook, or else who overtook it; NONE where nobody did.
     *
     * @param order the tasks by rank, as {@code by} puts them
     */
    public static Overtaking about(Trace trace, OrderBy by, int task, int... order) {
        int[] ranks = ranks(trace, order);
        int rank = ranks[task];
        if (rank == TraceView.NONE) {
            return NONE;
        }
        for (int other = 0; other < task; other++) {
            if (ranks[other] > rank) {
                return between(trace, by, other, task);
            }
        }
        for (int other = trace.taskCount() - 1; other > task; other--) {
            if (ranks[other] != TraceView.NONE && ranks[other] < rank) {
                return between(trace, by, task, other);
            }
        }
        return NONE;
    }

    private static int[] ranks(Trace trace, int... order) {
        int[] ranks = new int[trace.taskCount()];
        Arrays.fill(ranks, TraceView.NONE);
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank;
        }
        return ranks;
    }

    /** What made the difference between two tasks, of which the one that stands later in the list came first. */
    public static Overtaking between(Trace trace, OrderBy by, int overtaken, int overtaker) {
        long ahead = by.nanos(trace, overtaken) - by.nanos(trace, overtaker);
        List<Part> parts = new ArrayList<>();
        long rest = ahead;
        for (Cause cause : causes(by)) {
            long more = nanos(trace, cause, overtaken) - nanos(trace, cause, overtaker);
            parts.add(new Part(cause, more));
            rest -= more;
        }
        parts.add(new Part(Cause.UNACCOUNTED, rest));
        return new Overtaking(by, overtaken, overtaker, ahead, parts);
    }

    private static List<Cause> causes(OrderBy by) {
        return switch (by) {
            case FINISHED -> List.of(Cause.BEGAN, Cause.READY, Cause.RAN, Cause.BLOCKED);
            case STARTED -> List.of(Cause.HANDED_OVER, Cause.GOT_WORKER, Cause.FIRST_TURN);
            case CREATED -> List.of(Cause.HANDED_OVER, Cause.GOT_WORKER);
        };
    }

    /** A task's moment, or a length of time. */
    private static long nanos(Trace trace, Cause cause, int task) {
        return switch (cause) {
            case HANDED_OVER -> trace.submittedNanos(task);
            case GOT_WORKER -> TaskTimes.notStartedNanos(trace, task);
            case BEGAN -> TaskTimes.hadWorkerNanos(trace, task);
            case FIRST_TURN -> TaskTimes.firstTurnWaitNanos(trace, task);
            case RAN -> TaskTimes.runningNanos(trace, task);
            case READY -> TaskTimes.readyNanos(trace, task);
            case BLOCKED -> TaskTimes.blockedNanos(trace, task);
            case UNACCOUNTED -> 0;
        };
    }
}
