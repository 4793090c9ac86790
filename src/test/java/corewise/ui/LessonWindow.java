package corewise.ui;

import static corewise.ui.fx.FxThread.onWindowThread;

import corewise.session.FakeRunService;
import corewise.text.Texts;
import corewise.text.Tongue;
import corewise.ui.fx.WindowExtension;
import corewise.ui.learn.LearnPage;
import corewise.ui.learn.LearnServices;
import corewise.ui.learn.LearnViewModel;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/**
 * Tests of lessons in a window over runs that are played. It is on no screen, which is smaller, and one is open at a time.
 * All is for the window's thread.
 */
@ExtendWith(WindowExtension.class)
abstract class LessonWindow {
    FakeRunService service;
    Shell shell;
    Scene scene;
    Keyboard keys;

    @Start
    final void start(Stage first) {
        // each test opens what it needs
    }

    /** Opens it at the lessons, where the learner is. */
    final void open(FakeRunService with, LearnServices services, Tongue tongue) {
        close();
        service = with;
        shell = MadeUpShell.root(with, new NoPictures(), Texts.load(tongue))
                .teaching(services)
                .shell(1440, 900);
        scene = shell.scene();
        keys = new Keyboard(scene);
        page();
        MadeUpShell.settle(scene);
    }

    /** Opens it at a lesson, whose runs are played on so many cores. */
    final void open(int cores, String lesson) {
        open(LearnScenes.played(cores), LearnScenes.services(), Tongue.ENGLISH);
        show(lesson);
    }

    /** Goes to a lesson. */
    final void show(String lesson) {
        page().show(lesson);
        MadeUpShell.settle(scene);
    }

    final LearnPage learn() {
        return MadeUpShell.page(shell, LearnPage.class, "learn");
    }

    final LearnViewModel page() {
        return learn().viewModel();
    }

    /** Goes to the next step; by its button, for in own words the key is the field's. */
    final void next() {
        ((Button) scene.lookup("#learn-next")).fire();
        MadeUpShell.settle(scene);
    }

    final void press(KeyCode key) {
        keys.press(key);
        MadeUpShell.settle(scene);
    }

    /** What offers the lesson with recorded runs. */
    final Hyperlink offer() {
        return (Hyperlink) scene.lookup("#learn-recorded-change");
    }

    /** With recorded runs, or those of this computer again; by the link that offers it, in sight or not. */
    final void change() {
        offer().fire();
        MadeUpShell.settle(scene);
    }

    private void close() {
        if (shell != null) {
            shell.close();
        }
    }

    @AfterEach
    final void closeLast() {
        onWindowThread(this::close);
    }
}
