package corewise.ui;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import corewise.lesson.Played;
import corewise.model.Lengths;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.session.FakeRunService;
import corewise.session.ListLeft;
import corewise.session.Motion;
import corewise.session.WindowSettings;
import corewise.ui.fx.WindowExtension;
import corewise.ui.learn.LearnPage;
import corewise.ui.watch.ListPanelViewModel;
import corewise.ui.watch.RunControlsViewModel;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/** What a learner has set outlasts what lessons set. */
@ExtendWith(WindowExtension.class)
class OwnListFxIT {
    private static final ListLeft OWN = new ListLeft(Work.PRIMES, 17, Lengths.MIXED, 30_000_000, 5);
    private static final WindowSettings LEFT = new WindowSettings(
            false, 100, 1440, 900, false, "watch", "", Motion.AS_SYSTEM, Optional.of(OWN), Optional.empty());

    private final FakeRunService service = new FakeRunService(4, List.of(Way.SERIAL, Way.THREAD_PER_TASK, Way.POOL));
    private Stage stage;
    private Shell shell;

    @Start
    void start(Stage first) {
        stage = first;
        service.endingAtOnce((spec, number) -> Played.run(spec, service.machine, number), "sum");
        show(root().leftAs(LEFT));
        controls().wayProperty().set(Way.SERIAL);
    }

    private CompositionRoot root() {
        return MadeUpShell.root(service, new NoPictures()).teaching(LearnScenes.services());
    }

    private void show(CompositionRoot root) {
        shell = root.shell(1440, 900);
        MadeUpShell.show(shell, stage);
    }

    /** In its last step a lesson sets a list of its own. */
    private void toLesson() {
        MadeUpShell.page(shell, LearnPage.class, "learn").goOnAt(new LearnPage.Place("02-bars", 4));
        assertEquals(Work.WAIT, list().workProperty().get());
        assertEquals(Way.POOL, controls().wayProperty().get());
    }

    private void to(String page) {
        shell.viewModel().pageProperty().set(page);
    }

    private ListPanelViewModel list() {
        return shell.watch().list();
    }

    private RunControlsViewModel controls() {
        return shell.watch().controls();
    }

    private ListLeft set() {
        return new ListLeft(
                list().workProperty().get(),
                list().itemsProperty().get(),
                list().lengthsProperty().get(),
                list().itemNanosProperty().get(),
                list().seedProperty().get());
    }

    @Test
    void itComesBackWhenALessonIsLeftAndTheRunStaysInView() {
        onWindowThread(() -> {
            toLesson();
            new Keyboard(shell.scene()).press(KeyCode.F5);
            CompletedRun made = shell.watch().shownRunProperty().get();
            assertEquals(Work.WAIT, made.trace().spec().list().work());
            to("watch");
            assertEquals(OWN, set());
            assertEquals(Way.SERIAL, controls().wayProperty().get());
            assertSame(made, shell.watch().shownRunProperty().get());
        });
    }

    @Test
    void itIsKeptForTheNextStartThoughTheWindowIsClosedInALesson() {
        onWindowThread(() -> {
            toLesson();
            assertEquals(
                    Optional.of(OWN), shell.left(false, WindowSettings.DEFAULTS).list());
        });
    }

    @Test
    void eachKeepsWhatWasChangedInIt() {
        onWindowThread(() -> {
            toLesson();
            controls().workersProperty().set(3);
            to("watch");
            list().itemsProperty().set(9);
            controls().workersProperty().set(2);
            to("learn");
            assertEquals(Work.WAIT, list().workProperty().get());
            assertEquals(3, controls().workersProperty().get());
            to("race");
            assertEquals(OWN.work(), list().workProperty().get());
            assertEquals(9, list().itemsProperty().get());
            assertEquals(2, controls().workersProperty().get());
        });
    }

    @Test
    void itStaysWhereALessonGoesOnInAnotherLanguage() {
        onWindowThread(() -> {
            toLesson();
            Shell before = shell;
            show(root().goingOnFrom(before).leftAs(before.left(false, LEFT)));
            before.close();
            toLesson();
            to("watch");
            assertEquals(OWN, set());
            assertEquals(Way.SERIAL, controls().wayProperty().get());
        });
    }
}
