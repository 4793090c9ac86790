package corewise.session;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.calibration.ItemLengths;
import corewise.calibration.StartingCosts;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A run service whose runs outlive the program: each is kept in a store soon after it has ended, but not while anything
 * else has the machine, which would be disturbed. Thread-safe.
 */
public final class KeepingRunService implements RunService {
    private static final System.Logger LOG = System.getLogger(KeepingRunService.class.getName());
    private static final long QUIET_MILLIS = 1_000;
    private static final long CLOSING_SECONDS = 5;

    private final RunService runs;
    private final RunStore store;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("corewise-keep").factory());
    private final Executor afterQuiet;

    @GuardedBy("this")
    private final List<Trace> ended = new ArrayList<>();

    /** @param store keeps what the service ran */
    public KeepingRunService(RunService runs, RunStore store) {
        this.runs = runs;
        this.store = store;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        afterQuiet = this::afterQuiet;
    }

    /** @param afterQuiet does what it is given elsewhere, after a moment without runs */
    KeepingRunService(RunService runs, RunStore store, Executor afterQuiet) {
        this.runs = runs;
        this.store = store;
        this.afterQuiet = afterQuiet;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a store logs what goes wrong
    private synchronized void afterQuiet(Runnable action) {
        if (!thread.isShutdown()) {
            thread.schedule(action, QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the caller is told of what went wrong by the same completion
    public RunHandle start(RunSpec spec, RunObserver observer) {
        RunHandle handle = runs.start(spec, observer);
        handle.completion().whenComplete((run, defect) -> {
            if (run != null) {
                ended(run.trace());
            }
        });
        return handle;
    }

    private void ended(Trace trace) {
        synchronized (this) {
            ended.add(trace);
        }
        afterQuiet.execute(this::keep);
    }

    /** Keeps what has ended until the machine is wanted, and goes on when it is free again. */
    private void keep() {
        lease().attempt(MachineUse.KEEPING, () -> {
            for (Trace next = next(); next != null; next = lease().wanted() ? null : next()) {
                store.keep(next);
            }
            return true;
        });
        if (left() > 0) {
            lease().whenFree(() -> afterQuiet.execute(this::keep));
        }
    }

    private synchronized int left() {
        return ended.size();
    }

    private synchronized Trace next() {
        return ended.isEmpty() ? null : ended.removeFirst();
    }

    @Override
    public MachineLease lease() {
        return runs.lease();
    }

    @Override
    public MachineInfo machine() {
        return runs.machine();
    }

    @Override
    public List<Way> ways() {
        return runs.ways();
    }

    @Override
    public boolean confines(Way way) {
        return runs.confines(way);
    }

    @Override
    public ItemLengths lengths() {
        return runs.lengths();
    }

    @Override
    public UtilisationFeed utilisation() {
        return runs.utilisation();
    }

    @Override
    public StartingCosts startingCosts() throws InterruptedException {
        return runs.startingCosts();
    }

    /** Ends the runs and keeps what was not kept so far; what that takes too long for is lost, and logged. */
    @Override
    public void close() {
        runs.close();
        synchronized (this) {
            thread.execute(this::keepAll);
            thread.shutdown();
        }
        try {
            if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "the program ends before its last runs are kept; {0} more are lost", left());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepAll() {
        for (Trace next = next(); next != null; next = next()) {
            store.keep(next);
        }
    }
}
