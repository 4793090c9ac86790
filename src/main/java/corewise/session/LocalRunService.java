package corewise.session;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.calibration.ItemLengths;
import corewise.calibration.StartingCostMeter;
import corewise.calibration.StartingCosts;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs lists on this machine, each on a thread of its own, and keeps the runs made. Thread-safe. */
public final class LocalRunService implements RunService {
    private static final long CLOSING_SECONDS = 2;

    private final RunEnvironment environment;
    private final StrategyRegistry strategies;
    private final RunHistory history;

    @GuardedBy("this")
    private RunInProgress current;

    @GuardedBy("this")
    private boolean closed;

    @GuardedBy("this")
    private int started;

    /** A service that knows every way. */
    public LocalRunService(RunEnvironment environment) {
        this(environment, StrategyRegistry.all(), new RunHistory());
    }

    /** A service that knows these ways and keeps its runs in this history. */
    public LocalRunService(RunEnvironment environment, StrategyRegistry strategies, RunHistory history) {
        this.environment = environment;
        this.strategies = strategies;
        this.history = history;
    }

    @Override
    public MachineInfo machine() {
        return environment.machine();
    }

    @Override
    public List<Way> ways() {
        return strategies.ways();
    }

    @Override
    public boolean confines() {
        return environment.probes().confinement().available();
    }

    @Override
    public ItemLengths lengths() {
        return environment.lengths();
    }

    @Override
    public UtilisationFeed utilisation() {
        return environment.utilisation();
    }

    @Override
    public StartingCosts startingCosts() throws InterruptedException {
        return new StartingCostMeter(environment.probes().clock(), new ThreadStarts(this::runs)).measure();
    }

    private synchronized boolean runs() {
        return current != null;
    }

    /** The runs made so far. */
    public RunHistory history() {
        return history;
    }

    @Override
    public synchronized RunHandle start(RunSpec spec) {
        if (closed) {
            throw new IllegalStateException("this service is closed");
        }
        if (current != null) {
            throw new IllegalStateException("a run is under way");
        }
        RunInProgress run = new RunInProgress(++started, spec, environment, strategies.of(spec.way()));
        Thread.ofPlatform().name("corewise-run").daemon().start(() -> run.run(this::ended));
        current = run;
        return run;
    }

    /** Before the run's completion, so that whoever waits for it can start the next one. */
    private synchronized void ended(RunInProgress run) {
        if (current == run) {
            current = null;
        }
        run.completed().ifPresent(history::add);
    }

    @Override
    public void close() {
        RunInProgress run;
        synchronized (this) {
            closed = true;
            run = current;
        }
        if (run != null) {
            run.cancel();
            await(run);
        }
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
