package corewise.session;

import corewise.fact.Fact;
import corewise.metrics.LostNotes;
import corewise.metrics.ObservationError;
import corewise.metrics.RunTimes;
import corewise.metrics.StoodStill;
import corewise.metrics.UsableTime;
import corewise.model.Trace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run that has ended. Immutable.
 *
 * @param number its place among the runs of whoever made or keeps it, from 1; 0 where it has none
 * @param trace what was seen
 * @param results the joined list; null where a task has no result; empty for older runs, whose
 *     results are not kept
 * @param total what the joined list comes to; empty where only the trace is known
 * @param notice a limit that was met and what to do, or what else did not go as it should; empty where all went well
 */
public record CompletedRun(int number, Trace trace, List<?> results, Optional<Fact> total, Optional<Fact> notice) {
    /** What the facts about functions of one's own begin with. */
    private static final String FUNCTION = "function.";

    /** A run of which only the trace is known: the results of an earlier day are not, their digests are. */
    public static CompletedRun of(Trace trace) {
        return new CompletedRun(0, trace, List.of(), Optional.empty(), Optional.empty());
    }

    /** All that did not go as it should: the notice, and what the trace tells of the machine while it was under way. */
    public List<Fact> notices() {
        return Stream.of(
                        notice,
                        StoodStill.told(trace),
                        UsableTime.told(trace),
                        UsableTime.quotaTold(trace),
                        LostNotes.told(trace),
                        ObservationError.told(trace))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Why nothing was run, where that is a function of one's own that cannot be run at all. */
    public Optional<Fact> refusal() {
        return trace.spec().list().function().isPresent()
                ? notice.filter(told -> told.key().startsWith(FUNCTION))
                : Optional.empty();
    }

    /** The same run with its results let go; their digests stay in the trace. */
    CompletedRun withoutResults() {
        return results.isEmpty() ? this : new CompletedRun(number, trace, List.of(), total, notice);
    }

    CompletedRun numbered(int place) {
        return new CompletedRun(place, trace, results, total, notice);
    }

    /** Whether this is the same run as another, be it with or without its results, or read from another file. */
    public boolean sameAs(CompletedRun other) {
        return trace.id().equals(other.trace.id());
    }

    /** Whether every task has its result. */
    public boolean whole() {
        return RunTimes.whole(trace);
    }
}
