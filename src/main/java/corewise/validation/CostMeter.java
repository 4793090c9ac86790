package corewise.validation;

import corewise.metrics.RunTimes;
import corewise.metrics.TaskTimes;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.RunService;
import corewise.simulation.Costs;
import corewise.simulation.SchedulerModel;
import corewise.simulation.SimulatedMachine;
import corewise.simulation.WayCost;
import corewise.strategy.python.NoInterpreterException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/** Measures what ways cost here and what this machine is like. Belongs to the thread that measures. */
final class CostMeter {
    /** What is least of so many is not disturbed. */
    private static final int MACHINE_ROUNDS = 4;

    private static final int COLD_RUNS = 5;
    /** Some milliseconds in a young process. */
    private static final long COLD_NANOS = 4_000_000;
    /** Below this, thousandths, no process is young. */
    private static final int COLD_LEAST = 1_100;

    private static final int TINY = 400;
    private static final int TINY_PROCESSES = 6;
    private static final int LONGER = 40;
    private static final int LONGER_PROCESSES = 8;
    /** In Python, where a server may make them: of two, neither has to wait for the other's core. */
    private static final int LONGER_SERVED = 2;

    private static final long LONGER_NANOS = 2_000_000;
    private static final long LONG_NANOS = 50_000_000;
    private static final int LONG_A_CORE = 4;

    private final RunService service;
    private final RunMaker runs;
    private final int workers;
    private final List<Subject> subjects = new ArrayList<>();
    /** How slow young processes are, by the way that makes them. */
    private final Map<Way, WayCost> young = new EnumMap<>(Way.class);

    private SimulatedMachine machine;

    CostMeter(RunService service, RunMaker runs) {
        this.service = service;
        this.runs = runs;
        workers = service.machine().availableProcessors();
        machine = SimulatedMachine.cores(workers);
    }

    /** A way in a language, with the runs that its costs are read off. */
    private record Subject(Way way, RunOptions options, RunSpec tiny, RunSpec longer, List<CostFit.Pair> pairs) {
        boolean young() {
            return CostMeter.young(tiny);
        }

        boolean byServer() {
            return !pairs.isEmpty() && pairs.stream().allMatch(CostFit.Pair::byServer);
        }
    }

    private static boolean young(RunSpec spec) {
        return spec.language() == Language.JAVA && spec.usesProcesses();
    }

    /** The costs that are measured of a way, the others being assumed. */
    static Set<WayCost.Stage> measured(RunSpec spec) {
        Set<WayCost.Stage> stages = EnumSet.copyOf(Reading.stages(spec, false));
        if (WayCost.mayNeedServer(spec.language(), spec.way())) {
            stages.addAll(Reading.stages(spec, true));
        }
        if (young(spec)) {
            stages.addAll(EnumSet.of(WayCost.Stage.COLD, WayCost.Stage.SLOW, WayCost.Stage.COMPILE));
        }
        return stages;
    }

    /** A way whose costs are to be measured. */
    private Subject subject(Way way, RunOptions options) throws NoInterpreterException {
        boolean each = way == Way.PROCESS_PER_TASK;
        int processes = options.language() == Language.PYTHON ? LONGER_SERVED : LONGER_PROCESSES;
        ListSpec template = new ListSpec(Work.PRIMES, each ? processes : LONGER, Lengths.EQUAL, 1, 1);
        long size = service.lengths(options).sizeFor(template, LONGER_NANOS);
        return new Subject(
                way,
                options,
                spec(way, each ? TINY_PROCESSES : TINY, 1, options),
                spec(way, template.items(), size, options),
                new ArrayList<>());
    }

    /**
     * Chooses the ways whose costs are to be measured, warms them up, and measures how slow young processes are.
     *
     * @param ways by the options that they are run with
     */
    void begin(Map<RunOptions, List<Way>> ways)
            throws ExecutionException, InterruptedException, NoInterpreterException {
        for (Map.Entry<RunOptions, List<Way>> each : ways.entrySet()) {
            for (Way way : each.getValue()) {
                subjects.add(subject(way, each.getKey()));
            }
        }
        for (Subject subject : subjects) {
            // the first run is for warming up
            runs.make(subject.tiny());
        }
        for (Subject subject : subjects) {
            if (subject.young()) {
                young.put(subject.way(), cold(subject, usual(subject)));
            }
        }
    }

    /** A round of runs of all ways, so that what disturbs for a while disturbs none of them alone. */
    void round() throws ExecutionException, InterruptedException {
        for (Subject subject : subjects) {
            Trace tiny = runs.make(subject.tiny());
            Trace longer = runs.make(subject.longer());
            if (RunTimes.whole(tiny) && RunTimes.whole(longer)) {
                subject.pairs().add(new CostFit.Pair(tiny, longer));
            }
        }
    }

    /** The costs, by all rounds so far; at least one has to be made before. */
    Costs costs() {
        Costs costs = Costs.typical();
        for (Subject subject : subjects) {
            WayCost each = costs.of(subject.options().language(), Way.PROCESS_PER_TASK);
            costs = costs.with(
                    Costs.Source.MEASURED,
                    subject.options().language(),
                    subject.way(),
                    fitted(subject, tiny(subject), each));
        }
        return costs;
    }

