package corewise.report;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.metrics.ArrivalOrder;
import corewise.metrics.Comparison;
import corewise.metrics.CoreLedger;
import corewise.metrics.FoundPattern;
import corewise.metrics.ObservationError;
import corewise.metrics.OrderSummary;
import corewise.metrics.OtherPrograms;
import corewise.metrics.PatternFinder;
import corewise.metrics.ProcessCosts;
import corewise.metrics.Reason;
import corewise.metrics.ResultDigest;
import corewise.metrics.ResultEquality;
import corewise.metrics.RunPattern;
import corewise.metrics.RunTimes;
import corewise.metrics.Speedup;
import corewise.metrics.WayRuns;
import corewise.model.Language;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.Way;
import corewise.model.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What a race shows, with its figures. Stateless. Of each way it speaks of the run with the median makespan. */
public final class RaceFacts {
    private static final double MUCH_ERROR = 0.05;
    private static final double MUCH_LONGER = 1.1;

    private RaceFacts() {}

    /** Everything: who was first, what each way looked like, where the core time went, the results, what is not compared. */
    public static List<Fact> all(Comparison race) {
        return Stream.of(
                        firsts(race).stream(),
                        race.ways().stream().map(way -> way(way, race)),
                        race.ways().stream().map(way -> coreTime(way, race)).flatMap(Optional::stream),
                        race.ways().stream().map(way -> processes(way, race)).flatMap(Optional::stream),
                        young(race).stream(),
                        Stream.of(results(race)),
                        notCompared(race).stream())
                .flatMap(facts -> facts)
                .toList();
    }

    /**
     * Which way was first, in each language and by each interpreter for itself; and between these what the same way took
     * longer in the other.
     */
    public static List<Fact> firsts(Comparison race) {
        return Stream.concat(
                        race.alike().stream()
                                .flatMap(part -> part.fastest().map(fastest -> first(fastest, race)).stream()),
                        BesideFacts.of(race).stream())
                .toList();
    }

    private static Fact first(Comparison.First fastest, Comparison race) {
        WayRuns first = fastest.first();
        List<Fact> sentences = new ArrayList<>();
        OptionalDouble speedup = race.speedup(first).told();
        boolean told = first.way() != Way.SERIAL && speedup.isPresent();
        sentences.add(Fact.of((race.mixed() ? "report.first.in" : "report.first") + (told ? ".speedup" : ""))
                .term("way", first.way())
                .fact("by", first.key().conditions().runBy())
                .term("serial", Way.SERIAL)
                .nanos("time", first.medianNanos())
                .factor("speedup", speedup.orElse(Double.NaN))
                .fact("repeats", repeats(first)));
        for (Reason doubt : fastest.doubts()) {
            switch (doubt) {
                case Reason.OneRun one -> {}
                case Reason.Overlap overlap ->
                    sentences.add(Fact.of("report.first.overlap").term("other", overlap.other()));
                default ->
                    sentences.add(Fact.of("report.first.doubt")
                            .term("other", fastest.second().way())
                            .fact("reason", doubt.fact()));
            }
        }
        return sentences(sentences);
    }

    private static Fact repeats(WayRuns way) {
        if (way.shown().simulated()) {
            // the same question has the same answer again
            return Fact.of("report.bySimulation");
        }
        return way.runs().size() == 1 ? new Reason.OneRun(way.way()).fact() : median(way);
    }

    /** Of how many runs a time is the median, and between which times they lie. */
    static Fact median(WayRuns way) {
        return Fact.of("report.median")
                .count("count", way.runs().size())
                .nanos("shortest", way.shortestNanos())
                .nanos("longest", way.longestNanos());
    }

    private static Fact sentences(List<Fact> facts) {
        return facts.size() == 1
                ? facts.getFirst()
                : Fact.of("report.sentences").series("all", Value.Joint.SENTENCES, within(facts));
    }

    private static List<Value> within(List<Fact> facts) {
        return facts.stream().<Value>map(Value.Within::new).toList();
    }

    /** What is not compared, and why: runs that were left out, ways without a speed-up or with one that cannot be right. */
    public static List<Fact> notCompared(Comparison race) {
        return Stream.concat(leftOut(race).stream(), speedups(race).stream()).toList();
    }

