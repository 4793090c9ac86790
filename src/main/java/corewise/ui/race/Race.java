package corewise.ui.race;

import corewise.metrics.RunTimes;
import corewise.model.Way;
import corewise.report.RaceWay;
import corewise.session.CompletedRun;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs of one list that are replayed together: of each way one, the median of its latest repeats. Immutable.
 *
 * @param ways the repeats of each way, in the order of the ways; fewer than two when there is no race
 * @param runs the run of each of them that is shown
 * @param serial the last serial runs of the list, whether they race or not: speed-up is measured against them
 */
record Race(List<RaceWay> ways, List<CompletedRun> runs, Optional<RaceWay> serial) {
    /** No race. */
    static final Race NONE = new Race(List.of(), List.of(), Optional.empty());

    /** The most ways in a race. */
    static final int MOST = 4;

    Race {
        ways = List.copyOf(ways);
        runs = List.copyOf(runs);
    }

    /**
     * A race of the newest whole runs of each of these ways; {@link #NONE} where fewer than two of them have one.
     *
     * @param repeats how many runs of a way count at most, 1 or more
     */
    static Race of(Collection<Way> ways, List<CompletedRun> made, int repeats) {
        Map<Way, List<CompletedRun>> newest = newest(made, repeats);
        List<List<CompletedRun>> racing = newest.entrySet().stream()
                .filter(way -> ways.contains(way.getKey()))
                .map(Map.Entry::getValue)
                .limit(MOST)
                .toList();
        return racing.size() < 2
                ? NONE
                : new Race(
                        racing.stream().map(Race::way).toList(),
                        racing.stream().map(Race::shown).toList(),
                        Optional.ofNullable(newest.get(Way.SERIAL)).map(Race::way));
    }

    private static RaceWay way(List<CompletedRun> runs) {
        return new RaceWay(runs.stream().map(CompletedRun::trace).toList());
    }

    private static CompletedRun shown(List<CompletedRun> runs) {
        var trace = way(runs).shown();
        return runs.stream()
                .filter(run -> run.trace().equals(trace))
                .findFirst()
                .orElseThrow();
    }

    /** The ways that have a whole run: at most four, those run last, in their usual order. */
    static List<Way> waysMade(List<CompletedRun> made) {
        List<CompletedRun> newest = new ArrayList<>();
        newest(made, 1).values().forEach(newest::addAll);
        newest.sort(Comparator.comparingInt(CompletedRun::number).reversed());
        return newest.stream()
                .limit(MOST)
                .map(run -> run.trace().spec().way())
                .sorted()
                .toList();
    }

    private static Map<Way, List<CompletedRun>> newest(List<CompletedRun> made, int repeats) {
        Map<Way, List<CompletedRun>> newest = new EnumMap<>(Way.class);
        for (CompletedRun run : made.reversed()) {
            if (RunTimes.complete(run.trace())) {
                List<CompletedRun> ofWay =
                        newest.computeIfAbsent(run.trace().spec().way(), way -> new ArrayList<>());
                if (ofWay.size() < repeats) {
                    ofWay.addFirst(run);
                }
            }
        }
        return newest;
    }

    /** The race as reports tell of it; there has to be one. */
    corewise.report.Race told() {
        return new corewise.report.Race(ways, serial);
    }

    /** The end of the run that lasts longest, of those that are shown, nanoseconds; 0 when there is no race. */
    long endNanos() {
        return runs.stream()
                .mapToLong(run -> RunTimes.makespanNanos(run.trace()))
                .max()
                .orElse(0);
    }
}
