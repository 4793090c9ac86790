package corewise.ui.race;

import corewise.metrics.Comparison;
import corewise.metrics.RunTimes;
import corewise.metrics.WayRuns;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.session.CompletedRun;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Runs of one list that are replayed together: of each way one, the median of its latest repeats. Immutable.
 *
 * @param told the repeats of each way, in the order of the ways, fewer than two when there is no race; and what they are
 *     measured against: the serial runs that race, or where none does, all there are
 * @param runs the run of each of them that is shown
 */
record Race(Comparison told, List<CompletedRun> runs) {
    /** No race. */
    static final Race NONE = new Race(Comparison.of(List.of()), List.of());

    /** The most ways in a race. */
    static final int MOST = 4;

    Race {
        runs = List.copyOf(runs);
    }

    /**
     * A race of the newest whole runs of each of these ways that may be compared; without ways, but with what was left out,
     * where fewer than two of them have one.
     *
     * @param made oldest first
     * @param repeats how many runs of a way count at most, 1 or more
     */
    static Race of(Collection<Way> ways, List<CompletedRun> made, int repeats) {
        List<Trace> whole = made.stream()
                .map(CompletedRun::trace)
                .filter(RunTimes::complete)
                .toList();
        Comparison all = Comparison.of(
                whole.stream().filter(run -> ways.contains(run.spec().way())).toList());
        Map<Way, WayRuns> newest = new EnumMap<>(Way.class);
        all.ways().stream()
                .sorted(Comparator.comparingInt(
                        way -> whole.lastIndexOf(way.runs().getLast())))
                .forEach(way -> newest.put(way.way(), latest(way, repeats)));
        List<WayRuns> racing = newest.values().stream().limit(MOST).toList();
        if (racing.size() < 2) {
            return new Race(new Comparison(List.of(), List.of(), all.leftOut()), List.of());
        }
        List<Trace> measured = newest.containsKey(Way.SERIAL)
                ? racing.stream().flatMap(way -> way.runs().stream()).toList()
                : whole;
        return new Race(
                new Comparison(racing, measured, all.leftOut()),
                racing.stream().map(way -> shown(way, made)).toList());
    }

    private static WayRuns latest(WayRuns way, int repeats) {
        int count = way.runs().size();
        return new WayRuns(way.runs().subList(Math.max(0, count - repeats), count));
    }

    private static CompletedRun shown(WayRuns way, List<CompletedRun> made) {
        Trace shown = way.shown();
        return made.stream()
                .filter(run -> run.trace().equals(shown))
                .findFirst()
                .orElseThrow();
    }

    /** The ways that have a whole run: at most four, those run last, in their usual order. */
    static List<Way> waysMade(List<CompletedRun> made) {
        return made.reversed().stream()
                .map(CompletedRun::trace)
                .filter(RunTimes::complete)
                .map(run -> run.spec().way())
                .distinct()
                .limit(MOST)
                .sorted()
                .toList();
    }

    /** The repeats of each way. */
    List<WayRuns> ways() {
        return told.ways();
    }

    /** The end of the run that lasts longest, of those that are shown, nanoseconds; 0 when there is no race. */
    long endNanos() {
        return runs.stream()
                .mapToLong(run -> RunTimes.makespanNanos(run.trace()))
                .max()
                .orElse(0);
    }
}
