package corewise.validation;

import corewise.calibration.ItemLengths;
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
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/** Measures what ways cost here and what this machine is like. Belongs to the thread that measures. */
final class CostMeter {
    /** What is least of so many is not disturbed. */
    private static final int ROUNDS = 4;

    private static final int TINY = 400;
    private static final int TINY_PROCESSES = 6;
    private static final int LONGER = 40;
    private static final int LONGER_PROCESSES = 8;
    private static final long LONGER_NANOS = 2_000_000;
    private static final long LONG_NANOS = 30_000_000;
    private static final int LONG_A_CORE = 4;
    private static final int COLD_FACTOR = 2_500;

    private final RunService service;
    private final Runs runs;
    private final int workers;

    CostMeter(RunService service, Runs runs) {
        this.service = service;
        this.runs = runs;
        workers = service.machine().availableProcessors();
    }

    /** The costs of all ways that a language has here. */
    Costs measure(Costs costs, List<Way> ways, RunOptions options)
            throws ExecutionException, InterruptedException, NoInterpreterException {
        Costs all = costs;
        for (Way way : ways) {
            WayCost usual = Costs.typical().of(options.language(), way);
            all = all.with(Costs.Source.MEASURED, options.language(), way, of(way, options, usual));
        }
        return all;
    }

    private WayCost of(Way way, RunOptions options, WayCost usual)
            throws ExecutionException, InterruptedException, NoInterpreterException {
        boolean each = way == Way.PROCESS_PER_TASK;
        ItemLengths lengths = service.lengths(options);
        RunSpec tiny = spec(way, each ? TINY_PROCESSES : TINY, 1, options);
        ListSpec template = new ListSpec(Work.PRIMES, each ? LONGER_PROCESSES : LONGER, Lengths.EQUAL, 1, 1);
        long size = lengths.sizeFor(template, LONGER_NANOS);
        RunSpec longer = spec(way, template.items(), size, options);
        // the first run is for warming up
        runs.make(tiny);
        WayCost fitted = null;
        for (int round = 0; round < ROUNDS; round++) {
            Trace ofTiny = runs.make(tiny);
            Trace ofLonger = runs.make(longer);
            if (!Runs.whole(ofTiny) || !Runs.whole(ofLonger)) {
                return usual;
            }
            WayCost cost = CostFit.of(ofTiny, ofLonger, usual);
            fitted = fitted == null ? cost : fitted.least(cost);
        }
        boolean young = options.language() == Language.JAVA && longer.usesProcesses();
        return young ? fitted.withCold(cold(way, options, lengths), COLD_FACTOR) : fitted;
    }

    /** How much of a young process's work is slow: what an item of 30 ms takes more there than alone. */
    private long cold(Way way, RunOptions options, ItemLengths lengths)
            throws ExecutionException, InterruptedException {
        ListSpec template = new ListSpec(Work.PRIMES, 1, Lengths.EQUAL, 1, 1);
        RunSpec spec = spec(way, 1, lengths.sizeFor(template, LONG_NANOS), options);
        long more = Long.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            Trace run = runs.make(spec);
            more = Math.min(
                    more, TaskTimes.runningNanos(run, 0) - service.lengths().expectedNanos(spec.list(), 0));
        }
        return Math.max(0, more * 1_000 / (COLD_FACTOR - 1_000));
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
        for (int round = 0; round < ROUNDS; round++) {
            alone = Math.min(alone, running(runs.make(spec(Way.SERIAL, template.items(), size, RunOptions.DEFAULTS))));
            together =
                    Math.min(together, running(runs.make(spec(Way.POOL, template.items(), size, RunOptions.DEFAULTS))));
        }
        int speed = Math.clamp(1_000 * alone / Math.max(1, together), 500, 1_000);
        return new SimulatedMachine(equal.name(), processors, 0, 1, 1_000, 1_000, speed, 0, 0, equal.scheduler());
    }

    private static long running(Trace run) {
        long[] sorted = IntStream.range(0, run.taskCount())
                .mapToLong(task -> TaskTimes.runningNanos(run, task))
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }
}
