package corewise.ui.race;

import corewise.text.Texts;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.FrameLoop;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.ViewLoader;
import corewise.ui.page.Page;
import corewise.ui.page.PagePicture;
import corewise.ui.page.RunsDesk;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;

/**
 * The Race page: runs of several ways on one clock. Drawn with every pulse while the race is replayed, else only when
 * something has changed.
 */
@OnWindowThread
public final class RacePage implements Page {
    /** A step of the clock, of the whole. */
    private static final double STEP = 0.01;

    private final RunsDesk desk;
    private final RaceViewModel viewModel;
    private final RaceController controller;
    private final FrameLoop loop;
    private final Parent node;
    private long lastFrame;

    /**
     * A page that is not in sight.
     *
     * @param desk makes what is raced; closed with the page
     * @param clock a monotonic clock, nanoseconds
     * @param background where the bars of large runs are painted
     */
    public RacePage(RunsDesk desk, Texts texts, LongSupplier clock, BackgroundTasks background) {
        this.desk = desk;
        viewModel = new RaceViewModel(desk, texts);
        viewModel.setLookedAt(false);
        loop = new FrameLoop(clock, this::frame);
        controller = new RaceController(viewModel, texts, new RaceLanes.Drawing(background, loop::request));
        node = new ViewLoader(texts)
                .register(RaceController.class, () -> controller)
                .register(RaceHeaderController.class, () -> new RaceHeaderController(viewModel, texts))
                .register(RaceWordsController.class, () -> new RaceWordsController(viewModel, texts, background))
                .load("race");
        viewModel.clock().setOnMoved(loop::request);
        viewModel.clock().playingProperty().subscribe(this::setDrive);
    }

    private void setDrive(boolean playing) {
        lastFrame = 0;
        loop.setDrive(playing ? FrameLoop.Drive.FULL : FrameLoop.Drive.IDLE);
    }

    private void frame(long now) {
        if (lastFrame > 0) {
            viewModel.clock().advance(now - lastFrame);
        }
        // the end of the replay has begun a new count of its own
        lastFrame = viewModel.clock().playingProperty().get() ? now : 0;
        controller.draw();
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public Map<KeyCode, Runnable> keys() {
        return Map.of(
                KeyCode.SPACE, viewModel::playOrPause,
                KeyCode.R, viewModel::run,
                KeyCode.LEFT, () -> viewModel.step(-STEP),
                KeyCode.RIGHT, () -> viewModel.step(STEP),
                KeyCode.HOME, () -> viewModel.step(-1),
                KeyCode.END, () -> viewModel.step(1));
    }

    @Override
    public void setInSight(boolean inSight) {
        lastFrame = 0;
        viewModel.setLookedAt(inSight);
        loop.setInSight(inSight);
    }

    @Override
    public List<PagePicture> pictures() {
        return viewModel.picture().stream().toList();
    }

    /** Draws at once, outside the loop: for pictures. */
    public void drawNow() {
        controller.draw();
    }

    public RaceViewModel viewModel() {
        return viewModel;
    }

    @Override
    public void close() {
        loop.close();
        desk.close();
    }
}
