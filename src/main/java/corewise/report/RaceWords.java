package corewise.report;

import corewise.metrics.CoreLedger;
import corewise.metrics.FoundPattern;
import corewise.metrics.ObservationError;
import corewise.metrics.PatternFinder;
import corewise.metrics.RunPattern;
import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.model.Way;
import java.util.Comparator;
import java.util.List;
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
    public static List<String> lines(Race race) {
        return Stream.of(
                        Stream.of(first(race)),
                        race.ways().stream().map(way -> way(way, race)),
                        race.ways().stream().map(RaceWords::coreTime),
                        Stream.of(results(race)))
                .flatMap(lines -> lines)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Which way was first, and how far before the last; empty when there is only one, or none is whole. */
    public static String first(Race race) {
        List<RaceWay> whole = race.ways().stream()
                .filter(RaceWay::complete)
                .sorted(Comparator.comparingLong(RaceWay::medianNanos))
                .toList();
        if (whole.size() < 2) {
            return "";
        }
        RaceWay first = whole.getFirst();
        RaceWay second = whole.get(1);
        String sentence = Say.name(first.way()) + " was done first: " + Say.time(first.medianNanos())
                + speedup(first, race) + repeats(first) + ".";
        boolean apart = first.longestNanos() < second.shortestNanos();
        if (first.runs().size() > 1 && !apart) {
            sentence += " Its runs and those of " + inSentence(second.way())
                    + " overlap, so which of the two is faster is not certain.";
        }
        return sentence;
    }

    private static String speedup(RaceWay way, Race race) {
        OptionalDouble speedup = race.serial().map(way::speedup).orElse(OptionalDouble.empty());
        return way.way() == Way.SERIAL || speedup.isEmpty()
                ? ""
                : ", " + Say.decimal(speedup.getAsDouble(), 2) + " times as fast as serial";
    }

    private static String repeats(RaceWay way) {
        return way.runs().size() == 1
                ? " (one run, which proves little)"
                : " (median of " + way.runs().size() + " runs, " + Say.time(way.shortestNanos()) + " to "
                        + Say.time(way.longestNanos()) + ")";
    }

    /** What one way looked like: the patterns that were found, each with its evidence. */
    public static String way(RaceWay way, Race race) {
        Trace run = way.shown();
        Optional<Trace> serial = race.serial().map(RaceWay::shown);
        List<FoundPattern> patterns = PatternFinder.of(run, serial.map(trace -> trace));
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
    public static String coreTime(RaceWay way) {
        CoreLedger ledger = CoreLedger.of(way.shown());
        if (ledger.totalNanos() == 0) {
            return "";
        }
        String known = "Core time, " + inSentence(way.way()) + ": our work " + share(ledger, ledger.runningNanos())
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
    public static String results(Race race) {
        long missing = race.missingResults();
        String left = missing == 0 ? "" : " " + missing + (missing == 1 ? " result is" : " results are") + " missing.";
        Optional<Race.Difference> difference = race.difference();
        if (difference.isEmpty()) {
            return (missing == 0 ? "Results: equal, item by item." : "Results: equal where there are any.") + left;
        }
        Race.Difference found = difference.get();
        String of =
                " from the first run of " + inSentence(race.ways().getFirst().way()) + ".";
        return found.items() == 0
                ? "Results: the shared total of a run of " + inSentence(found.way()) + " differs" + of + left
                : "Results: of a run of " + inSentence(found.way()) + " " + Say.count(found.items(), "item")
                        + (found.items() == 1 ? " differs, item " : " differ, the first is item ") + found.firstItem()
                        + "," + of + left;
    }

    private static String inSentence(Way way) {
        String name = Say.name(way);
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
