package corewise.ui.fx;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** Runs what it is given on the window's thread, later. For single happenings, never for each event of a run. Thread-safe. */
public final class WindowThread implements Executor {
    @Override
    public void execute(Runnable action) {
        Platform.runLater(action);
    }
}