    /**
     * That totals without a loss prove nothing where nothing keeps them so; empty where that is not so.
     *
     * @param runs of one list, complete
     * @param right what the one variable should hold; empty for works that share none
     */
    public static Optional<Fact> noProof(List<Trace> runs, OptionalLong right) {
        List<Trace> unguarded = runs.stream()
                .filter(run -> run.spec().list().work() == Work.SHARED_TOTAL
                        && run.spec().way() != Way.SERIAL
                        && !run.spec().usesProcesses())
                .toList();
        boolean noneLost = unguarded.stream()
                .allMatch(run -> OptionalLong.of(run.info().sharedTotal()).equals(right));
        return unguarded.isEmpty() || !noneLost ? Optional.empty() : Optional.of(Fact.of("report.results.noneLost"));
    }

    /** For each way and reason which runs were left out. */
    public static List<Fact> leftOut(Comparison race) {
        Map<Fact, Integer> counts = new LinkedHashMap<>();
        race.leftOut()
                .forEach(left -> counts.merge(
                        Fact.of("report.leftOut")
                                .term("way", left.run().spec().way())
                                .fact("reason", left.reason().fact()),
                        1,
                        Integer::sum));
        return counts.entrySet().stream()
                .map(left -> left.getKey().count("count", left.getValue()))
                .toList();
    }

    /** Each way whose speed-up cannot be told though there is a serial run, and why. */
    public static List<Fact> speedups(Comparison race) {
        List<Fact> facts = new ArrayList<>();
        for (WayRuns way : race.ways()) {
            race.speedup(way)
                    .whyNot()
                    .filter(reason -> way.way() != Way.SERIAL)
                    .ifPresent(reason -> facts.add(Fact.of("report.notComparable")
                            .with("way", race.name(way))
                            .fact("reason", reason.fact())));
        }
        return facts;
    }

    /** Why an efficiency is above 100 %, where there is one, it is, and the runs may be compared. */
    public static Optional<Fact> beyond(WayRuns way, Speedup speedup) {
        boolean beyond = speedup.comparable()
                && Math.round(speedup.efficiency().orElseThrow() * 100) > 100
                && way.way() != Way.SERIAL;
        return beyond
                ? Optional.of(
                        Fact.of(RunTimes.mostlyBlocked(way.shown()) ? "report.beyond.blocked" : "report.beyond.chance"))
                : Optional.empty();
    }

    /** What one way looked like: the patterns that were found, each with its evidence. */
    public static Fact way(WayRuns way, Comparison race) {
        Trace run = way.shown();
        if (RunTimes.makespanNanos(run) == 0) {
            return Fact.of("report.way.nothing").with("way", race.name(way));
        }
        Optional<TraceView> serial = race.speedup(way).basis().map(WayRuns::shown);
        // what says why comes after what says how
        List<Fact> patterns = PatternFinder.of(run, serial).stream()
                .sorted(Comparator.comparing(found -> found.pattern() == RunPattern.SAME_WORK_SLOWER_WHEN_SHARED))
                .map((FoundPattern found) -> found.fact(run))
                .toList();
        Fact seen = patterns.isEmpty()
                ? Fact.of("report.way.noPattern").share("share", RunTimes.occupancy(run))
                : Fact.of("report.way").series("patterns", Value.Joint.SEMICOLON, within(patterns));
        return sentences(Stream.concat(Stream.of(seen.with("way", race.name(way))), doubts(run))
                .toList());
    }

    /** Where other programs, or errors of observation, make the run say little about its way. */
    private static Stream<Fact> doubts(Trace run) {
        double others = OtherPrograms.share(run);
        double error = ObservationError.share(run);
        return Stream.concat(
                Stream.of(Fact.of("report.others").share("share", others))
                        .filter(fact -> OtherPrograms.disturb(others)),
                Stream.of(Fact.of("report.error").share("share", error)).filter(fact -> error >= MUCH_ERROR));
    }

    /** Where the core time of the way's run went, in shares; empty when it had none. */
    public static Optional<Fact> coreTime(WayRuns way, Comparison race) {
        CoreLedger ledger = CoreLedger.of(way.shown());
        if (ledger.totalNanos() == 0) {
            return Optional.empty();
        }
        // nothing else goes on in a machine that is simulated
        String rest = way.shown().simulated() ? "report.coreTime.simulated" : "report.coreTime.unsampled";
        return Optional.of(Fact.of(ledger.sampled() ? "report.coreTime" : rest)
                .with("way", race.name(way))
                .share("running", ledger.share(ledger.runningNanos()))
                .share("beside", ledger.share(ledger.startingNanos() + ledger.handingOverNanos()))
                .share("others", ledger.share(ledger.otherProgramsNanos()))
                .share("program", ledger.share(ledger.programNanos()))
                .share("throttled", ledger.share(ledger.throttledNanos()))
                .share("idle", ledger.share(ledger.idleNanos()))
                .share("unaccounted", ledger.unaccountedShare())
                .share("sampled", ledger.share(ledger.sampledNanos())));
    }

