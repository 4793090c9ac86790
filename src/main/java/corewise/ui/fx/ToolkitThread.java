package corewise.ui.fx;

import corewise.fact.Fact;
import corewise.fact.ToldIOException;
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
     * @throws ToldIOException with what it threw
     */
    public static <T> T call(Callable<T> action) throws ToldIOException {
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
            Fact why = Fact.of("shell.notDrawn").verbatim("why", problem.getCause());
            throw new ToldIOException(why, problem.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ToldIOException(Fact.of("shell.drawingStopped"), stopped);
        }
    }
}
