package corewise.session;

import corewise.calibration.ItemLengths;
import corewise.calibration.StartingCosts;
import corewise.fact.Fact;
import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.TraceInfo;
import corewise.model.Way;
import corewise.recording.LiveTrace;
import corewise.recording.Probes;
import corewise.recording.SystemClock;
import corewise.recording.TraceRecorder;
import corewise.strategy.python.NoInterpreterException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A run service of a made-up machine: its runs end when the test says so, or at once, with made-up traces. They take the
 * machine as real ones do. For one thread.
 */
public final class FakeRunService implements RunService {
    /** Told of each run before it is made. */
    public Consumer<RunSpec> onStart = spec -> {};

    public boolean closed;
    /** What runs are made on. */
    public MachineInfo machine;

    public ItemLengths lengths = new FakeLengths();
    public List<Interpreter> interpreters = List.of();
    /** What a program is that is not among them; null where there is none. */
    public Function<InterpreterChoice, Interpreter> onInterpreter = choice -> null;

    /** An item of the same length is a hundredth of the size in Python. */
    public ItemLengths pythonLengths = new FakeLengths() {
        @Override
        public long sizeFor(ListSpec template, long itemNanos) {
            return Math.max(1, itemNanos / 100);
        }
    };

    private boolean python;
    public UtilisationFeed utilisation = UtilisationFeed.NONE;
    /** What other programs take around the runs that are made up from now on. */
    public double othersShare = Double.NaN;

    private final OthersAround others = new OthersAround();

    private final MachineLease lease = new MachineLease();
    private final List<Way> ways;
    private final List<Handle> started = new ArrayList<>();
    private final List<RunSpec> specs = new ArrayList<>();
    private BiFunction<RunSpec, Integer, Trace> traces = this::trace;
    private boolean atOnce;
    private int ended;
    /** What is told of the runs that end from now on. */
    public Optional<Fact> notice = Optional.empty();

    private Optional<Fact> total = Optional.empty();
    private long sharedTotal = TraceInfo.NO_TOTAL;

    /** Runs in Python can be made too, with these interpreters. */
    public FakeRunService withPython(Interpreter... found) {
        python = true;
        interpreters = List.of(found);
        return this;
    }

    @Override
    public List<Way> ways(Language language) {
        return language == Language.JAVA ? ways : python ? Way.of(Language.PYTHON) : List.of();
    }

    @Override
    public ItemLengths lengths(RunOptions options) {
        return options.language() == Language.JAVA ? lengths : pythonLengths;
    }

    @Override
    public List<Interpreter> interpreters() {
        return interpreters;
    }

    @Override
    public Interpreter interpreter(InterpreterChoice choice) throws NoInterpreterException {
        return interpreters.stream()
                .filter(each -> choice.path().isEmpty() || each.path().equals(choice.path()))
                .findFirst()
                .or(() -> Optional.ofNullable(onInterpreter.apply(choice)))
                .orElseThrow(() -> new NoInterpreterException(
                        choice.path().isEmpty()
                                ? Fact.of("python.none")
                                : Fact.of("python.noProgram").verbatim("path", choice.path())));
    }

    public FakeRunService(int processors) {
        this(processors, Way.FIRST_THREE);
    }

    /** On a machine where these ways can be run. */
    public FakeRunService(int processors, List<Way> ways) {
        this.ways = ways;
        MachineInfo madeUp = MachineInfo.madeUp(processors);
        machine = new MachineInfo("Linux", "", madeUp.processors(), processors, true, "25");
    }

    /**
     * Runs are over as soon as they are started.
     *
     * @param seen gives what is seen of a run by its number, from 1
     * @param sum what each joined list comes to
     */
    public FakeRunService endingAtOnce(BiFunction<RunSpec, Integer, Trace> seen, String sum) {
        traces = seen;
        total = Optional.of(Fact.of("io.said").verbatim("what", sum));
        atOnce = true;
        return this;
    }

    @Override
    public MachineInfo machine() {
        return machine;
    }

    @Override
    public ItemLengths lengths() {
        return lengths;
    }

    @Override
    public List<Way> ways() {
        return ways;
    }

    @Override
    public boolean confines(Way way) {
        return way != Way.VIRTUAL_THREADS;
    }

    @Override
    public OthersAround others() {
        return others;
    }

    @Override
    public MachineLease lease() {
        return lease;
    }

    @Override
    public UtilisationFeed utilisation() {
        return utilisation;
    }

    @Override
    public StartingCosts startingCosts() {
        return lease.attempt(MachineUse.STARTING_COSTS, () -> new StartingCosts(200_000, 100_000, 300_000))
                .orElseThrow(() -> new CancellationException("the machine is in use"));
    }

    @Override
    public RunHandle start(RunSpec spec, RunObserver observer) {
        onStart.accept(spec);
        Handle handle = new Handle(spec, lease.job(MachineUse.RUNS));
        started.add(handle);
        specs.add(spec);
        if (atOnce) {
            endLast();
        }
        return handle;
    }

    @Override
    public void close() {
        closed = true;
        started.forEach(Handle::cancel);
    }

    /** What was started, oldest first. */
    public List<Handle> started() {
        return started;
    }

    /** What of, oldest first. */
    public List<RunSpec> specs() {
        return specs;
    }

    /** The traces made from now on have this shared total. */
    public void setSharedTotal(long total) {
        sharedTotal = total;
    }

    /** Ends the last run with a made-up trace. */
    public CompletedRun endLast() {
        return end(started.size() - 1);
    }

    /** Ends the run that was started as this one, from 0. */
    public CompletedRun end(int index) {
        Handle handle = started.get(index);
        CompletedRun run = new CompletedRun(++ended, traces.apply(handle.spec, ended), List.of(), total, notice);
        handle.machine.close();
        handle.completion.complete(run);
        return run;
    }

    /** Ends the last run by a defect. */
    public void failLast(Throwable defect) {
        started.getLast().machine.close();
        started.getLast().completion.completeExceptionally(defect);
    }

    /** A made-up trace: serial in list order, others in an order seeded by the number. */
    public Trace trace(RunSpec spec, long seed) {
        return ShuffledTraces.trace(spec, machine, seed, sharedTotal, othersShare);
    }

    /** A made-up run. */
    public static final class Handle implements RunHandle {
        private final RunSpec spec;
        private final MachineLease.Job machine;
        private final CompletableFuture<Void> turn;
        private final CompletableFuture<CompletedRun> completion = new CompletableFuture<>();
        private boolean cancelled;

        Handle(RunSpec spec, MachineLease.Job machine) {
            this.spec = spec;
            this.machine = machine;
            turn = machine.request();
        }

        /** Whether it has the machine. */
        public boolean hasTurn() {
            return turn.isDone();
        }

        @Override
        public RunSpec spec() {
            return spec;
        }

        @Override
        public LiveTrace follow() {
            // of a run whose clock does not start
            return new LiveTrace(
                    new TraceRecorder(spec, MachineInfo.madeUp(2), Probes.notReporting(SystemClock.INSTANCE)));
        }

        @Override
        public Optional<?> resultSoFar(int item) {
            return Optional.empty();
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        public boolean cancelled() {
            return cancelled;
        }

        @Override
        public CompletableFuture<CompletedRun> completion() {
            return completion;
        }
    }
}
