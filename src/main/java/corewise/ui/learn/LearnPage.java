package corewise.ui.learn;

import corewise.lesson.Guess;
import corewise.lesson.Lessons;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.ViewLoader;
import corewise.ui.page.Page;
import corewise.ui.page.PageServices;
import corewise.ui.page.WayKeys;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;

/** The Learn page: lessons on the real board. */
@OnWindowThread
public final class LearnPage implements Page {
    private final LearnDesk desk;
    private final LearnViewModel viewModel;
    private final CourseActions actions;
    private final LearnStepController step;
    private final LearnController controller;
    private final Presenter presenter;
    private final Parent node;

    /**
     * A page that is not in sight.
     *
     * @param desk lends the board; closed with the page
     * @param confirmation asks the learner, and does what is wanted where that is said
     */
    public LearnPage(
            LearnDesk desk, LearnServices services, BiConsumer<String, Runnable> confirmation, PageServices page) {
        this.desk = desk;
        viewModel = new LearnViewModel(desk, services, page.background(), page.texts());
        actions = new CourseActions(viewModel, page.background(), confirmation, page.texts());
        presenter = new Presenter(viewModel);
        Texts texts = page.texts();
        LearnPathController path = new LearnPathController(viewModel, actions, texts);
        step = new LearnStepController(viewModel, presenter, texts);
        controller = new LearnController(presenter, path, step, services.screens(), texts);
        node = new ViewLoader(texts)
                .register(LearnColumnsController.class, () -> new LearnColumnsController(viewModel, texts))
                .register(LearnPathController.class, () -> path)
                .register(LearnStepController.class, () -> step)
                .register(LearnController.class, () -> controller)
                .load("learn");
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public Map<KeyCode, Runnable> keys() {
        Map<KeyCode, Runnable> keys = new EnumMap<>(KeyCode.class);
        if (presenter.on()) {
            ofRoom(keys);
        } else {
            if (!viewModel.runs().awaitControl()) {
                keys.put(KeyCode.SPACE, viewModel.runs()::make);
            }
            keys.put(KeyCode.F5, viewModel.runs()::make);
            keys.put(KeyCode.PAGE_DOWN, step::readOn);
            keys.put(KeyCode.PAGE_UP, step::readBack);
        }
        keys.put(KeyCode.C, presenter::count);
        keys.put(KeyCode.LEFT, () -> desk.board().step(false));
        keys.put(KeyCode.RIGHT, () -> desk.board().step(true));
        keys.put(KeyCode.P, desk.board()::pause);
        keys.put(KeyCode.H, viewModel::hint);
        keys.put(KeyCode.G, controller::toggleSetting);
        for (int at = 0; at < WayKeys.ALL.size(); at++) {
            int choice = at;
            keys.put(WayKeys.ALL.get(at), () -> viewModel.choose(choice));
        }
        return keys;
    }

    private void ofRoom(Map<KeyCode, Runnable> keys) {
        keys.put(KeyCode.SPACE, presenter::start);
        keys.put(KeyCode.F5, presenter::start);
        keys.put(KeyCode.PAGE_DOWN, presenter::next);
        keys.put(KeyCode.PAGE_UP, presenter::back);
        keys.put(KeyCode.B, presenter::toggleBoard);
        keys.put(KeyCode.N, presenter::toggleNotes);
        keys.put(KeyCode.T, presenter::toggleTimeline);
        keys.put(KeyCode.UP, () -> presenter.mark(-1));
        keys.put(KeyCode.DOWN, () -> presenter.mark(1));
    }

    @Override
    public void present(boolean presents) {
        controller.present(presents);
    }

    /** Nothing lies below it: who presses Esc once too often stays in the lesson. */
    @Override
    public boolean saysNotices() {
        // in the room's head; above the board they would hide main's line
        return presenter.on() && desk.busy().getValue();
    }

    @Override
    public boolean leave() {
        boolean any = presenter.leave();
        return any || !presenter.on();
    }

    /** Opens a lesson from a file. */
    public void open(Path lesson) {
        actions.open(lesson);
    }

    @Override
    public void goOnAt(Page.Place place) {
        if (place instanceof Place here) {
            viewModel.goOnAt(here);
        }
    }

    /** The lesson and the step at hand. */
    @Override
    public Optional<Page.Place> place() {
        return Optional.of(viewModel.at());
    }

    /**
     * A place on the path. Immutable.
     *
     * @param lesson its id
     * @param step the place of the step among those that are taken here, from 0; as many as there are at the end
     * @param chosen what is chosen there and may be kept nowhere yet
     */
    public record Place(String lesson, int step, Optional<Guess> chosen) implements Page.Place {

        /** A step in which nothing is chosen. */
        public Place(String lesson, int step) {
            this(lesson, step, Optional.empty());
        }
    }

    /** Goes to the first lesson, where it was left. */
    public void begin() {
        viewModel.show(Lessons.path().getFirst());
    }

    /** Asks for a lesson's file and opens it. */
    public void ask() {
        actions.open(node.getScene().getWindow());
    }

    @Override
    public void setInSight(boolean inSight) {
        desk.board().setInSight(inSight);
        viewModel.setInSight(inSight);
        controller.setInSight(inSight);
    }

    @Override
    public void drawNow() {
        desk.board().drawNow();
    }

    public LearnViewModel viewModel() {
        return viewModel;
    }

    @Override
    public void close() {
        controller.setInSight(false);
        viewModel.close();
        desk.close();
    }
}
