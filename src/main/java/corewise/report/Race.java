package corewise.report;

import corewise.metrics.ResultEquality;
import corewise.model.ListSpec;
import corewise.model.Trace;
import corewise.model.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ended runs of one list in several ways. Immutable.
 *
 * @param ways the runs of each way, in the order in which the ways first ran; at least one
 * @param serial the serial runs of the list, whether they race or not: speed-up is measured against them
 */
public record Race(List<RaceWay> ways, Optional<RaceWay> serial) {

    public Race {
        ways = List.copyOf(ways);
    }

    /** A race of these ways, in which speed-up is measured against the serial way if it races. */
    public Race(List<RaceWay> ways) {
        this(ways, ways.stream().filter(way -> way.way() == Way.SERIAL).findFirst());
    }

    /**
     * A race of these runs, oldest first.
     *
     * @throws IllegalArgumentException when there is none, or when they are not of one list
     */
    public static Race of(List<Trace> runs) {
        if (runs.stream().map(run -> run.spec().list()).distinct().count() != 1) {
            throw new IllegalArgumentException("a race is of one list");
        }
        Map<Way, List<Trace>> byWay = new LinkedHashMap<>();
        runs.forEach(run -> byWay.computeIfAbsent(run.spec().way(), way -> new ArrayList<>())
                .add(run));
        return new Race(byWay.values().stream().map(RaceWay::new).toList());
    }

    /** The list that was run. */
    public ListSpec list() {
        return first().spec().list();
    }

    /** The run that was made first of the first way. */
    public Trace first() {
        return ways.getFirst().runs().getFirst();
    }

    /** The time axis that all ways have in common: the longest makespan of the runs that are shown, nanoseconds. */
    public long longestShownNanos() {
        return ways.stream().mapToLong(RaceWay::shownNanos).max().orElse(0);
    }

    /** The first way whose results are not those of the first run, if there is one. */
    public Optional<Difference> difference() {
        List<Trace> runs = ways.stream().flatMap(way -> way.runs().stream()).toList();
        return ResultEquality.of(runs).differences().stream()
                .findFirst()
                .map(found -> new Difference(
                        runs.get(found.run()).spec().way(),
                        found.items().size(),
                        found.items().isEmpty() ? -1 : found.items().getFirst()));
    }

    /** How many results are missing in all runs together. */
    public long missingResults() {
        return ways.stream().mapToLong(RaceWay::missingResults).sum();
    }

    /**
     * Results that are not those of the first run. Immutable.
     *
     * @param way whose
     * @param items how many items differ; 0 when only the shared total does
     * @param firstItem the first of them; −1 when only the shared total differs
     */
    public record Difference(Way way, int items, int firstItem) {}
}
