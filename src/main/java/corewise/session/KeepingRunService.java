package corewise.session;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.calibration.ItemLengths;
import corewise.calibration.StartingCosts;
import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.MachineInfo;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.strategy.python.NoInterpreterException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A run service whose runs outlive the program: each is kept in a store soon after it has ended, but not while anything
 * else has the machine, which would be disturbed, unless others have it for ten seconds. Thread-safe.
 */
public final class KeepingRunService implements RunService {
    private static final System.Logger LOG = System.getLogger(KeepingRunService.class.getName());
    private static final long QUIET_MILLIS = 1_000;
    private static final long PATIENCE_MILLIS = 9_000;

    private final RunService runs;
    private final RunStore store;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("corewise-keep").factory());
    private final Executor afterQuiet;
    private final Executor afterPatience;

    @GuardedBy("this")
    private final List<Trace> ended = new ArrayList<>();

    @GuardedBy("this")
    private final Set<UnderWay> underWay = new HashSet<>();

    /** Null until the service is told to finish. */
    @GuardedBy("this")
    private CompletableFuture<Void> finished;

    /**
     * A run that is made.
     *
     * @param noted complete once its trace is among those to be kept
     */
    private record UnderWay(RunHandle run, CompletableFuture<Void> noted) {}

    /** @param store keeps what the service ran */
    public KeepingRunService(RunService runs, RunStore store) {
        this.runs = runs;
        this.store = store;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        afterQuiet = action -> later(action, QUIET_MILLIS);
        afterPatience = action -> later(action, PATIENCE_MILLIS);
    }

    /**
     * @param afterQuiet does what it is given elsewhere, after a moment without runs
     * @param afterPatience does so when a run has waited for long enough
     */
    KeepingRunService(RunService runs, RunStore store, Executor afterQuiet, Executor afterPatience) {
        this.runs = runs;
        this.store = store;
        this.afterQuiet = afterQuiet;
        this.afterPatience = afterPatience;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a store logs what goes wrong
    private synchronized void later(Runnable action, long millis) {
        if (!thread.isShutdown()) {
            thread.schedule(action, millis, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the caller is told of what went wrong by the same completion
    public RunHandle start(RunSpec spec, RunObserver observer) {
        RunHandle handle = runs.start(spec, observer);
        UnderWay made = new UnderWay(handle, new CompletableFuture<>());
        synchronized (this) {
            underWay.add(made);
        }
        handle.completion().whenComplete((run, defect) -> ended(made, run));
        return handle;
    }

    private void ended(UnderWay made, CompletedRun run) {
        synchronized (this) {
            underWay.remove(made);
            if (run != null) {
                ended.add(run.trace());
            }
        }
        made.noted().complete(null);
        if (run != null) {
            afterQuiet.execute(this::keep);
            afterPatience.execute(() -> keepOverdue(run.trace()));
        }
    }

    /** Keeps a run that has waited long for a free machine, whoever has it: a check of claims takes minutes. */
    private void keepOverdue(Trace waiting) {
        boolean waits;
        synchronized (this) {
            waits = ended.contains(waiting);
        }
        if (waits) {
            keepNext();
        }
    }

    /** Keeps what has ended until the machine is wanted, and goes on when it is free again. */
    private void keep() {
        boolean left = lease().attempt(MachineUse.KEEPING, () -> {
                    boolean more = keepNext();
                    while (more && !lease().wanted()) {
                        more = keepNext();
                    }
                    return more;
                })
                .orElse(true);
        if (left) {
            lease().whenFree(() -> afterQuiet.execute(this::keep));
        }
    }

    /** Keeps one run; whether there are more. */
    private boolean keepNext() {
        Trace next;
        synchronized (this) {
            next = ended.isEmpty() ? null : ended.getFirst();
        }
        if (next != null) {
            store.keep(next);
        }
        synchronized (this) {
            ended.remove(next);
            return !ended.isEmpty();
        }
    }

    /** How many runs are still to be kept, those under way among them; 0 when it has finished. */
    public synchronized int unkept() {
        return finished != null && finished.isDone() ? 0 : ended.size() + underWay.size();
    }

    @Override
    public OthersAround others() {
        return runs.others();
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
    public List<Way> ways(Language language) {
        return runs.ways(language);
    }

    @Override
    public ItemLengths lengths(RunOptions options) throws NoInterpreterException {
        return runs.lengths(options);
    }

    @Override
    public List<Interpreter> interpreters() {
        return runs.interpreters();
    }

    @Override
    public Interpreter interpreter(InterpreterChoice choice) throws NoInterpreterException {
        return runs.interpreter(choice);
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

    /**
     * Ends the runs and keeps what was not kept so far, elsewhere.
     *
     * @return complete when that is done
     */
    public synchronized CompletableFuture<Void> finish() {
        if (finished == null) {
            finished = CompletableFuture.runAsync(this::endAndKeep, thread);
            thread.shutdown();
        }
        return finished;
    }

    private void endAndKeep() {
        runs.close();
        List<UnderWay> cancelled;
        synchronized (this) {
            cancelled = List.copyOf(underWay);
        }
        // those that would not end have nothing to be kept
        cancelled.stream()
                .filter(made -> made.run().completion().isDone())
                .forEach(made -> made.noted().join());
        boolean more = keepNext();
        while (more) {
            more = keepNext();
        }
    }

    /** Ends at once. What is not kept is lost, and logged: see {@link #finish}. */
    @Override
    public void close() {
        boolean finishing;
        synchronized (this) {
            finishing = finished != null;
        }
        if (!finishing) {
            runs.close();
        }
        thread.shutdownNow();
        int lost = unkept();
        if (lost > 0) {
            LOG.log(Level.WARNING, "the program ends before its last runs are kept; {0} are lost", lost);
        }
    }
}
