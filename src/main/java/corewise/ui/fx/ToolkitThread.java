package corewise.ui.fx;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;

/** The toolkit's thread, for drawing without a window. Thread-safe. */
public final class ToolkitThread {
    private static boolean started;

    private ToolkitThread() {}

    /** Starts the toolkit without a display, unless it was started; it ends with the program. */
    public static synchronized void startHeadless() {
        if (!started) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            System.setProperty("java.awt.headless", "true");
            try {
                Platform.startup(() -> {});
            } catch (IllegalStateException running) {
                System.getLogger(ToolkitThread.class.getName())
                        .log(System.Logger.Level.DEBUG, "the toolkit was started before: {0}", running.getMessage());
            }
            Platform.setImplicitExit(false);
            started = true;
        }
    }

    /**
     * Does something on the toolkit's thread and waits for it.
     *
     * @throws IOException with what it threw
     */
    public static <T> T call(Callable<T> action) throws IOException {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                outcome.complete(action.call());
            } catch (Exception problem) {
                outcome.completeExceptionally(problem);
            }
        });
        try {
            return outcome.get();
        } catch (ExecutionException problem) {
            throw new IOException("The picture could not be drawn: " + problem.getCause(), problem.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Drawing the picture was interrupted.", stopped);
        }
    }
}
