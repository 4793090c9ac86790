package corewise.ui.fx;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Does the window's background work on one thread, in the order it was asked for. Belongs to the window's thread. */
public final class DaemonBackgroundTasks implements BackgroundTasks, AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("corewise-background").factory());

    @Override
    public <T> void run(Supplier<T> work, Consumer<T> onWindowThread, Consumer<Throwable> onFailure) {
        thread.execute(() -> {
            try {
                T outcome = work.get();
                Platform.runLater(() -> onWindowThread.accept(outcome));
            } catch (RuntimeException | Error problem) {
                Platform.runLater(() -> onFailure.accept(problem));
            }
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
