package corewise.validation;

import corewise.metrics.CompletionRanks;
import corewise.metrics.InvertedPairs;
import corewise.metrics.Migrations;
import corewise.metrics.OtherPrograms;
import corewise.metrics.RunTimes;
import corewise.metrics.TaskTimes;
import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.platform.OwnCost;
import corewise.recording.NanoClock;
import corewise.session.MachineLease;
import corewise.session.MachineUse;
import corewise.session.OthersLoad;
import corewise.session.RunService;
import corewise.session.UtilisationFeed;
import corewise.simulation.Costs;
import corewise.simulation.ItemTimes;
import corewise.simulation.Scenario;
import corewise.simulation.SimulatedMachine;
import corewise.simulation.Simulator;
import corewise.simulation.Trust;
import corewise.strategy.python.NoInterpreterException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Makes runs and holds what the simulator says of them against what they were: ways × lengths of items × lengths of lists, in
 * turns, within a time. The lengths of the items come from a serial run made just before. Belongs to the thread that
 * measures.
 */
public final class Validation {
    private static final List<Long> LENGTHS = List.of(50_000L, 500_000L, 5_000_000L, 20_000_000L, 100_000_000L);
    private static final List<Integer> ITEMS = List.of(2, 7, 24, 100, 1_000);
    /** A list that would take longer serially is left out. */
    private static final long LONGEST_NANOS = 1_000_000_000;

    private static final long LONGEST_PROCESSES = 24;
    private static final int REPEATS = 3;
    /** Runs beside which other programs took much are made again, up to so many. */
    private static final int MOST_REPEATS = 6;

    private final RunService service;
    private final NanoClock clock;
    private final Simulator simulator = new Simulator();
    private long end;

    public Validation(RunService service, NanoClock clock) {
        this.service = service;
        this.clock = clock;
    }

    /**
     * A run that was predicted and made. Immutable.
     *
     * @param check lengths and makespans
     * @param predicted what it was to look like
     * @param measured what it looked like
     */
    public record Case(Trust.Check check, Look predicted, Look measured) {}

    /**
     * What a run looked like. Immutable.
     *
     * @param inverted share of pairs of tasks that ended against list order, 0 to 1
     * @param moves changes of processor seen, a task
     * @param ready ready time a task's running time; 0 or more
     */
    public record Look(double inverted, double moves, double ready) {
        static Look of(Trace run) {
            long ready = IntStream.range(0, run.taskCount())
                    .mapToLong(task -> TaskTimes.readyNanos(run, task))
                    .sum();
            long running = Math.max(1, RunTimes.runningNanos(run));
            return new Look(
                    InvertedPairs.share(CompletionRanks.completionOrder(run)),
                    (double) Migrations.totalObservedMigrations(run) / run.taskCount(),
                    (double) ready / running);
        }
    }

    /**
     * What came of it. Immutable.
     *
     * @param basis what answers rest on from now on
     * @param cases all that was held against each other
     */
    public record Result(Basis basis, List<Case> cases) {}

    /**
     * Measures the costs, then makes as many runs as there is time for; the shortest lists first.
     *
     * @param nanos how long it may take, about
     * @param told is given each case as it comes
     */
    public Result run(long nanos, List<Language> languages, Consumer<Case> told)
            throws ExecutionException, InterruptedException, NoInterpreterException {
        end = clock.nanoTime() + nanos;
        for (Language language : languages) {
            // measures lengths for itself, which has to be before the job
            service.lengths(options(language)).sizeFor(lists().getFirst(), LENGTHS.getFirst());
        }
        service.lengths().sizeFor(lists().getFirst(), LENGTHS.getFirst());
        OthersLoad others = new OthersLoad(service.utilisation(), service.machine(), OwnCost::withChildrenNanos);
        try (UtilisationFeed.Subscription watched = others.into(service.others()::reading);
                MachineLease.Job job = service.lease().job(MachineUse.WAY_COSTS)) {
            assert watched != null;
            Runs runs = new Runs(service, job);
            CostMeter meter = new CostMeter(service, runs);
            SimulatedMachine machine = meter.machine();
            Costs costs = Costs.typical();
            for (Language language : languages) {
                costs = meter.measure(costs, ways(language), options(language));
            }
            List<Case> cases = new ArrayList<>();
            Basis basis = new Basis(machine, costs, Trust.NONE);
            for (ListSpec list : lists()) {
                for (Language language : languages) {
                    if (clock.nanoTime() < end) {
                        cases.addAll(held(runs, basis, language, list, told));
                    }
                }
            }
            Trust trust = new Trust(cases.stream().map(Case::check).toList());
            return new Result(new Basis(machine, costs, trust), List.copyOf(cases));
        }
    }

