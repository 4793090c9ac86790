package corewise.ui.race;

import corewise.model.Way;
import corewise.text.Texts;
import corewise.ui.fx.FrameLoop;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.StillMotion;
import corewise.ui.fx.ViewLoader;
import corewise.ui.page.Page;
import corewise.ui.page.PagePicture;
import corewise.ui.page.PageServices;
import corewise.ui.page.RunsDesk;
import corewise.ui.page.WayKeys;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    /** A presenter's step. */
    private static final double PAGE = 0.1;

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
     */
    public RacePage(RunsDesk desk, PageServices services) {
        this.desk = desk;
        Texts texts = services.texts();
        viewModel = new RaceViewModel(desk, texts);
        viewModel.setLookedAt(false);
        loop = new FrameLoop(services.clock(), this::frame);
        controller = new RaceController(viewModel, texts, new RaceLanes.Drawing(services.background(), loop::request));
        node = new ViewLoader(texts)
                .register(RaceController.class, () -> controller)
                .register(RaceHeaderController.class, () -> new RaceHeaderController(viewModel, texts))
                .register(RunByController.class, () -> new RunByController(viewModel, texts))
                .register(RaceWordsController.class, () -> new RaceWordsController(viewModel, services))
                .load("race");
        viewModel.clock().setOnMoved(loop::request);
        viewModel.clock().playingProperty().subscribe(this::setDrive);
        loop.stepWhile(() -> StillMotion.in(node));
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
        Map<KeyCode, Runnable> keys = new EnumMap<>(KeyCode.class);
        keys.put(KeyCode.SPACE, viewModel::playOrPause);
        keys.put(KeyCode.R, viewModel::run);
        keys.put(KeyCode.T, viewModel::toggleTable);
        keys.put(KeyCode.LEFT, () -> viewModel.step(-STEP));
        keys.put(KeyCode.RIGHT, () -> viewModel.step(STEP));
        keys.put(KeyCode.HOME, () -> viewModel.step(-1));
        keys.put(KeyCode.END, () -> viewModel.step(1));
        for (int way = 0;
                way < Math.min(WayKeys.ALL.size(), viewModel.runs().ways().size());
                way++) {
            Way chosen = viewModel.runs().ways().get(way);
            keys.put(WayKeys.ALL.get(way), () -> viewModel.entrants().toggle(chosen));
        }
        keys.put(KeyCode.PAGE_DOWN, () -> present(() -> viewModel.step(PAGE)));
        keys.put(KeyCode.PAGE_UP, () -> viewModel.step(-PAGE));
        keys.put(KeyCode.F5, () -> present(viewModel::replay));
        return keys;
    }

    /**
     * What was to race. Immutable.
     *
     * @param repeats how often each way is run
     */
    private record Chosen(Set<Way> ways, int repeats) implements Place {}

    @Override
    public Optional<Place> place() {
        return Optional.of(new Chosen(
                Set.copyOf(viewModel.entrants().ways()),
                viewModel.repeatsProperty().get()));
    }

    @Override
    public void goOnAt(Place place) {
        if (place instanceof Chosen before) {
            viewModel.entrants().take(before.ways());
            viewModel.repeatsProperty().set(before.repeats());
        }
    }

    /** Does something with the race, or has it run where there is none. */
    private void present(Runnable action) {
        if (viewModel.raceProperty().get().runs().isEmpty()) {
            viewModel.run();
        } else {
            action.run();
        }
    }

    @Override
    public void present(boolean presents) {
        viewModel.presentingProperty().set(presents);
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

    @Override
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
