package corewise.metrics;

import corewise.fact.Value;
import corewise.model.Trace;
import corewise.model.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs held against each other: which of them may be compared, and what follows. All that is said of one run beside another
 * comes from here. Immutable.
 *
 * @param ways the runs that are compared, repeats together, in the order of their first runs
 * @param made all runs that speed-up may be measured against, oldest first, those compared among them
 * @param leftOut the runs that are not compared with the others, oldest first
 */
public record Comparison(List<WayRuns> ways, List<Trace> made, List<LeftOut> leftOut) {

    public Comparison {
        ways = List.copyOf(ways);
        made = List.copyOf(made);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A run that is not compared. Immutable.
     *
     * @param run which
     * @param reason what differs, first that of the runs that are compared, then its own
     */
    public record LeftOut(Trace run, Reason reason) {}

    /**
     * Which way was first. Immutable.
     *
     * @param first the one with the shortest median makespan
     * @param second the next
     * @param doubts why it is not certain that the first is faster; empty where it is
     */
    public record First(WayRuns first, WayRuns second, List<Reason> doubts) {
        public First {
            doubts = List.copyOf(doubts);
        }
    }

    /**
     * Compares those of the runs that were made under the same conditions: those that make the most ways, and of these the
     * ones made last.
     *
     * @param runs oldest first
     */
    public static Comparison of(List<Trace> runs) {
        return of(runs, UnaryOperator.identity());
    }

    /**
     * Puts those of the runs beside each other that were made under the same conditions in any language and by any
     * interpreter. What is measured of one is measured only against runs in its own.
     *
     * @param runs oldest first
     */
    public static Comparison beside(List<Trace> runs) {
        return of(runs, Conditions::inAnyLanguage);
    }

    private static Comparison of(List<Trace> runs, UnaryOperator<Conditions> what) {
        return parts(runs, what).stream()
                .max(Comparator.<Comparison>comparingLong(part ->
                                part.ways.stream().map(WayRuns::way).distinct().count())
                        .thenComparingInt(part -> runs.lastIndexOf(part.made.getLast())))
                .map(part -> part.among(runs, what))
                .orElseGet(() -> new Comparison(List.of(), List.of(), List.of()));
    }

    /** Compares each of the runs with those that were made under the same conditions; in the order of their first runs. */
    public static List<Comparison> parts(List<Trace> runs) {
        return parts(runs, UnaryOperator.identity());
    }

    private static List<Comparison> parts(List<Trace> runs, UnaryOperator<Conditions> what) {
        return grouped(runs, run -> what.apply(Conditions.of(run)))
                .map(part -> new Comparison(repeats(part), part, List.of()))
                .toList();
    }

    private static List<WayRuns> repeats(List<Trace> runs) {
        return grouped(runs, RunKey::of).map(WayRuns::new).toList();
    }

    /** Those with the same key together, in the order of their first. */
    private static Stream<List<Trace>> grouped(List<Trace> runs, Function<Trace, ?> key) {
        return runs.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream();
    }

    private Comparison among(List<Trace> runs, UnaryOperator<Conditions> what) {
        Conditions here = what.apply(conditions());
        List<LeftOut> others = new ArrayList<>();
        runs.forEach(run ->
                here.against(what.apply(Conditions.of(run))).ifPresent(reason -> others.add(new LeftOut(run, reason))));
        return new Comparison(ways, runs, others);
    }

    /** The conditions under which all runs that are compared were made; there has to be one. */
    public Conditions conditions() {
        return Conditions.of(first());
    }

    /** Whether runs in several languages, or by several interpreters, stand beside each other. */
    public boolean mixed() {
        return ways.stream().map(way -> way.key().conditions()).distinct().count() > 1;
    }

    /** Those that may be compared with each other, in the order of their first: one where it is not {@link #mixed}. */
    public List<Comparison> alike() {
        return ways.stream()
                .map(way -> way.key().conditions())
                .distinct()
                .map(conditions -> new Comparison(
                        ways.stream()
                                .filter(way -> way.key().conditions().equals(conditions))
                                .toList(),
                        made,
                        List.of()))
                .toList();
    }

    /** The name of one of the ways, and what it is run in where others are run in something else. */
    public Value name(WayRuns way) {
        Value.Named name = new Value.Named(way.way().textKey());
        return mixed() ? new Value.NamedIn(name, way.key().conditions().runBy()) : name;
    }

    /** The first run of the first way; there has to be one. */
    public Trace first() {
        return ways.getFirst().runs().getFirst();
    }

    /** All runs that are compared, way by way. */
    public List<Trace> runs() {
        return ways.stream().flatMap(way -> way.runs().stream()).toList();
    }

    /** How many times as fast as serial the runs of one of the ways were, or why that is not said. */
    public Speedup speedup(WayRuns way) {
        return Speedup.of(way, made);
    }

    /** Which way was first; empty where fewer than two have all their results. Not for {@link #mixed} ones. */
    public Optional<First> fastest() {
        List<WayRuns> whole = ways.stream()
                .filter(WayRuns::complete)
                .sorted(Comparator.comparingLong(WayRuns::medianNanos))
                .toList();
        return whole.size() < 2 ? Optional.empty() : Optional.of(first(whole.getFirst(), whole.get(1)));
    }

    private static First first(WayRuns first, WayRuns second) {
        List<Reason> doubts = new ArrayList<>();
        if (first.runs().size() == 1) {
            doubts.add(new Reason.OneRun(first.way()));
        } else if (first.makespans().overlaps(second.makespans())) {
            doubts.add(new Reason.Overlap(first.way(), second.way()));
        }
        if (Speedup.apart(first.othersShare(), second.othersShare())) {
            doubts.add(new Reason.OtherLoad(first.othersShare(), second.othersShare()));
        }
        return new First(first, second, doubts);
    }

    /** The last whole serial run that a run under these conditions may be compared with. */
    public static Optional<Trace> lastSerial(Conditions conditions, List<Trace> made) {
        return made.reversed().stream()
                .filter(run -> run.spec().way() == Way.SERIAL
                        && RunTimes.complete(run)
                        && Conditions.of(run).equals(conditions))
                .findFirst();
    }

    /** Whether all runs that are compared had the same results. */
    public ResultEquality results() {
        return ResultEquality.of(runs());
    }

    /** How many results are missing in all runs that are compared. */
    public long missingResults() {
        return ways.stream().mapToLong(WayRuns::missingResults).sum();
    }

    /** What comparing needs of a run at first, kept with it: works it out on the calling thread. */
    public static void prepare(Trace run) {
        ResultEquality.prepare(run);
        OtherPrograms.share(run);
        StoodStill.told(run);
        Conditions.of(run);
    }
}