    /** What the processes of the way's run cost besides the work; empty for ways without any. */
    public static Optional<Fact> processes(WayRuns way, Comparison race) {
        return ProcessCosts.of(way.shown()).map(costs -> {
            boolean pickles = costs.picklingNanos() + costs.writingNanos() > 0;
            Fact start = Fact.of(costs.importNanos() > 0 ? "report.processes.read" : "report.processes.start")
                    .nanos("start", costs.startNanos())
                    .nanos("imports", costs.importNanos());
            return Fact.of(pickles ? "report.processes.pickled" : "report.processes")
                    .with("way", race.name(way))
                    .count("count", costs.processes())
                    .fact("start", start)
                    .bytes("sent", costs.bytesSent())
                    .bytes("received", costs.bytesReceived())
                    .nanos("pickling", costs.picklingNanos())
                    .nanos("writing", costs.writingNanos());
        });
    }

    /**
     * How long an item computed in a process of its own and in a pool's, where a race has both in Java and it was longer: in a
     * young process code is not compiled yet, which is none of what starting it costs.
     */
    public static Optional<Fact> young(Comparison race) {
        return computing(race, Way.PROCESS_PER_TASK)
                .flatMap(alone -> computing(race, Way.PROCESS_POOL)
                        .filter(pool ->
                                pool.key().conditions().equals(alone.key().conditions()))
                        .filter(pool -> itemNanos(alone) > MUCH_LONGER * itemNanos(pool))
                        .map(pool -> Fact.of("report.young")
                                .nanos("alone", itemNanos(alone))
                                .nanos("pool", itemNanos(pool))));
    }

    private static Optional<WayRuns> computing(Comparison race, Way which) {
        return race.ways().stream()
                .filter(way -> way.way() == which && way.key().conditions().language() == Language.JAVA)
                .filter(way -> RunTimes.complete(way.shown()) && !RunTimes.mostlyBlocked(way.shown()))
                .findFirst();
    }

    /** The mean. */
    private static long itemNanos(WayRuns way) {
        return RunTimes.runningNanos(way.shown()) / way.shown().taskCount();
    }

    /** Whether all runs have the same results. */
    public static Fact results(Comparison race) {
        if (race.runs().stream().noneMatch(ResultDigest::known)) {
            return Fact.of("report.results.simulated");
        }
        long missing = race.missingResults();
        Fact equality = race.results().differences().stream()
                .findFirst()
                .map(difference -> difference(difference, race))
                .orElse(Fact.of(missing == 0 ? "report.results.equal" : "report.results.equalSome"));
        List<Fact> facts = new ArrayList<>(List.of(equality));
        if (missing > 0) {
            facts.add(Fact.of("report.results.missing").count("count", missing));
        }
        race.ways().stream()
                .filter(way -> way.runs().stream().anyMatch(ArrivalOrder::differs))
                .forEach(way -> facts.add(Fact.of("report.results.came").with("way", race.name(way))));
        return sentences(facts);
    }

    private static Fact difference(ResultEquality.Difference difference, Comparison race) {
        List<Integer> items = difference.items();
        Fact fact = Fact.of(items.isEmpty() ? "report.results.total" : "report.results.items")
                .with("way", race.name(new WayRuns(List.of(race.runs().get(difference.run())))))
                .with("first", race.name(race.ways().getFirst()));
        return items.isEmpty() ? fact : fact.count("items", items.size()).number("item", items.getFirst());
    }

    /** How many runs there were. */
    public static Fact runs(int count) {
        return Fact.of("report.runs").count("count", count);
    }

    /** How many different orders there were. */
    public static Fact orders(int count) {
        return Fact.of("report.orders").count("count", count);
    }

    /** In how many runs tasks came in the order of the list. */
    public static Fact inListOrder(OrderSummary summary) {
        String often =
                summary.inListOrder() == 0 ? "never" : summary.inListOrder() == summary.runs() ? "always" : "sometimes";
        return Fact.of("report.order." + often)
                .number("count", summary.inListOrder())
                .count("runs", summary.runs());
    }

    /** Half a line on who works in a run. */
    public static Fact about(RunSpec spec) {
        boolean compiles = spec.way() != Way.PROCESS_PER_TASK || spec.language() == Language.JAVA;
        return Fact.of((compiles ? "report.about." : "report.about.inPython.")
                        + spec.way().id())
                .count("workers", spec.effectiveWorkers())
                .count("chunk", spec.effectiveChunk())
                .count("most", RunSpec.MAX_PROCESSES);
    }
}
