package corewise.session;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.calibration.ItemLengths;
import corewise.calibration.StartingCosts;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A run service whose runs outlive the program: each is kept in a store soon after it has ended, but not while another
 * is under way, which would be disturbed. Thread-safe.
 */
public final class KeepingRunService implements RunService {
    private static final long QUIET_MILLIS = 1_000;
    private static final long CLOSING_SECONDS = 5;

    private final RunService runs;
    private final RunStore store;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("corewise-keep").factory());

    @GuardedBy("this")
    private final List<Trace> ended = new ArrayList<>();

    @GuardedBy("this")
    private int underWay;

    public KeepingRunService(RunService runs, RunStore store) {
        this.runs = runs;
        this.store = store;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the caller is told of what went wrong by the same completion
    public RunHandle start(RunSpec spec, RunObserver observer) {
        began();
        RunHandle handle;
        try {
            handle = runs.start(spec, observer);
        } catch (RuntimeException refused) {
            ended(null);
            throw refused;
        }
        handle.completion().whenComplete((run, defect) -> ended(run));
        return handle;
    }

    private synchronized void began() {
        underWay++;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a store logs what goes wrong
    private synchronized void ended(CompletedRun run) {
        underWay--;
        if (run != null) {
            ended.add(run.trace());
        }
        if (underWay == 0 && !ended.isEmpty() && !thread.isShutdown()) {
            thread.schedule(this::keepWhileQuiet, QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void keepWhileQuiet() {
        for (Trace next = next(false); next != null; next = next(false)) {
            store.keep(next);
        }
    }

    /** The next run to keep; null when there is none, or when it would disturb. */
    private synchronized Trace next(boolean closing) {
        return ended.isEmpty() || (underWay > 0 && !closing) ? null : ended.removeFirst();
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

    private synchronized void shutdown() {
        thread.shutdown();
    }

    /** Ends the runs and keeps what was not kept so far. */
    @Override
    public void close() {
        runs.close();
        shutdown();
        try {
            // for a file that is being written
            thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        for (Trace next = next(true); next != null; next = next(true)) {
            store.keep(next);
        }
    }
}
