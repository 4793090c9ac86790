package corewise.ui.fx;

import java.time.Duration;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.application.Platform;

/** Runs what it is given on the window's thread, later. For single happenings, never for each event of a run. Thread-safe. */
public final class WindowThread implements Executor {
    private static final WindowThread INSTANCE = new WindowThread();

    private WindowThread() {}

    /** The window's thread. */
    public static Executor executor() {
        return INSTANCE;
    }

    /** Does something on the window's thread after a while. Called on the window's thread. */
    public static void later(Duration delay, Runnable action) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis((double) delay.toMillis()));
        pause.setOnFinished(ended -> action.run());
        pause.play();
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
