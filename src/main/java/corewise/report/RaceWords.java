package corewise.report;

import corewise.metrics.Comparison;
import corewise.metrics.CoreLedger;
import corewise.metrics.FoundPattern;
import corewise.metrics.ObservationError;
import corewise.metrics.PatternFinder;
import corewise.metrics.Reason;
import corewise.metrics.ResultEquality;
import corewise.metrics.RunPattern;
import corewise.metrics.RunTimes;
import corewise.metrics.Speedup;
import corewise.metrics.WayRuns;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a race shows, in plain sentences with their figures. Stateless. Of each way they speak of the run with the median
 * makespan.
 */
public final class RaceWords {
    private static final double MANY_OTHERS = 0.15;
    private static final double MUCH_ERROR = 0.05;

    private RaceWords() {}

    /** Everything, a line each: who was first, what each way looked like, where the core time went, the results. */
    public static List<String> lines(Comparison race) {
        return Stream.of(
                        Stream.of(first(race)),
                        race.ways().stream().map(way -> way(way, race)),
                        race.ways().stream().map(RaceWords::coreTime),
                        Stream.of(results(race)),
                        notCompared(race).stream())
                .flatMap(lines -> lines)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Which way was first, and how far before the last; empty when there is only one, or none is whole. */
    public static String first(Comparison race) {
        return race.fastest().map(fastest -> first(fastest, race)).orElse("");
    }

    private static String first(Comparison.First fastest, Comparison race) {
        WayRuns first = fastest.first();
        String sentence = Say.name(first.way()) + " was done first: " + Say.time(first.medianNanos())
                + speedup(first, race) + repeats(first) + ".";
        for (Reason doubt : fastest.doubts()) {
            sentence += switch (doubt) {
                case Reason.OneRun one -> "";
                case Reason.Overlap overlap ->
                    " Its runs and those of " + Say.inSentence(overlap.other())
                            + " overlap, so which of the two is faster is not certain.";
                default ->
                    " Which of it and " + Say.inSentence(fastest.second().way()) + " is faster is not certain: "
                            + ReasonWords.of(doubt) + ".";
            };
        }
        return sentence;
    }

    private static String speedup(WayRuns way, Comparison race) {
        OptionalDouble speedup = race.speedup(way).times();
        return way.way() == Way.SERIAL || speedup.isEmpty()
                ? ""
                : ", " + Say.decimal(speedup.getAsDouble(), 2) + " times as fast as serial";
    }

    private static String repeats(WayRuns way) {
        return way.runs().size() == 1
                ? " (one run, which proves little)"
                : " (median of " + way.runs().size() + " runs, " + Say.time(way.shortestNanos()) + " to "
                        + Say.time(way.longestNanos()) + ")";
    }

    /** What is not compared, and why: runs that were left out, ways without a speed-up or with one that cannot be right. */
    public static List<String> notCompared(Comparison race) {
        return Stream.concat(leftOut(race).stream(), speedups(race).stream()).toList();
    }

    /** A sentence for each way and reason for which runs were left out. */
    public static List<String> leftOut(Comparison race) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        race.leftOut()
                .forEach(left -> counts.merge(
                        " of " + Say.inSentence(left.run().spec().way()) + ": " + ReasonWords.of(left.reason()) + ".",
                        1,
                        Integer::sum));
        return counts.entrySet().stream()
                .map(left -> "Not compared, " + Say.count(left.getValue(), "run") + left.getKey())
                .toList();
    }

    /** A sentence for each way whose speed-up is in doubt or cannot be told though there is a serial run. */
    public static List<String> speedups(Comparison race) {
        List<String> sentences = new ArrayList<>();
        for (WayRuns way : race.ways()) {
            Speedup speedup = race.speedup(way);
            speedup.reason()
                    .filter(reason -> way.way() != Way.SERIAL && !(reason instanceof Reason.NoSerialRun))
                    .ifPresent(reason -> sentences.add((speedup.times().isPresent() ? "The" : "No") + " speed-up of "
                            + Say.inSentence(way.way()) + (speedup.times().isPresent() ? " is in doubt: " : ": ")
                            + ReasonWords.of(reason) + "."));
        }
        return sentences;
    }

