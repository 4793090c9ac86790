package corewise.session;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.calibration.ItemLengths;
import corewise.calibration.StartingCostMeter;
import corewise.calibration.StartingCosts;
import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.recording.ThreadConfinement;
import corewise.strategy.process.ProcessStartMeter;
import corewise.strategy.python.InterpreterFinder;
import corewise.strategy.python.NoInterpreterException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs lists on this machine, each on a thread of its own. Thread-safe. */
public final class LocalRunService implements RunService {
    private static final System.Logger LOG = System.getLogger(LocalRunService.class.getName());
    private static final long CLOSING_SECONDS = 2;
    private static final int PROCESS_TRIES = 3;

    private final RunEnvironment environment;
    private final StrategyRegistry strategies;
    private final ThreadFactory threads;
    private final Optional<InterpreterFinder> interpreters;
    private final Optional<PythonLengths> pythonLengths;

    /** The run that has the machine, and those that wait for it. */
    @GuardedBy("this")
    private final Set<RunInProgress> underWay = new LinkedHashSet<>();

    @GuardedBy("this")
    private boolean closed;

    @GuardedBy("this")
    private int started;

    /** A service that knows every way. */
    public LocalRunService(RunEnvironment environment) {
        this(environment, new InterpreterFinder());
    }

    /** A service that knows every way, and finds interpreters so. */
    public LocalRunService(RunEnvironment environment, InterpreterFinder interpreters) {
        this(environment, StrategyRegistry.all(interpreters), Optional.of(interpreters), runThreads());
    }

    private static ThreadFactory runThreads() {
        return Thread.ofPlatform().name("corewise-run").daemon().factory();
    }

    /** @param threads makes a thread for each run */
    LocalRunService(RunEnvironment environment, StrategyRegistry strategies, ThreadFactory threads) {
        this(environment, strategies, Optional.empty(), threads);
    }

    private LocalRunService(
            RunEnvironment environment,
            StrategyRegistry strategies,
            Optional<InterpreterFinder> interpreters,
            ThreadFactory threads) {
        this.environment = environment;
        this.strategies = strategies;
        this.threads = threads;
        this.interpreters = interpreters;
        pythonLengths = interpreters.map(finder -> new PythonLengths(
                finder,
                strategies.of(Way.SERIAL, Language.PYTHON),
                environment,
                measuring -> ThisMachine.alone(environment.lease(), measuring)));
    }

    @Override
    public MachineInfo machine() {
        return environment.machine();
    }

    @Override
    public List<Way> ways() {
        return strategies.ways(Language.JAVA);
    }

    @Override
    public List<Way> ways(Language language) {
        return strategies.ways(language);
    }

    @Override
    public boolean confines(Way way) {
        ThreadConfinement confinement = environment.probes().confinement();
        return way == Way.VIRTUAL_THREADS ? confinement.confinesShared() : confinement.available();
    }

    @Override
    public ItemLengths lengths() {
        return environment.lengths();
    }

    @Override
    public ItemLengths lengths(RunOptions options) throws NoInterpreterException {
        return options.language() == Language.JAVA || pythonLengths.isEmpty()
                ? lengths()
                : pythonLengths.get().of(options.interpreter());
    }

    private Optional<ItemLengths> lengthsIfAny(RunOptions options) {
        try {
            return Optional.of(lengths(options));
        } catch (NoInterpreterException none) {
            // which the run itself will tell
            return Optional.empty();
        }
    }

    @Override
    public List<Interpreter> interpreters() {
        return interpreters.map(InterpreterFinder::all).orElse(List.of());
    }

    @Override
    public Interpreter interpreter(InterpreterChoice choice) throws NoInterpreterException {
        return interpreters.isEmpty()
                ? RunService.super.interpreter(choice)
                : interpreters.get().chosen(choice);
    }

    @Override
    public UtilisationFeed utilisation() {
        return environment.utilisation();
    }

    @Override
    public OthersAround others() {
        return environment.others();
    }

    @Override
    public MachineLease lease() {
        return environment.lease();
    }

    @Override
    public StartingCosts startingCosts() throws InterruptedException {
        return lease().attempt(MachineUse.STARTING_COSTS, this::measuredCosts)
                .orElseThrow(() -> new CancellationException("the machine is in use"));
    }

    private StartingCosts measuredCosts() throws InterruptedException {
        StartingCosts threads = new StartingCostMeter(environment.probes().clock(), this::startThread).measure();
        return ways().stream().anyMatch(Way::usesProcesses) ? threads.withProcess(processNanos()) : threads;
    }

    private Thread startThread(Runnable body) {
        stopIfWanted();
        return Thread.ofPlatform().name("corewise-start").daemon().start(body);
    }

    /** What is measured here only for its costs must not disturb. */
    private void stopIfWanted() {
        if (lease().wanted()) {
            throw new CancellationException("the machine is wanted for something else");
        }
    }

    /** The least of some medians: each is of few starts, for a run that begins meanwhile must not be kept waiting. */
    private long processNanos() {
        ProcessStartMeter meter = new ProcessStartMeter(
                StrategyRegistry.processes(), environment.probes().clock());
        // takes seconds the first time, and on a busy machine half a minute
        StrategyRegistry.processes().prepareUnless(lease()::wanted);
        long least = Long.MAX_VALUE;
        try {
            for (int tries = 0; tries < PROCESS_TRIES; tries++) {
                stopIfWanted();
                least = Math.min(least, meter.medianNanos(1));
            }
            return least;
        } catch (IOException refused) {
            LOG.log(Level.WARNING, "what a process costs is not known: {0}", refused.getMessage());
            return StartingCosts.UNKNOWN_NANOS;
        }
    }

    @Override
    public synchronized RunHandle start(RunSpec spec, RunObserver observer) {
        if (closed) {
            throw new IllegalStateException("this service is closed");
        }
        if (spec.list().items() > ListSpec.MAX_ITEMS) {
            throw new IllegalArgumentException("lists of up to " + ListSpec.MAX_ITEMS + " items are run here");
        }
        RunInProgress run = new RunInProgress(
                ++started,
                spec,
                environment,
                strategies.of(spec.way(), spec.language()),
                () -> lengthsIfAny(spec.options()));
        underWay.add(run);
        try {
            threads.newThread(() -> run.run(observer, this::ended)).start();
            return run;
        } catch (OutOfMemoryError refused) {
            // nobody else would let go of the machine
            run.end(this::ended);
            throw refused;
        }
    }

    private synchronized void ended(RunInProgress run) {
        underWay.remove(run);
    }

    @Override
    public void close() {
        List<RunInProgress> left;
        synchronized (this) {
            closed = true;
            left = List.copyOf(underWay);
        }
        left.forEach(RunInProgress::cancel);
        left.forEach(LocalRunService::await);
    }

    private static void await(RunInProgress run) {
        try {
            run.completion().get(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException unended) {
            // its threads are daemons: they do not keep the program; who holds the handle is told of the problem
            return;
        }
    }
}