    /** What a tiny item takes in main, in the language of a way. */
    private long tiny(Subject subject) {
        return subjects.stream()
                .filter(each -> each.way() == Way.SERIAL && each.options().equals(subject.options()))
                .flatMap(each -> each.pairs().stream())
                .mapToLong(pair -> running(pair.tiny()))
                .sorted()
                .skip(subject.pairs().size() / 2)
                .findFirst()
                .orElse(1);
    }

    private static WayCost usual(Subject subject) {
        return Costs.typical().of(subject.options().language(), subject.way());
    }

    /** @param each what a process for each item costs, by which a server's start is told from its processes' */
    private WayCost fitted(Subject subject, long tinyNanos, WayCost each) {
        WayCost usual = usual(subject);
        if (subject.pairs().isEmpty()) {
            return usual;
        }
        WayCost known = subject.young()
                ? young.get(subject.way())
                : usual.withCold(0, 1_000).withCompiling(0);
        boolean server = subject.byServer();
        if (server) {
            known = known.withMaking(known.beginNanos(), each.makeNanos(), each.upNanos());
        }
        return new CostFit(machine).of(subject.pairs(), tinyNanos, known, server);
    }

    /**
     * How slow young processes are, and for how much work: items of some milliseconds tell how slow, long ones what comes
     * together. What counts is how long an item has a core. That it stands ready meanwhile is because what compiles its code
     * wants the cores too: as many processes work as there are processors, so their items are ready for as long.
     */
    private WayCost cold(Subject subject, WayCost usual) throws ExecutionException, InterruptedException {
        long factor = 1_000 * running(subject.way(), COLD_NANOS, subject.options()) / alone(COLD_NANOS);
        long more = running(subject.way(), LONG_NANOS, subject.options()) - alone(LONG_NANOS);
        int slow = Math.clamp(factor, 1_000, 100_000);
        WayCost compiled = usual.withCompiling(compiling(subject.options()));
        if (slow < COLD_LEAST || more <= 0) {
            return compiled.withCold(0, 1_000);
        }
        return compiled.withCold(more * 1_000 / (slow - 1_000), slow);
    }

    /**
     * Of each process of a pool, in lists that are long enough for all that is compiled. What other programs take makes items
     * of threads ready as well, of which nothing is compiled any more: only what is more than that counts.
     */
    private long compiling(RunOptions options) throws ExecutionException, InterruptedException {
        RunSpec processes = several(Way.PROCESS_POOL, LONG_A_CORE, LONG_NANOS, options);
        List<Long> times = new ArrayList<>();
        for (int made = 0; made < COLD_RUNS; made++) {
            long more = ready(runs.make(processes)) - ready(runs.make(processes.in(Way.POOL)));
            times.add(Math.max(0, more / workers));
        }
        return middle(times);
    }

    private static long ready(Trace run) {
        return IntStream.range(0, run.taskCount())
                .mapToLong(task -> TaskTimes.readyNanos(run, task))
                .sum();
    }

    private RunSpec several(Way way, int aWorker, long nanos, RunOptions options) {
        ListSpec template = new ListSpec(Work.PRIMES, aWorker * workers, Lengths.EQUAL, 1, 1);
        return spec(way, template.items(), service.lengths().sizeFor(template, nanos), options);
    }

    /** What an item takes in main, warm. */
    private long alone(long nanos) throws ExecutionException, InterruptedException {
        return running(Way.SERIAL, nanos, RunOptions.DEFAULTS);
    }

    /** How long an item has a core, of processes their first one. */
    private long running(Way way, long nanos, RunOptions options) throws ExecutionException, InterruptedException {
        RunSpec spec = several(way, 1, nanos, options);
        List<Long> times = new ArrayList<>();
        for (int made = 0; made < COLD_RUNS; made++) {
            Trace run = runs.make(spec);
            for (int task = 0; task < run.taskCount(); task++) {
                times.add(Math.max(1, TaskTimes.runningNanos(run, task)));
            }
        }
        return middle(times);
    }

    private static long middle(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private RunSpec spec(Way way, int items, long size, RunOptions options) {
        return new RunSpec(way, new ListSpec(Work.PRIMES, items, Lengths.EQUAL, size, 1), workers, options);
    }

    /** This machine: how much slower an item is while all processors are busy. */
    SimulatedMachine machine() throws ExecutionException, InterruptedException {
        int processors = service.machine().availableProcessors();
        SimulatedMachine equal = SimulatedMachine.cores(processors, SchedulerModel.linux(processors));
        ListSpec template = new ListSpec(Work.PRIMES, LONG_A_CORE * processors, Lengths.EQUAL, 1, 1);
        long size = service.lengths().sizeFor(template, LONG_NANOS);
        long alone = Long.MAX_VALUE;
        long together = Long.MAX_VALUE;
        for (int round = 0; round < MACHINE_ROUNDS; round++) {
            alone = Math.min(alone, running(runs.make(spec(Way.SERIAL, template.items(), size, RunOptions.DEFAULTS))));
            together =
                    Math.min(together, running(runs.make(spec(Way.POOL, template.items(), size, RunOptions.DEFAULTS))));
        }
        int speed = Math.clamp(1_000 * alone / Math.max(1, together), 500, 1_000);
        machine = new SimulatedMachine(processors, 0, 1, 1_000, 1_000, speed, 0, 0, equal.scheduler());
        return machine;
    }

    private static long running(Trace run) {
        long[] sorted = IntStream.range(0, run.taskCount())
                .mapToLong(task -> TaskTimes.runningNanos(run, task))
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }
}