    /** What one way looked like: the patterns that were found, each with its evidence. */
    public static String way(WayRuns way, Comparison race) {
        Trace run = way.shown();
        Optional<TraceView> serial = race.speedup(way).basis().map(WayRuns::shown);
        List<FoundPattern> patterns = PatternFinder.of(run, serial);
        if (RunTimes.makespanNanos(run) == 0) {
            return Say.name(way.way()) + ": no task has ended.";
        }
        if (patterns.isEmpty()) {
            return Say.name(way.way()) + ": no pattern stands out; our work had " + Say.percent(RunTimes.occupancy(run))
                    + " of the core time." + doubts(run);
        }
        // what says why comes after what says how
        return Say.name(way.way()) + ": "
                + patterns.stream()
                        .sorted(Comparator.comparing(
                                found -> found.pattern() == RunPattern.SAME_WORK_SLOWER_WHEN_SHARED))
                        .map(found -> PatternWords.of(found, run))
                        .collect(Collectors.joining("; "))
                + "." + doubts(run);
    }

    /** Sentences where other programs, or errors of observation, make the run say little about its way. */
    private static String doubts(Trace run) {
        CoreLedger ledger = CoreLedger.of(run);
        double others = ledger.share(ledger.otherProgramsNanos());
        double error = ObservationError.share(run);
        String sentences = "";
        if (others >= MANY_OTHERS) {
            sentences += " Other programs took " + Say.percent(others) + " of the core time meanwhile.";
        }
        if (error >= MUCH_ERROR) {
            sentences += " In " + Say.percent(error) + " of the time more tasks are drawn running than there are cores,"
                    + " so its running times are too long.";
        }
        return sentences;
    }

    /** Where the core time of the way's run went, in shares. */
    public static String coreTime(WayRuns way) {
        CoreLedger ledger = CoreLedger.of(way.shown());
        if (ledger.totalNanos() == 0) {
            return "";
        }
        String known = "Core time, " + Say.inSentence(way.way()) + ": our work " + share(ledger, ledger.runningNanos())
                + ", starting and handing over at most "
                + share(ledger, ledger.startingNanos() + ledger.handingOverNanos());
        String unaccounted = ", unaccounted " + Say.percent(ledger.unaccountedShare());
        if (!ledger.sampled()) {
            return known + unaccounted + " (other programs and idle are not known: no utilisation was sampled).";
        }
        return known + ", other programs " + share(ledger, ledger.otherProgramsNanos()) + ", idle "
                + share(ledger, ledger.idleNanos()) + unaccounted + " (utilisation sampled for "
                + share(ledger, ledger.sampledNanos()) + ").";
    }

    private static String share(CoreLedger ledger, long nanos) {
        return Say.percent(ledger.share(nanos));
    }

    /** Whether all runs have the same results. */
    public static String results(Comparison race) {
        long missing = race.missingResults();
        String left = missing == 0 ? "" : " " + missing + (missing == 1 ? " result is" : " results are") + " missing.";
        List<ResultEquality.Difference> differences = race.results().differences();
        if (differences.isEmpty()) {
            return (missing == 0 ? "Results: equal, item by item." : "Results: equal where there are any.") + left;
        }
        List<Integer> items = differences.getFirst().items();
        String way = Say.inSentence(
                race.runs().get(differences.getFirst().run()).spec().way());
        String of =
                " from the first run of " + Say.inSentence(race.first().spec().way()) + ".";
        return items.isEmpty()
                ? "Results: the shared total of a run of " + way + " differs" + of + left
                : "Results: of a run of " + way + " " + Say.count(items.size(), "item")
                        + (items.size() == 1 ? " differs, item " : " differ, the first is item ") + items.getFirst()
                        + "," + of + left;
    }
}
