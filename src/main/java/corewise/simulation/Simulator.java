package corewise.simulation;

import corewise.model.LifeEvent;
import corewise.model.Printed;
import corewise.model.Quota;
import corewise.model.RunSpec;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.TraceView;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Simulates runs. Belongs to one thread at a time; keeps its memory, so that many runs in a row are cheap. Never on the
 * window's thread: a run of a million items takes half a second.
 */
public final class Simulator {
    /** The most slices of a trace. */
    public static final long MOST_SLICES = 4_000_000;

    private final RunTable table = new RunTable();
    private final Engine engine;
    private final Program serial;
    private final Program pool;
    private final Program perTask;
    private final Program stealing;
    private final Program virtual;

    /** Simulates each run to its end. */
    public Simulator() {
        this(() -> false);
    }

    /**
     * Simulates until it is to stop: then a run ends with a {@link SimulationStoppedException}, and the next can begin.
     *
     * @param stop asked every millisecond or so, on the thread that simulates
     */
    public Simulator(BooleanSupplier stop) {
        engine = new Engine(stop);
        serial = new SerialProgram(engine, table);
        pool = new PoolProgram(engine, table);
        perTask = new PerTaskProgram(engine, table);
        stealing = new StealingProgram(engine, table);
        virtual = new VirtualProgram(engine, table);
    }

    private Program program(Way way) {
        return switch (way) {
            case SERIAL -> serial;
            case THREAD_PER_TASK, PROCESS_PER_TASK -> perTask;
            case POOL, CHUNKS, GLOBAL_LOCK, PROCESS_POOL, IMAP_UNORDERED, INTERPRETERS -> pool;
            case VIRTUAL_THREADS -> virtual;
            case WORK_STEALING -> stealing;
        };
    }

    /** How long a run takes; allocates nothing but the answer once it has had a run as large. */
    public SimulationResult run(Scenario scenario) {
        Program program = begin(scenario);
        engine.begin(scenario, program, null);
        program.startMain();
        engine.run();
        return outcome();
    }

    private Program begin(Scenario scenario) {
        RunSpec spec = scenario.spec();
        Optional<?> lacking = spec.way().lacking(spec.language());
        if (lacking.isPresent()) {
            throw new IllegalArgumentException(spec.language() + " does not have " + spec.way());
        }
        table.reset(scenario.times(), spec.list().items());
        Program program = program(spec.way());
        program.begin(scenario, null);
        return program;
    }

    private SimulationResult outcome() {
        long last = 0;
        for (int item = 0; item < table.items; item++) {
            last = Math.max(last, Math.max(table.joined[item], table.ended[item]));
        }
        return new SimulationResult(last, engine.events());
    }

    /**
     * A run with all that is to be seen of it, marked as simulated.
     *
     * @throws TooManySlicesException when there is too much to be seen
     */
    public Trace trace(Scenario scenario) {
        Program program = begin(scenario);
        TraceBuilder builder = new TraceBuilder(scenario.spec(), scenario.machineInfo(), info());
        TraceLog log = new TraceLog(builder, table, program, engine);
        program.log = log;
        engine.begin(scenario, program, log);
        program.startMain();
        engine.run();
        spans(builder);
        workers(builder, scenario.spec());
        events(builder, program);
        return builder.build();
    }

    private static TraceInfo info() {
        return new TraceInfo(
                0,
                0,
                WaitSource.SCHEDSTAT,
                TraceInfo.UNKNOWN_NICENESS,
                false,
                "simulation",
                TraceInfo.NO_TOTAL,
                Optional.empty(),
                Quota.NONE,
                Double.NaN,
                TraceInfo.UNKNOWN_OWN,
                Optional.empty(),
                0,
                0,
                Printed.NOTHING);
    }

    private void spans(TraceBuilder builder) {
        for (int task = 0; task < table.items; task++) {
            builder.span(new TaskSpan(
                    task,
                    table.submitted[task],
                    table.launched[task],
                    table.started[task],
                    table.ended[task],
                    table.joined[task],
                    table.worker[task],
                    TaskOutcome.DONE));
            if (table.forkedBy[task] != TraceView.NONE) {
                builder.forkedBy(task, table.forkedBy[task]);
            }
        }
    }

    private void workers(TraceBuilder builder, RunSpec spec) {
        int last = 0;
        for (int task = 0; task < table.items; task++) {
            last = Math.max(last, table.worker[task]);
        }
        WorkerKind kind = kind(spec);
        for (int worker = 0; worker <= last; worker++) {
            int number = kind == WorkerKind.MAIN || kind.forOneTask() ? worker : worker + 1;
            builder.worker(new WorkerInfo(kind, number, 1, WorkerInfo.UNKNOWN_THREAD));
        }
    }

    private static WorkerKind kind(RunSpec spec) {
        return switch (spec.way()) {
            case SERIAL -> WorkerKind.MAIN;
            case THREAD_PER_TASK -> WorkerKind.TASK_THREAD;
            case VIRTUAL_THREADS -> WorkerKind.VIRTUAL_THREAD;
            case PROCESS_PER_TASK -> WorkerKind.TASK_PROCESS;
            case INTERPRETERS -> WorkerKind.POOL_INTERPRETER;
            default -> spec.usesProcesses() ? WorkerKind.POOL_PROCESS : WorkerKind.POOL_THREAD;
        };
    }

    private void events(TraceBuilder builder, Program program) {
        builder.event(0, LifeEvent.Kind.RUN_STARTED);
        if (program.poolRunning >= 0) {
            builder.event(program.poolRunning, LifeEvent.Kind.POOL_RUNNING);
        }
        if (program.allSubmitted >= 0) {
            builder.event(program.allSubmitted, LifeEvent.Kind.ALL_SUBMITTED);
        }
        if (program.poolRunning >= 0) {
            builder.event(program.allSubmitted, LifeEvent.Kind.POOL_SHUTDOWN);
            builder.event(engine.now(), LifeEvent.Kind.POOL_TERMINATED);
        }
        builder.event(engine.now(), LifeEvent.Kind.RUN_ENDED);
    }
}
