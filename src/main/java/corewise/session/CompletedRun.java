package corewise.session;

import corewise.model.TaskOutcome;
import corewise.model.Trace;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A run that has ended. Immutable.
 *
 * @param number counts the runs of this program's life, from 1
 * @param trace what was seen
 * @param results the joined list; null where a task has no result; empty for older runs, whose
 *     results are not kept
 * @param total what the joined list comes to, for people
 * @param message empty, or a sentence about a limit that was met and what to do
 */
public record CompletedRun(int number, Trace trace, List<?> results, String total, String message) {

    /** The same run with its results let go; their digests stay in the trace. */
    CompletedRun withoutResults() {
        return results.isEmpty() ? this : new CompletedRun(number, trace, List.of(), total, message);
    }

    /** Whether every task has its result. */
    public boolean whole() {
        return IntStream.range(0, trace.taskCount()).allMatch(task -> trace.outcome(task) == TaskOutcome.DONE);
    }
}
