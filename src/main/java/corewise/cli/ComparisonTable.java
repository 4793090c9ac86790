package corewise.cli;

import corewise.metrics.RunSummary;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
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
     * A line on the list, a line on the machine, and a row a way.
     *
     * @param runs of one list, at least one
     * @param efficiency whether to tell it beside the speed-up
     */
    static List<String> lines(List<CompletedRun> runs, boolean efficiency) {
        CompletedRun first = runs.getFirst();
        List<Way> ways =
                runs.stream().map(run -> run.trace().spec().way()).distinct().toList();
        WayFigures serial = WayFigures.of(Way.SERIAL, runs);
        List<List<String>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(HEADINGS));
        ways.forEach(way -> rows.add(new ArrayList<>(row(way, WayFigures.of(way, runs), serial))));
        if (efficiency) {
            rows.getFirst().add(AFTER_SPEEDUP, "efficiency");
            for (int row = 0; row < ways.size(); row++) {
                rows.get(row + 1).add(AFTER_SPEEDUP, efficiency(WayFigures.of(ways.get(row), runs), serial));
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(list(first.trace().spec()));
        lines.add(machine(first.trace().machine()));
        lines.add("");
        lines.addAll(TextTable.lines(rows));
        if (WayFigures.of(ways.getFirst(), runs).count() > 1) {
            lines.add("Medians over the repeats, makespans with their range; orders: different ones of all runs.");
        }
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

    private static List<String> row(Way way, WayFigures figures, WayFigures serial) {
        return List.of(
                way.id(),
                makespan(figures),
                figures.speedup(serial).isEmpty()
                        ? NONE
                        : decimal(figures.speedup(serial).getAsDouble(), 2),
                decimal(figures.median(RunSummary::busyCores), 2),
                figures.distinctOrders() + " of " + figures.count(),
                decimal(figures.median(RunSummary::observedMigrations), 0),
                decimal(figures.median(RunSummary::observationError) * 100, 2) + " %",
                figures.result());
    }

    private static String efficiency(WayFigures figures, WayFigures serial) {
        OptionalDouble efficiency = figures.efficiency(serial);
        return efficiency.isEmpty() ? NONE : decimal(efficiency.getAsDouble(), 2);
    }

    private static String makespan(WayFigures figures) {
        String median = Durations.format(Math.round(figures.median(RunSummary::makespanNanos)));
        long[] range = figures.makespanRange();
        return figures.count() == 1
                ? median
                : median + " (" + Durations.format(range[0]) + " to " + Durations.format(range[1]) + ")";
    }

    private static String decimal(double value, int digits) {
        return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
