package corewise.ui.race;

import corewise.metrics.RunTimes;
import corewise.model.Way;
import corewise.session.CompletedRun;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs of one list that are replayed together. Immutable.
 *
 * @param runs the runs, in the order of their ways; fewer than two when there is no race
 * @param serial the last serial run of the list, whether it races or not: speed-up is measured against it
 */
record Race(List<CompletedRun> runs, Optional<CompletedRun> serial) {
    /** No race. */
    static final Race NONE = new Race(List.of(), Optional.empty());

    /** The most runs in a race. */
    static final int MOST = 4;

    Race {
        runs = List.copyOf(runs);
    }

    /** A race of the newest whole run of each of these ways; {@link #NONE} where fewer than two of them have one. */
    static Race of(Collection<Way> ways, List<CompletedRun> made) {
        Map<Way, CompletedRun> newest = newest(made);
        List<CompletedRun> racing = newest.values().stream()
                .filter(run -> ways.contains(run.trace().spec().way()))
                .limit(MOST)
                .toList();
        return racing.size() < 2 ? NONE : new Race(racing, Optional.ofNullable(newest.get(Way.SERIAL)));
    }

    /** The ways that have a whole run: at most four, those run last, in their usual order. */
    static List<Way> waysMade(List<CompletedRun> made) {
        List<CompletedRun> newest = new ArrayList<>(newest(made).values());
        newest.sort(Comparator.comparingInt(CompletedRun::number).reversed());
        return newest.stream()
                .limit(MOST)
                .map(run -> run.trace().spec().way())
                .sorted()
                .toList();
    }

    private static Map<Way, CompletedRun> newest(List<CompletedRun> made) {
        Map<Way, CompletedRun> newest = new EnumMap<>(Way.class);
        for (CompletedRun run : made) {
            if (RunTimes.complete(run.trace())) {
                newest.put(run.trace().spec().way(), run);
            }
        }
        return newest;
    }

    /** The end of the run that lasts longest, nanoseconds; 0 when there is no race. */
    long endNanos() {
        return runs.stream()
                .mapToLong(run -> RunTimes.makespanNanos(run.trace()))
                .max()
                .orElse(0);
    }
}
