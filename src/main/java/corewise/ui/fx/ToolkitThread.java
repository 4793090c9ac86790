package corewise.ui.fx;

import corewise.fact.Fact;
import corewise.fact.MoreMemory;
import corewise.fact.Told;
import corewise.fact.ToldIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;

/** The toolkit's thread, for drawing without a window. Thread-safe. */
public final class ToolkitThread {
    private static boolean started;

    private ToolkitThread() {}

    /**
     * Starts the toolkit without a display, unless it was started; it ends with the program.
     *
     * @throws ToldIOException where the program is ending already, in which the toolkit cannot be started
     */
    public static synchronized void startHeadless() throws ToldIOException {
        if (!started) {
            if (ending()) {
                throw new ToldIOException(Fact.of("shell.drawingStopped"), null);
            }
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

    private static boolean ending() {
        Thread asked = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(asked);
            Runtime.getRuntime().removeShutdownHook(asked);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    private static Fact why(Throwable problem) {
        return switch (problem) {
            case Told told -> told.fact();
            case OutOfMemoryError memory -> MoreMemory.of("io.memory");
            default -> Fact.of("io.fault").verbatim("what", problem.getClass().getSimpleName());
        };
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
            } catch (Throwable problem) {
                outcome.completeExceptionally(problem);
            }
        });
        try {
            return outcome.get();
        } catch (ExecutionException problem) {
            if (ending()) {
                // the toolkit ends too, and what it draws for no longer has what it needs
                throw new ToldIOException(Fact.of("shell.drawingStopped"), problem.getCause());
            }
            throw new ToldIOException(
                    Fact.of("shell.notDrawn").fact("why", why(problem.getCause())), problem.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ToldIOException(Fact.of("shell.drawingStopped"), stopped);
        }
    }
}
