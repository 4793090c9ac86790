package corewise.ui.diagnostics;

import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.WindowThread;
import corewise.ui.watch.WatchDriver;
import corewise.ui.watch.WatchViewModel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Shows and does once what most windows show and do, then closes: the run from which the virtual machine learns what a
 * later start needs. See {@link #wanted}.
 */
@OnWindowThread
public final class StartTraining {
    private static final String PROPERTY = "corewise.training";
    private static final Duration FRAMES = Duration.ofMillis(300);

    private final WatchViewModel watch;
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private int runs;

    /**
     * Does nothing yet.
     *
     * @param watch makes the runs
     * @param looks what is shown or chosen, one after another
     * @param close closes the window
     */
    public StartTraining(WatchViewModel watch, List<Runnable> looks, Runnable close) {
        this.watch = watch;
        steps.addAll(looks);
        steps.add(close);
    }

    /** Whether this program was started for training: by the system property {@code corewise.training}. */
    public static boolean wanted() {
        return Boolean.getBoolean(PROPERTY);
    }

    /** Begins once the window is warm. */
    public void begin(WatchDriver driver) {
        driver.onWarm(this::run);
    }

    private void run() {
        if (runs++ == 0) {
            watch.busyProperty().subscribe((before, busy) -> {
                if (!busy) {
                    WindowThread.later(FRAMES, this::next);
                }
            });
            watch.requests().runAllThree();
        }
    }

    private void next() {
        steps.remove().run();
        if (!steps.isEmpty()) {
            WindowThread.later(FRAMES, this::next);
        }
    }
}
