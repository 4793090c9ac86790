package corewise.metrics;

import corewise.fact.Fact;
import corewise.model.Quota;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.UsableCores;
import java.util.List;
import java.util.Optional;

/**
 * How many processors the workers of a run could use at once, which may change while it is under way. Immutable.
 *
 * @param changes from when on which, oldest first and from 0 on; empty where they stayed the same
 * @param always how many at once where they stayed the same, 1 or more
 */
public record UsableTime(List<UsableCores> changes, int always) {

    /** Of a run. */
    static UsableTime of(TraceView run) {
        return new UsableTime(run.usableCores(), run.machine().atOnce());
    }

    /** How many from this time until the next change. */
    int at(long nanos) {
        return changes.isEmpty() ? always : lastBefore(nanos).processors().size();
    }

    /** The numbers of those that could be used at this time; of a machine where they stayed the same. */
    int[] processorsAt(long nanos, TraceView run) {
        return changes.isEmpty()
                ? run.machine().usableProcessors()
                : lastBefore(nanos).processors().stream()
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    private UsableCores lastBefore(long nanos) {
        return changes.stream()
                .filter(change -> change.fromNanos() <= nanos)
                .reduce((earlier, later) -> later)
                .orElse(changes.getFirst());
    }

    /** Processor time that could be used from the run's start until then, nanoseconds. */
    long nanos(long until) {
        if (changes.isEmpty()) {
            return always * until;
        }
        long sum = 0;
        for (int k = 0; k < changes.size(); k++) {
            long end =
                    k + 1 < changes.size() ? Math.min(until, changes.get(k + 1).fromNanos()) : until;
            sum += changes.get(k).processors().size()
                    * Math.max(0, end - changes.get(k).fromNanos());
        }
        return sum;
    }

    /** How many on average over a run, 1 or more. */
    static double mean(TraceView run) {
        UsableTime usable = of(run);
        long makespan = RunTimes.makespanNanos(run);
        return makespan == 0 ? usable.at(0) : (double) usable.nanos(makespan) / makespan;
    }

    /**
     * As many as could be kept busy all along: {@link #mean}, or fewer under a quota, which may be a part of one. For
     * a moment a quota lets all of them run.
     */
    static double lasting(TraceView run) {
        Quota quota = quota(run);
        double allowed = quota.equals(Quota.NONE)
                ? run.usableCores().isEmpty() ? run.machine().availableProcessors() : Double.POSITIVE_INFINITY
                : quota.millicores() / 1_000.0;
        return Math.min(mean(run), allowed);
    }

    private static Quota quota(TraceView run) {
        return run instanceof Trace ended ? ended.info().quota() : Quota.NONE;
    }

    /** What to tell of a run that a quota allowed less than the processors have; empty where none did. */
    public static Optional<Fact> quotaTold(TraceView run) {
        double share = quota(run).millicores() / 1_000.0 / mean(run);
        return share == 0 || share >= 1
                ? Optional.empty()
                : Optional.of(Fact.of("notice.quota").share("share", share));
    }

    /** What to tell of a run while which they changed; empty where they did not. */
    public static Optional<Fact> told(TraceView run) {
        List<UsableCores> changes = run.usableCores();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Fact.of(changes.size() == 2 ? "notice.coresChanged" : "notice.coresChanged.often")
                .count("before", changes.getFirst().processors().size())
                .count("after", changes.getLast().processors().size())
                .nanos("time", changes.get(1).fromNanos())
                .count("times", changes.size() - 1));
    }
}
