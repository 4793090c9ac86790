package corewise.ui.fx;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Background tasks on one daemon thread, one after another, so that the window never takes more than one processor away
 * from a run. Thread-safe.
 */
public final class WindowBackgroundTasks implements BackgroundTasks, AutoCloseable {
    private final Executor windowThread;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("window-background").factory());

    public WindowBackgroundTasks(Executor windowThread) {
        this.windowThread = windowThread;
    }

    @Override
    public <T> void run(Supplier<T> work, Consumer<T> onWindowThread, Consumer<Throwable> onFailure) {
        thread.execute(() -> {
            T result;
            try {
                result = work.get();
            } catch (RuntimeException | Error e) {
                windowThread.execute(() -> onFailure.accept(e));
                return;
            }
            windowThread.execute(() -> onWindowThread.accept(result));
        });
    }

    /** Stops; what has not begun is dropped. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
