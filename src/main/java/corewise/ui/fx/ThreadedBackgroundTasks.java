package corewise.ui.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Background tasks on daemon threads of their own. Thread-safe. */
final class ThreadedBackgroundTasks implements BackgroundTasks {
    private final AtomicInteger number = new AtomicInteger();
    private final ExecutorService threads;

    ThreadedBackgroundTasks(int count) {
        threads = Executors.newFixedThreadPool(count, this::thread);
    }

    private Thread thread(Runnable body) {
        return Thread.ofPlatform()
                .daemon()
                .name("window-background-" + number.incrementAndGet())
                .unstarted(body);
    }

    @Override
    public <T> void run(Callable<T> work, Consumer<? super T> onWindowThread, Consumer<? super Exception> onFailure) {
        threads.execute(() -> {
            Runnable outcome = Outcome.of(work, onWindowThread, onFailure);
            if (!threads.isShutdown()) {
                Platform.runLater(outcome);
            }
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
