package corewise.cli;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.metrics.BusyCores;
import corewise.metrics.Comparison;
import corewise.metrics.Migrations;
import corewise.metrics.ObservationError;
import corewise.metrics.ResultDigest;
import corewise.metrics.RunTimes;
import corewise.metrics.Speedup;
import corewise.metrics.WayRuns;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.OwnFunction;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.report.RaceFacts;
import corewise.session.CompletedRun;
import corewise.text.Quantities;
import corewise.text.Texts;
import corewise.workload.Workloads;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The comparison of runs as lines of plain text. Immutable. */
final class ComparisonTable {
    private static final int AFTER_SPEEDUP = 3;
    private static final List<String> HEADINGS = List.of(
            "cli.column.way",
            "cli.column.makespan",
            "cli.column.speedup",
            "cli.column.busy",
            "cli.column.orders",
            "cli.column.moves",
            "cli.column.error",
            "cli.column.result");

    private final Texts texts;
    private final boolean efficiency;

    /** @param efficiency whether to tell it beside the speed-up */
    ComparisonTable(Texts texts, boolean efficiency) {
        this.texts = texts;
        this.efficiency = efficiency;
    }

    /**
     * A line on the list, a line on the machine, and a row a way: a table for all runs that may be compared, and a line on
     * why the others are not before each table that follows.
     *
     * @param runs of one list, at least one
     */
    List<String> lines(List<CompletedRun> runs) {
        List<Comparison> parts =
                Comparison.parts(runs.stream().map(CompletedRun::trace).toList());
        List<String> lines = new ArrayList<>();
        for (Comparison part : parts) {
            parts.getFirst()
                    .conditions()
                    .against(part.conditions())
                    .ifPresent(reason -> lines.addAll(List.of("", texts.get("cli.otherTable", reason.fact()), "")));
            lines.addAll(table(part, runs));
        }
        return lines;
    }

    private List<String> table(Comparison part, List<CompletedRun> runs) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS.stream().map(texts::get).collect(Collectors.toCollection(ArrayList::new)));
        part.ways().forEach(way -> rows.add(row(way, part, runs)));
        if (efficiency) {
            rows.getFirst().add(AFTER_SPEEDUP, texts.get("cli.column.efficiency"));
            for (int row = 0; row < part.ways().size(); row++) {
                Speedup speedup = part.speedup(part.ways().get(row));
                rows.get(row + 1)
                        .add(
                                AFTER_SPEEDUP,
                                texts.quantities()
                                        .share(
                                                speedup.comparable()
                                                        ? speedup.efficiency().orElseThrow()
                                                        : Double.NaN));
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(texts.say(list(part)));
        part.first().info().interpreter().ifPresent(interpreter -> lines.add(texts.say(interpreter.fact())));
        lines.add(texts.say(machine(part.first().machine())));
        if (part.conditions().simulated()) {
            lines.add(texts.get("cli.simulated"));
        }
        lines.add("");
        lines.addAll(TextTable.lines(rows));
        if (part.ways().stream().anyMatch(way -> way.runs().size() > 1)) {
            lines.add(texts.get("cli.medians"));
        }
        RaceFacts.speedups(part).forEach(fact -> lines.add(texts.say(fact)));
        List<Trace> whole = part.ways().stream()
                .flatMap(way -> way.runs().stream())
                .filter(RunTimes::complete)
                .toList();
        RaceFacts.noProof(whole, Workloads.rightTotal(part.first().spec().list()))
                .ifPresent(fact -> lines.add(texts.say(fact)));
        return lines;
    }

    /**
     * In the words of the options, so that the list can be made again; with the number of workers where it was chosen, and
     * is the same for all.
     */
    private static Fact list(Comparison part) {
        Fact items = items(part.first());
        int[] workers = part.ways().stream()
                .map(way -> way.shown().spec())
                .filter(spec -> spec.way().hasFixedWorkers())
                .mapToInt(RunSpec::workers)
                .distinct()
                .toArray();
        return workers.length == 1
                ? Fact.of("cli.list.workers").fact("list", items).count("workers", workers[0])
                : items;
    }

    private static Fact items(Trace run) {
        ListSpec list = run.spec().list();
        if (run.simulated()) {
            // its items have lengths, of which no size is known
            return Fact.of("cli.list.simulated")
                    .count("items", list.items())
                    .verbatim("work", list.work().id())
                    .verbatim("lengths", list.lengths().id());
        }
        if (list.function().isPresent()) {
            OwnFunction function = list.function().get();
            return Fact.of(function.reports() ? "cli.list.function" : "cli.list.functionSampled")
                    .count("items", list.items())
                    .verbatim("file", function.name())
                    .number("first", list.size())
                    .number("last", list.size() + list.items() - 1);
        }
        return Fact.of("cli.list")
                .count("items", list.items())
                .verbatim("work", list.work().id())
                .number("size", list.size())
                .verbatim("lengths", list.lengths().id())
                .number("seed", list.seed());
    }

    private static Fact machine(MachineInfo machine) {
        return Fact.of(machine.coreReported() ? "cli.machine" : "cli.machine.noCores")
                .verbatim("system", machine.operatingSystem())
                .count("logical", machine.logicalProcessors())
                .count("available", machine.atOnce());
    }

    private List<String> row(WayRuns way, Comparison part, List<CompletedRun> runs) {
        Quantities quantities = texts.quantities();
        return new ArrayList<>(List.of(
                name(way, part),
                makespan(way),
                quantities.factor(part.speedup(way).told().orElse(Double.NaN)),
                quantities.figures(way.sample(run -> BusyCores.of(run).busy()).median()),
                texts.get("cli.orders", way.distinctOrders(), way.runs().size()),
                quantities.decimal(
                        way.sample(Migrations::totalObservedMigrations).median(), 0),
                quantities.share(way.sample(ObservationError::share).median()),
                result(way, runs)));
    }

    /** Where runs of one way had different settings, what tells them apart stands with it. */
    private String name(WayRuns way, Comparison part) {
        long rows =
                part.ways().stream().filter(other -> other.way() == way.way()).count();
        return rows == 1
                ? way.way().id()
                : texts.get(
                        "cli.wayOfSettings",
                        way.way().id(),
                        RaceFacts.about(way.shown().spec()));
    }

    private String makespan(WayRuns way) {
        if (way.longestNanos() == 0) {
            // nothing ran
            return texts.get("cli.none");
        }
        return texts.say(
                way.runs().size() == 1
                        ? new Value.Nanos(way.medianNanos())
                        : new Value.Between(
                                new Value.Nanos(way.medianNanos()),
                                new Value.Nanos(way.shortestNanos()),
                                new Value.Nanos(way.longestNanos())));
    }

    /** Digest and total of the results where all runs have the same. */
    private String result(WayRuns way, List<CompletedRun> runs) {
        if (!ResultDigest.known(way.shown())) {
            return texts.get("cli.none");
        }
        List<String> digests =
                way.runs().stream().map(ResultDigest::of).distinct().toList();
        Trace last = way.runs().getLast();
        return digests.size() > 1
                ? texts.get("cli.differentResults", digests.size())
                : runs.stream()
                        .filter(run -> run.trace().equals(last))
                        .map(run -> digests.getFirst()
                                + run.total()
                                        .map(total -> "  " + texts.say(total))
                                        .orElse(""))
                        .findFirst()
                        .orElseThrow();
    }
}
