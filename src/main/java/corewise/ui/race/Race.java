package corewise.ui.race;

import corewise.metrics.Comparison;
import corewise.metrics.Reason;
import corewise.metrics.RunTimes;
import corewise.metrics.WayRuns;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.report.RunNames;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.page.RunBy;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
     * A race of the newest whole runs of each of these ways that may be compared, or stand beside each other; without ways,
     * but with what was left out, where fewer than two of them have one.
     *
     * @param by what ran them: of one the language alone counts, several stand beside each other
     * @param made oldest first
     * @param repeats how many runs of a way count at most, 1 or more
     */
    static Race of(Collection<Way> ways, List<RunBy> by, List<CompletedRun> made, int repeats) {
        List<Trace> whole = made.stream()
                .map(CompletedRun::trace)
                .filter(RunTimes::complete)
                .toList();
        List<Trace> wanted = made.stream()
                .map(CompletedRun::trace)
                .filter(run -> ways.contains(run.spec().way()) && place(run, by) >= 0)
                .toList();
        List<Trace> candidates = wanted.stream().filter(RunTimes::complete).toList();
        Comparison all = by.size() == 1 ? Comparison.of(candidates) : Comparison.beside(candidates);
        List<Comparison.LeftOut> leftOut =
                Stream.concat(all.leftOut().stream(), neverWhole(wanted, by)).toList();
        Map<Lane, WayRuns> newest = new TreeMap<>();
        all.ways().stream()
                .sorted(Comparator.comparingInt(
                        way -> whole.lastIndexOf(way.runs().getLast())))
                .forEach(way ->
                        newest.put(new Lane(way.way(), place(way.runs().getFirst(), by)), latest(way, repeats)));
        List<WayRuns> racing = newest.values().stream().limit(MOST).toList();
        if (racing.size() < 2) {
            return new Race(new Comparison(List.of(), List.of(), leftOut), List.of());
        }
        List<Trace> measured = racing.stream().anyMatch(way -> way.way() == Way.SERIAL) && by.size() == 1
                ? racing.stream().flatMap(way -> way.runs().stream()).toList()
                : whole;
        return new Race(
                new Comparison(racing, measured, leftOut),
                racing.stream().map(way -> shown(way, made)).toList());
    }

    /** The runs of ways of which no run has all results. */
    private static Stream<Comparison.LeftOut> neverWhole(List<Trace> wanted, List<RunBy> by) {
        Map<Lane, List<Trace>> lanes = wanted.stream()
                .collect(Collectors.groupingBy(
                        run -> new Lane(run.spec().way(), place(run, by)), TreeMap::new, Collectors.toList()));
        return lanes.values().stream()
                .filter(runs -> runs.stream().noneMatch(RunTimes::complete))
                .flatMap(runs -> {
                    WayRuns way = new WayRuns(runs);
                    Reason reason = new Reason.MissingResults(way.way(), way.missingResults(), way.stopped());
                    return runs.stream().map(run -> new Comparison.LeftOut(run, reason));
                });
    }

    /** What of these ran it, by its place; below 0 for none. */
    private static int place(Trace run, List<RunBy> by) {
        for (int place = 0; place < by.size(); place++) {
            if (by.size() == 1 ? by.get(place).speaks(run) : by.get(place).made(run)) {
                return place;
            }
        }
        return -1;
    }

    /** A way, and by its place what runs it. Immutable. */
    private record Lane(Way way, int by) implements Comparable<Lane> {
        @Override
        public int compareTo(Lane other) {
            return Comparator.comparing(Lane::way).thenComparingInt(Lane::by).compare(this, other);
        }
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

    /** The ways that have a whole run by one of these: at most four, those run last, in their usual order. */
    static List<Way> waysMade(List<CompletedRun> made, List<RunBy> by) {
        return made.reversed().stream()
                .map(CompletedRun::trace)
                .filter(RunTimes::complete)
                .filter(run -> place(run, by) >= 0)
                .map(run -> run.spec().way())
                .distinct()
                .limit(MOST / by.size())
                .sorted()
                .toList();
    }

    /** What one of the runs is called, by its place. */
    String name(int place, Texts texts) {
        Trace run = runs.get(place).trace();
        return told.mixed()
                ? RunNames.simulated(texts.say(told.name(ways().get(place))), run.simulated(), texts)
                : RunNames.of(run, texts);
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
