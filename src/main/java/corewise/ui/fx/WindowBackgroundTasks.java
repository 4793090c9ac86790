package corewise.ui.fx;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Background tasks on one daemon thread, one after another, so that the window never takes more than one processor away
 * from a run. Thread-safe.
 */
public final class WindowBackgroundTasks implements BackgroundTasks, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(WindowBackgroundTasks.class.getName());
    private static final long CLOSING_MILLIS = 1_000;

    private final Queue<String> unkept = new ConcurrentLinkedQueue<>();
    private final Executor windowThread;
    private volatile boolean closing;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("window-background").factory());

    public WindowBackgroundTasks(Executor windowThread) {
        this.windowThread = windowThread;
    }

    @Override
    public <T> void run(Supplier<T> work, Consumer<T> onWindowThread, Consumer<Throwable> onFailure) {
        execute(() -> {
            if (!closing) {
                work(work, onWindowThread, onFailure);
            }
        });
    }

    @Override
    public <T> void keep(String what, Supplier<T> work, Consumer<T> onWindowThread, Consumer<Throwable> onFailure) {
        unkept.add(what);
        execute(() -> {
            work(
                    () -> {
                        T kept = work.get();
                        unkept.remove(what);
                        return kept;
                    },
                    onWindowThread,
                    onFailure);
        });
    }

    private void execute(Runnable task) {
        try {
            thread.execute(task);
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.DEBUG, "the window is closed: {0}", closed.getMessage());
        }
    }

    private <T> void work(Supplier<T> work, Consumer<T> onWindowThread, Consumer<Throwable> onFailure) {
        T result;
        try {
            result = work.get();
        } catch (RuntimeException | Error e) {
            windowThread.execute(() -> onFailure.accept(e));
            return;
        }
        windowThread.execute(() -> onWindowThread.accept(result));
    }

    /**
     * Stops, and waits up to a second for what keeps something; other work that has not begun is dropped, and what has begun
     * is interrupted then. What could not be kept is logged.
     */
    @Override
    public void close() {
        closing(() -> {});
    }

    /** @param begun told once it stops */
    void closing(Runnable begun) {
        closing = true;
        thread.shutdown();
        begun.run();
        try {
            if (unkept.isEmpty() || !thread.awaitTermination(CLOSING_MILLIS, TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (!unkept.isEmpty()) {
            LOG.log(Level.WARNING, "not kept, for the window was closed: {0}", String.join(", ", unkept));
        }
    }

    /** What was to be kept and is not yet. */
    List<String> unkept() {
        return List.copyOf(unkept);
    }
}
