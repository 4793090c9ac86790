package corewise.session;

import corewise.model.Trace;
import java.util.List;

/**
 * A run that has ended. Immutable.
 *
 * @param number counts the runs of this program's life, from 1
 * @param trace what was seen
 * @param results the joined list; null where a task has no result
 * @param total what the joined list comes to, for people
 * @param message empty, or a sentence about a limit that was met and what to do
 */
public record CompletedRun(int number, Trace trace, List<?> results, String total, String message) {}