    private List<Way> ways(Language language) {
        boolean interpreters = language == Language.PYTHON
                && service.interpreters().stream()
                        .findFirst()
                        .map(Interpreter::interpreters)
                        .orElse(false);
        return service.ways(language).stream()
                .filter(way -> way != Way.INTERPRETERS || interpreters)
                .toList();
    }

    private static RunOptions options(Language language) {
        return language == Language.JAVA
                ? RunOptions.DEFAULTS
                : RunOptions.DEFAULTS.inPython(new InterpreterChoice("", Optional.empty()));
    }

    /** Lists as long as they are wanted, in an order in which long ones do not come last all together. */
    private static List<ListSpec> lists() {
        List<ListSpec> lists = new ArrayList<>();
        for (int shift = 0; shift < ITEMS.size(); shift++) {
            for (int length = 0; length < LENGTHS.size(); length++) {
                int items = ITEMS.get((length + shift) % ITEMS.size());
                if (items * LENGTHS.get(length) <= LONGEST_NANOS) {
                    Lengths spread = shift % 2 == 0 ? Lengths.EQUAL : Lengths.MIXED;
                    lists.add(new ListSpec(Work.PRIMES, items, spread, LENGTHS.get(length), 1 + shift));
                }
            }
        }
        return lists;
    }

    /** @param wanted a list whose size is the wanted length, nanoseconds */
    private List<Case> held(Runs runs, Basis basis, Language language, ListSpec wanted, Consumer<Case> told)
            throws ExecutionException, InterruptedException, NoInterpreterException {
        RunOptions options = options(language);
        long size = service.lengths(options).sizeFor(wanted, wanted.size());
        ListSpec list = new ListSpec(wanted.work(), wanted.items(), wanted.lengths(), size, wanted.seed());
        int workers = service.machine().availableProcessors();
        Trace serial = runs.make(new RunSpec(Way.SERIAL, list, workers, options));
        Trace again = runs.make(new RunSpec(Way.SERIAL, list, workers, options));
        ItemTimes times = ItemTimes.copied(IntStream.range(0, list.items())
                .mapToLong(task -> Math.max(
                        1, Math.min(TaskTimes.runningNanos(serial, task), TaskTimes.runningNanos(again, task))))
                .toArray());
        List<Case> cases = new ArrayList<>();
        for (Way way : ways(language)) {
            boolean tooMany = way == Way.PROCESS_PER_TASK && list.items() > LONGEST_PROCESSES;
            if (!tooMany && clock.nanoTime() < end) {
                RunSpec spec = new RunSpec(way, list, workers, options);
                held(
                                runs,
                                new Scenario(
                                        basis.machine(),
                                        spec,
                                        times,
                                        basis.costs().of(language, way)))
                        .ifPresent(each -> {
                            cases.add(each);
                            told.accept(each);
                        });
            }
        }
        return cases;
    }

    private Optional<Case> held(Runs runs, Scenario scenario) throws ExecutionException, InterruptedException {
        List<Trace> made = new ArrayList<>();
        for (int repeat = 0; repeat < MOST_REPEATS && made.size() < REPEATS; repeat++) {
            Trace run = runs.make(scenario.spec());
            if (!Runs.whole(run)) {
                return Optional.empty();
            }
            if (!OtherPrograms.disturb(OtherPrograms.share(run))) {
                made.add(run);
            }
        }
        if (made.isEmpty()) {
            return Optional.empty();
        }
        made.sort((one, other) -> Long.compare(RunTimes.makespanNanos(one), RunTimes.makespanNanos(other)));
        Trace median = made.get(made.size() / 2);
        Trace predicted = simulator.trace(scenario);
        Trust.Check check = new Trust.Check(
                scenario.spec().language(),
                scenario.spec().way(),
                scenario.times().meanNanos(),
                scenario.spec().list().items(),
                Math.max(1, RunTimes.makespanNanos(predicted)),
                Math.max(1, RunTimes.makespanNanos(median)));
        return Optional.of(new Case(check, Look.of(predicted), Look.of(median)));
    }

    /** Median of some figure, NaN where there is none. */
    public static double median(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
