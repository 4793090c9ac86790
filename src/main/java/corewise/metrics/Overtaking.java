package corewise.metrics;

import corewise.model.Trace;
import corewise.model.TraceView;

/**
 * A task that ended before one that stands before it in the list, and what made the difference. Immutable; times are
 * nanoseconds. The head start is what its times add up to: started later, longer on cores, longer ready, longer blocked.
 *
 * @param overtaken the task that stands before the other in the list
 * @param overtaker the task that ended first
 * @param aheadNanos by how much it ended first, more than 0
 * @param startedLaterNanos by how much the overtaken one started later; less than 0 where it started first
 * @param ranLongerNanos how much longer it was on cores
 * @param readyLongerNanos how much longer it was ready without a core after its start
 * @param blockedLongerNanos how much longer it was blocked
 */
public record Overtaking(
        int overtaken,
        int overtaker,
        long aheadNanos,
        long startedLaterNanos,
        long ranLongerNanos,
        long readyLongerNanos,
        long blockedLongerNanos) {

    /** Where no task overtook another. */
    public static final Overtaking NONE = new Overtaking(TraceView.NONE, TraceView.NONE, 0, 0, 0, 0, 0);

    /** The first overtaking of a run in time: the task that ended first of those with an unfinished one before them. */
    public static Overtaking first(Trace trace) {
        CompletionRanks ranks = CompletionRanks.of(trace);
        int first = 0;
        for (int rank = 0; rank < ranks.count(); rank++) {
            // the first task of the list that has a result and had none before this rank
            while (ranks.rank(first) == CompletionRanks.NO_RANK || ranks.rank(first) < rank) {
                first++;
            }
            if (ranks.taskAt(rank) != first) {
                return between(trace, first, ranks.taskAt(rank));
            }
        }
        return NONE;
    }

    /** The overtaking that a task has most to do with: who it overtook, or else who overtook it; NONE where nobody did. */
    public static Overtaking about(Trace trace, int task) {
        CompletionRanks ranks = CompletionRanks.of(trace);
        int rank = ranks.rank(task);
        if (rank == CompletionRanks.NO_RANK) {
            return NONE;
        }
        for (int other = 0; other < task; other++) {
            if (ranks.rank(other) > rank) {
                return between(trace, other, task);
            }
        }
        for (int other = trace.taskCount() - 1; other > task; other--) {
            if (ranks.rank(other) != CompletionRanks.NO_RANK && ranks.rank(other) < rank) {
                return between(trace, task, other);
            }
        }
        return NONE;
    }

    private static Overtaking between(Trace trace, int overtaken, int overtaker) {
        return new Overtaking(
                overtaken,
                overtaker,
                trace.endedNanos(overtaken) - trace.endedNanos(overtaker),
                trace.startedNanos(overtaken) - trace.startedNanos(overtaker),
                TaskTimes.runningNanos(trace, overtaken) - TaskTimes.runningNanos(trace, overtaker),
                readyAfterStart(trace, overtaken) - readyAfterStart(trace, overtaker),
                TaskTimes.blockedNanos(trace, overtaken) - TaskTimes.blockedNanos(trace, overtaker));
    }

    /** What of a task's time after its start it neither ran nor was blocked. */
    private static long readyAfterStart(Trace trace, int task) {
        return trace.endedNanos(task)
                - trace.startedNanos(task)
                - TaskTimes.runningNanos(trace, task)
                - TaskTimes.blockedNanos(trace, task);
    }
}
