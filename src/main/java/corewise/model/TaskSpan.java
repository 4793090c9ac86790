package corewise.model;

/**
 * One task from submission to end. Times are nanoseconds since the run's start, {@link TraceView#UNKNOWN_NANOS} where
 * the task did not come so far. Immutable; a value made on demand from the trace's columns.
 *
 * @param submissionIndex place in the list, from 0
 * @param submittedNanos when it was handed over: to the loop, to a thread being made, or to the pool's queue
 * @param launchedNanos when the thread made for it existed; unknown for ways that make none per task
 * @param startedNanos when its worker began
 * @param endedNanos when its worker ended it
 * @param joinedNanos when main took its result into the joined list
 * @param worker index of its worker in the trace, −1 when it never had one
 * @param outcome how it ended
 */
public record TaskSpan(
        int submissionIndex,
        long submittedNanos,
        long launchedNanos,
        long startedNanos,
        long endedNanos,
        long joinedNanos,
        int worker,
        TaskOutcome outcome) {}
