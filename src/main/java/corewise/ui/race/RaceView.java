package corewise.ui.race;

import corewise.text.Texts;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.FrameLoop;
import corewise.ui.fx.ViewLoader;
import java.util.function.LongSupplier;
import javafx.scene.Parent;

/**
 * The Race view as a node, with the loop that draws it: with every pulse while the race is replayed in sight, else only
 * when something has changed, and never while it is hidden. Belongs to the window's thread.
 */
public final class RaceView implements AutoCloseable {
    private final RaceViewModel viewModel;
    private final RaceController controller;
    private final FrameLoop loop;
    private final Parent node;
    private boolean inSight;
    private long lastFrame;

    /**
     * A view that is not in sight.
     *
     * @param runs makes what is raced
     * @param clock a monotonic clock, nanoseconds
     * @param background where the bars of large runs are painted
     */
    public RaceView(RaceRuns runs, Texts texts, LongSupplier clock, BackgroundTasks background) {
        viewModel = new RaceViewModel(runs, texts);
        viewModel.setLookedAt(false);
        loop = new FrameLoop(clock, this::frame);
        controller = new RaceController(viewModel, texts, new RaceLanes.Drawing(background, this::invalidate));
        node = new ViewLoader(texts)
                .register(RaceController.class, () -> controller)
                .load("race");
        viewModel.clock().setOnMoved(this::invalidate);
        viewModel.clock().playingProperty().subscribe((before, playing) -> setDrive());
    }

    /** Draws only while the view is in sight; what is hidden keeps its state and costs nothing. */
    public void setInSight(boolean visible) {
        inSight = visible;
        viewModel.setLookedAt(visible);
        setDrive();
        invalidate();
    }

    private void setDrive() {
        lastFrame = 0;
        boolean moves = inSight && viewModel.clock().playingProperty().get();
        loop.setDrive(moves ? FrameLoop.Drive.FULL : FrameLoop.Drive.IDLE);
    }

    private void invalidate() {
        if (inSight) {
            loop.request();
        }
    }

    private void frame(long now) {
        if (!inSight) {
            return;
        }
        if (lastFrame > 0) {
            viewModel.clock().advance(now - lastFrame);
        }
        // the end of the replay has begun a new count of its own
        lastFrame = viewModel.clock().playingProperty().get() ? now : 0;
        controller.draw();
    }

    /** Draws at once, outside the loop: for pictures. */
    public void drawNow() {
        controller.draw();
    }

    public Parent node() {
        return node;
    }

    public RaceViewModel viewModel() {
        return viewModel;
    }

    /** Draws no more. */
    @Override
    public void close() {
        loop.close();
    }
}
