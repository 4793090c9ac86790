package corewise.ui.fx;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Background tasks on one daemon thread, one after another, so that the window never takes more than one processor away
 * from a run. Thread-safe.
 */
public final class WindowBackgroundTasks implements BackgroundTasks, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(WindowBackgroundTasks.class.getName());

    private final Queue<Keeping> unkept = new ConcurrentLinkedQueue<>();
    private final Queue<Lost> lost = new ConcurrentLinkedQueue<>();
    private final Executor windowThread;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("window-background").factory());

    @GuardedBy("this")
    private boolean closing;

    /** Does what keeps nothing; null while nobody does. */
    @GuardedBy("this")
    private Thread droppable;

    /** Something to be kept: a class, for two may have the same name. */
    private static final class Keeping {
        private final String what;
        private final Supplier<Optional<Throwable>> work;
        private final CompletableFuture<Void> done = new CompletableFuture<>();

        /** @param work gives what went wrong */
        Keeping(String what, Supplier<Optional<Throwable>> work) {
            this.what = what;
            this.work = work;
        }
    }

    /** What could not be kept while the window was closing. Immutable. */
    public static final class Lost {
        private final Keeping keeping;
        private final Throwable why;

        private Lost(Keeping keeping, Throwable why) {
            this.keeping = keeping;
            this.why = why;
        }

        /** What, for people. */
        public String what() {
            return keeping.what;
        }

        public Throwable why() {
            return why;
        }
    }

    public WindowBackgroundTasks(Executor windowThread) {
        this.windowThread = windowThread;
    }

    @Override
    public <T> void run(Supplier<T> work, Consumer<T> onWindowThread, Consumer<Throwable> onFailure) {
        execute(() -> {
            if (!begin()) {
                return;
            }
            try {
                work(work, onWindowThread, onFailure);
            } finally {
                end();
            }
        });
    }

    private synchronized boolean begin() {
        droppable = closing ? null : Thread.currentThread();
        return !closing;
    }

    private synchronized void end() {
        droppable = null;
        if (closing) {
            // what comes next keeps something: what ended this must not end that
            Thread.interrupted();
        }
    }

    @Override
    public <T> CompletableFuture<Void> keepAfter(
            CompletableFuture<?> turn,
            String what,
            Supplier<T> work,
            Consumer<T> onWindowThread,
            Consumer<Throwable> onFailure) {
        return keep(turn, what, () -> work(work, onWindowThread, onFailure));
    }

    @CanIgnoreReturnValue
    @SuppressWarnings("FutureReturnValueIgnored") // both outcomes lead on
    private CompletableFuture<Void> keep(CompletableFuture<?> turn, String what, Supplier<Optional<Throwable>> work) {
        Keeping keeping = new Keeping(what, work);
        unkept.add(keeping);
        turn.whenComplete((granted, withdrawn) -> {
            if (!execute(() -> keep(keeping))) {
                LOG.log(Level.WARNING, "not kept, for the window was closed: {0}", what);
                end(keeping);
            }
        });
        return keeping.done;
    }

    private void keep(Keeping keeping) {
        Optional<Throwable> problem = keeping.work.get();
        // what was kept later is newer
        lost.removeIf(earlier -> earlier.keeping.what.equals(keeping.what));
        problem.filter(why -> closing()).ifPresent(why -> lost.add(new Lost(keeping, why)));
        end(keeping);
    }

    private void end(Keeping keeping) {
        unkept.remove(keeping);
        keeping.done.complete(null);
    }

    private synchronized boolean closing() {
        return closing;
    }

    private boolean execute(Runnable task) {
        try {
            thread.execute(task);
            return true;
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.DEBUG, "the window is closed: {0}", closed.getMessage());
            return false;
        }
    }

    private <T> Optional<Throwable> work(Supplier<T> work, Consumer<T> onWindowThread, Consumer<Throwable> onFailure) {
        T result;
        try {
            result = work.get();
        } catch (RuntimeException | Error e) {
            windowThread.execute(() -> onFailure.accept(e));
            return Optional.of(e);
        }
        windowThread.execute(() -> onWindowThread.accept(result));
        return Optional.empty();
    }

    /**
     * Drops and interrupts all that keeps nothing, and tries what was {@link #lost} again.
     *
     * @return complete when what was to be kept until now is kept, or lost
     */
    public CompletableFuture<Void> finish() {
        drop();
        for (Lost again = lost.poll(); again != null; again = lost.poll()) {
            keep(CompletableFuture.completedFuture(null), again.keeping.what, again.keeping.work);
        }
        return CompletableFuture.allOf(
                unkept.stream().map(keeping -> keeping.done).toArray(CompletableFuture[]::new));
    }

    /**
     * Drops and interrupts all that keeps nothing.
     *
     * @return complete when nothing is done any more
     */
    public CompletableFuture<Void> stop() {
        drop();
        CompletableFuture<Void> idle = new CompletableFuture<>();
        if (!execute(() -> idle.complete(null))) {
            idle.complete(null);
        }
        return idle;
    }

    private synchronized void drop() {
        closing = true;
        if (droppable != null) {
            droppable.interrupt();
        }
    }

    /** What was to be kept and is not yet, for people. */
    public List<String> unkept() {
        return unkept.stream().map(keeping -> keeping.what).toList();
    }

    /** What could not be kept since the window is closing. */
    public List<Lost> lost() {
        return List.copyOf(lost);
    }

    /** Ends at once; what could not be kept is logged. See {@link #finish}. */
    @Override
    public void close() {
        thread.shutdownNow();
        List<String> left = unkept();
        if (!left.isEmpty()) {
            LOG.log(Level.WARNING, "not kept, for the window was closed: {0}", String.join(", ", left));
        }
    }
}
