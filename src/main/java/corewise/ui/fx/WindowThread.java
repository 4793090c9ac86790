package corewise.ui.fx;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;

/** Runs what it is given on the window's thread, later. For single happenings, never for each event of a run. Thread-safe. */
public final class WindowThread implements Executor {
    private static final WindowThread INSTANCE = new WindowThread();

    /** Null before anybody has begun to start the toolkit. */
    private static volatile CompletableFuture<Void> started;

    private WindowThread() {}

    /**
     * Begins to start the toolkit, on a thread of its own, so that the caller can do something else meanwhile.
     *
     * @param first done first on the window's thread
     */
    public static void begin(Runnable first) {
        CompletableFuture<Void> running = new CompletableFuture<>();
        started = running;
        Thread.ofPlatform().daemon().name("toolkit-start").start(() -> {
            try {
                Platform.startup(() -> {
                    first.run();
                    running.complete(null);
                });
            } catch (RuntimeException | Error problem) {
                running.completeExceptionally(problem);
            }
        });
    }

    /**
     * Waits until the toolkit is started, which is begun where nobody has: it drops what it is given in the midst of that.
     *
     * @throws CompletionException with what kept the toolkit from starting
     */
    public static void awaitStart() {
        if (started == null) {
            begin(() -> {});
        }
        started.join();
    }

    /** Ends the toolkit, with all windows, as soon as it is started, where that was begun; returns before that. */
    @SuppressWarnings("FutureReturnValueIgnored") // either outcome is looked at
    public static void end() {
        if (started != null) {
            started.whenComplete((done, problem) -> Platform.exit());
        }
    }

    /** The window's thread. */
    public static Executor executor() {
        return INSTANCE;
    }

    /** Does something when the next pulse begins, before what is to be seen is laid out. Called on the window's thread. */
    public static void withNextPulse(Runnable action) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                action.run();
            }
        }.start();
    }

    /** Does something on the window's thread after a while. Called on the window's thread. */
    public static void later(Duration delay, Runnable action) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis((double) delay.toMillis()));
        pause.setOnFinished(ended -> action.run());
        pause.play();
    }

    /** The same after so long that nothing should be kept awake by it meanwhile. On any thread. */
    public static void muchLater(Duration delay, Runnable action) {
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, INSTANCE)
                .execute(action);
    }

    /**
     * Holds that this is the window's thread.
     *
     * @throws IllegalStateException on any other
     */
    public static void check() {
        if (!Platform.isFxApplicationThread()) {
            throw new IllegalStateException("this belongs to the window's thread, not to "
                    + Thread.currentThread().getName());
        }
    }

    @Override
    public void execute(Runnable action) {
        Platform.runLater(action);
    }
}
