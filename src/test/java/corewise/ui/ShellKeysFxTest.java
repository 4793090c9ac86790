package corewise.ui;

import static corewise.ui.Keyboard.press;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Way;
import corewise.session.FakeRunService;
import corewise.ui.fx.WindowExtension;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/** What single keys do in the window, and where they do not. */
@ExtendWith(WindowExtension.class)
class ShellKeysFxTest {
    private final FakeRunService service = new FakeRunService(8);
    private Shell shell;
    private Scene scene;

    @Start
    void start(Stage stage) {
        shell = MadeUpShell.root(service, new NoPictures()).shell(1440, 900);
        scene = shell.scene();
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void spaceRunsWhereverTheFocusIsButInATextField() {
        onWindowThread(() -> {
            Node field = scene.lookup(".items-field");
            press(field, KeyCode.SPACE);
            assertEquals(0, service.started().size());
            press(scene.lookup("#way-pool"), KeyCode.SPACE);
            assertEquals(1, service.started().size());
            assertEquals(Way.POOL, service.started().getLast().spec().way());
        });
    }

    @Test
    void spaceChoosesWhatIsNotChosenAndThenRunsIt() {
        Keyboard keys = new Keyboard(scene);
        onWindowThread(() -> {
            scene.lookup("#way-serial").requestFocus();
            keys.press(KeyCode.SPACE);
            assertEquals(Way.SERIAL, shell.watch().controls().wayProperty().get());
            assertEquals(0, service.started().size());
            keys.press(KeyCode.DIGIT2);
            assertSame(scene.lookup("#way-thread-per-task"), scene.getFocusOwner(), "the keyboard goes with the way");
            keys.press(KeyCode.SPACE);
            assertEquals(
                    List.of(Way.THREAD_PER_TASK),
                    service.started().stream().map(run -> run.spec().way()).toList());
            service.endLast();
            RadioButton expected = (RadioButton) scene.lookup("#prediction-listOrder");
            expected.requestFocus();
            keys.press(KeyCode.SPACE);
            assertTrue(expected.isSelected());
            assertEquals(1, service.started().size());
        });
    }

    @Test
    void noKeyActsWhileANumberOfWorkersIsTyped() {
        onWindowThread(() -> {
            Node workers = scene.lookup(".spinner");
            for (KeyCode key : List.of(KeyCode.DIGIT2, KeyCode.M, KeyCode.R, KeyCode.SPACE, KeyCode.B)) {
                press(workers, key);
            }
            assertEquals(0, service.started().size());
            assertEquals(Way.POOL, shell.watch().controls().wayProperty().get());
            assertTrue(scene.lookup(".left-column").isVisible());
        });
    }

    @Test
    void waysHaveKeysAndArrowsNeverChangeTheWay() {
        onWindowThread(() -> {
            press(scene.lookup(".run-button"), KeyCode.DIGIT1);
            assertEquals(Way.SERIAL, shell.watch().controls().wayProperty().get());
            shell.watch().requests().run();
            service.endLast();
            press(scene.lookup("#way-serial"), KeyCode.RIGHT);
            assertEquals(Way.SERIAL, shell.watch().controls().wayProperty().get());
            assertNotNull(shell.watch().shownRunProperty().get(), "the run stays on the board");
        });
    }

    @Test
    void aFullStopMakesTheWindowBlackUntilAnyKey() {
        onWindowThread(() -> {
            press(scene.lookup(".run-button"), KeyCode.PERIOD);
            assertTrue(scene.lookup(".black").isVisible());
            press(scene.lookup(".run-button"), KeyCode.PAGE_DOWN);
            assertFalse(scene.lookup(".black").isVisible());
            assertEquals(0, service.started().size());
            press(scene.lookup(".run-button"), KeyCode.PAGE_DOWN);
            assertEquals(1, service.started().size(), "next is a run");
        });
    }

    @Test
    void whilePresentingArrowsMarkTheLaneEvenWhereAChoiceHasTheFocus() {
        onWindowThread(() -> {
            shell.viewModel().presentingProperty().set(true);
            MadeUpShell.settle(scene);
            Node tab = scene.lookup(".panel-tabs .segment");
            Node board = scene.getRoot().lookupAll(".card").stream()
                    .filter(MadeUpShell.Own.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            press(tab, KeyCode.DOWN);
            press(tab, KeyCode.DOWN);
            assertEquals(2, board.getUserData());
            press(tab, KeyCode.UP);
            assertEquals(1, board.getUserData());
        });
    }

    @Test
    void keysCancelRunMoreAndShowTheBoardAlone() {
        onWindowThread(() -> {
            Node anywhere = scene.lookup(".run-button");
            press(anywhere, KeyCode.M);
            press(anywhere, KeyCode.ESCAPE);
            assertTrue(service.started().getLast().cancelled());
            service.endLast();
            press(anywhere, KeyCode.R);
            assertEquals(Way.SERIAL, service.started().getLast().spec().way());
            press(anywhere, KeyCode.B);
            assertFalse(scene.lookup(".left-column").isVisible());
            press(anywhere, KeyCode.B);
            assertTrue(scene.lookup(".left-column").isVisible());
        });
    }

    @Test
    void theListOfKeysOpensAndEscClosesIt() {
        onWindowThread(() -> {
            Node run = scene.lookup(".run-button");
            run.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, "?", "?", KeyCode.UNDEFINED, false, false, false, false));
            assertTrue(scene.lookup(".overlay").isVisible());
            MadeUpShell.settle(scene);
            assertEquals(List.of(), ClippedText.find((javafx.scene.Parent) scene.lookup(".overlay")));
            press(scene.lookup(".run-button"), KeyCode.ESCAPE);
            assertFalse(scene.lookup(".overlay").isVisible());
            assertNull(shell.watch().currentProperty().get());
        });
    }

    private void onWindowThread(Runnable action) {
        MadeUpShell.onceSettled(scene, action);
    }
}
