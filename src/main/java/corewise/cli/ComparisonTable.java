package corewise.cli;

import corewise.metrics.Comparison;
import corewise.metrics.Migrations;
import corewise.metrics.ObservationError;
import corewise.metrics.ResultDigest;
import corewise.metrics.RunTimes;
import corewise.metrics.Speedup;
import corewise.metrics.WayRuns;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.report.RaceWords;
import corewise.report.ReasonWords;
import corewise.report.Say;
import corewise.session.CompletedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The comparison of runs as lines of plain text. Stateless. */
final class ComparisonTable {
    private static final String NONE = "-";
    private static final int AFTER_SPEEDUP = 3;
    private static final List<String> HEADINGS =
            List.of("way", "makespan", "speed-up", "busy cores", "orders", "moves", "error of observation", "result");

    private ComparisonTable() {}

    /**
     * A line on the list, a line on the machine, and a row a way: a table for all runs that may be compared, and a line on
     * why the others are not before each table that follows.
     *
     * @param runs of one list, at least one
     * @param efficiency whether to tell it beside the speed-up
     */
    static List<String> lines(List<CompletedRun> runs, boolean efficiency) {
        List<Comparison> parts =
                Comparison.parts(runs.stream().map(CompletedRun::trace).toList());
        List<String> lines = new ArrayList<>();
        for (Comparison part : parts) {
            parts.getFirst()
                    .conditions()
                    .against(part.conditions())
                    .ifPresent(reason -> lines.addAll(
                            List.of("", "Not compared with the first table: " + ReasonWords.of(reason) + ".", "")));
            lines.addAll(table(part, runs, efficiency));
        }
        return lines;
    }

    private static List<String> table(Comparison part, List<CompletedRun> runs, boolean efficiency) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(HEADINGS));
        part.ways().forEach(way -> rows.add(new ArrayList<>(row(way, part, runs))));
        if (efficiency) {
            rows.getFirst().add(AFTER_SPEEDUP, "efficiency");
            for (int row = 0; row < part.ways().size(); row++) {
                Speedup speedup = part.speedup(part.ways().get(row));
                rows.get(row + 1).add(AFTER_SPEEDUP, decimal(speedup.efficiency(), 2));
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(list(part.first().spec()));
        lines.add(machine(part.first().machine()));
        lines.add("");
        lines.addAll(TextTable.lines(rows));
        if (part.ways().stream().anyMatch(way -> way.runs().size() > 1)) {
            lines.add("Medians over the repeats, makespans with their range; orders: different ones of all runs.");
        }
        lines.addAll(RaceWords.speedups(part));
        return lines;
    }

    private static String list(RunSpec spec) {
        ListSpec list = spec.list();
        return String.format(
                Locale.ROOT,
                "%d items of %s, size %d, lengths %s, seed %d; pool of %d",
                list.items(),
                list.work().id(),
                list.size(),
                list.lengths().id(),
                list.seed(),
                spec.workers());
    }

    private static String machine(MachineInfo machine) {
        return machine.operatingSystem() + ", " + machine.logicalProcessors() + " logical processors, "
                + machine.availableProcessors() + " available"
                + (machine.coreReported() ? "" : "; cores are not reported here");
    }

    private static List<String> row(WayRuns way, Comparison part, List<CompletedRun> runs) {
        return List.of(
                name(way, part),
                makespan(way),
                decimal(part.speedup(way).times(), 2),
                decimal(way.sample(RunTimes::busyCores).median(), 2),
                way.distinctOrders() + " of " + way.runs().size(),
                decimal(way.sample(Migrations::totalObservedMigrations).median(), 0),
                decimal(way.sample(ObservationError::share).median() * 100, 2) + " %",
                result(way, runs));
    }

    /** Where runs of one way had different settings, what tells them apart stands with it. */
    private static String name(WayRuns way, Comparison part) {
        long rows =
                part.ways().stream().filter(other -> other.way() == way.way()).count();
        return rows == 1
                ? way.way().id()
                : way.way().id() + " (" + Say.about(way.shown().spec()) + ")";
    }

    private static String makespan(WayRuns way) {
        String median = Durations.format(way.medianNanos());
        return way.runs().size() == 1
                ? median
                : median + " (" + Durations.format(way.shortestNanos()) + " to " + Durations.format(way.longestNanos())
                        + ")";
    }

    /** Digest and total of the results where all runs have the same. */
    private static String result(WayRuns way, List<CompletedRun> runs) {
        List<String> digests =
                way.runs().stream().map(ResultDigest::of).distinct().toList();
        Trace last = way.runs().getLast();
        return digests.size() > 1
                ? digests.size() + " different"
                : runs.stream()
                        .filter(run -> run.trace().equals(last))
                        .map(run -> digests.getFirst() + "  " + run.total())
                        .findFirst()
                        .orElseThrow();
    }

    private static String decimal(OptionalDouble value, int digits) {
        return decimal(value.orElse(Double.NaN), digits);
    }

    private static String decimal(double value, int digits) {
        return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
