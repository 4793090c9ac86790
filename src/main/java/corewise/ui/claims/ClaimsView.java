package corewise.ui.claims;

import corewise.text.Texts;
import corewise.ui.fx.FrameLoop;
import corewise.ui.fx.ViewLoader;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.scene.Parent;

/**
 * The Claims view as a node, with the loop that draws it: only when something has changed, and never while it is hidden.
 * Belongs to the window's thread.
 */
public final class ClaimsView implements AutoCloseable {
    private final ClaimsViewModel viewModel;
    private final ClaimsController controller;
    private final FrameLoop loop;
    private final Parent node;
    private boolean inSight;

    /**
     * A view that is not in sight.
     *
     * @param runs shows runs
     * @param windowThread runs what it is given on the window's thread
     * @param clock a monotonic clock, nanoseconds
     */
    public ClaimsView(ClaimsServices services, ClaimRuns runs, Executor windowThread, Texts texts, LongSupplier clock) {
        viewModel = new ClaimsViewModel(services, runs, windowThread, texts);
        loop = new FrameLoop(clock, now -> drawNow());
        controller = new ClaimsController(viewModel, texts, this::invalidate);
        node = new ViewLoader(texts)
                .register(ClaimsController.class, () -> controller)
                .load("claims");
    }

    /** Draws only while the view is in sight; what is hidden keeps its state. */
    public void setInSight(boolean visible) {
        inSight = visible;
        invalidate();
    }

    private void invalidate() {
        if (inSight) {
            loop.request();
        }
    }

    /** Draws at once, outside the loop: for pictures. */
    public void drawNow() {
        controller.draw();
    }

    public Parent node() {
        return node;
    }

    public ClaimsViewModel viewModel() {
        return viewModel;
    }

    /** Cancels the check under way and draws no more. */
    @Override
    public void close() {
        viewModel.cancel();
        loop.close();
    }
}
