package corewise.ui;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.lesson.Played;
import corewise.ui.fx.WindowExtension;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/** Notes that only the lecturer reads, and hands that are counted, by keys. */
@ExtendWith(WindowExtension.class)
class PresenterNotesFxTest {
    private RoomStage room;

    @Start
    void start(Stage stage) {
        room = new RoomStage(stage);
    }

    @Test
    void notesAreOutOfSightOnOneScreenUntilTheKeyIsPressed() {
        onWindowThread(() -> {
            room.present();
            assertFalse(room.seen("#notes"));
            room.press(KeyCode.N);
            assertTrue(room.seen("#notes"));
            assertTrue(
                    noted(room.scene.lookup("#notes")).contains("Point at a chip"), noted(room.scene.lookup("#notes")));
            room.press(KeyCode.PAGE_DOWN);
            assertTrue(noted(room.scene.lookup("#notes")).contains("Ask for a show of hands"));
            room.press(KeyCode.ESCAPE);
            assertFalse(room.seen("#notes"), "Esc takes away what lies on top");
            room.press(KeyCode.N);
            room.press(KeyCode.N);
            assertFalse(room.seen("#notes"));
            room.press(KeyCode.N);
            room.press(KeyCode.F11);
            room.present();
            assertFalse(room.seen("#notes"), "presenting begins without them");
        });
    }

    /** The step after the first asks about the list that the first has set. */
    @Test
    void whatComesNextIsToldWithWhatIsSetByThen() {
        onWindowThread(() -> {
            room.page().viewModel().show("04-ready");
            MadeUpShell.settle(room.scene);
            room.present();
            room.press(KeyCode.N);
            String noted = noted(room.scene.lookup("#notes"));
            assertTrue(noted.contains("Next: "), noted);
            assertFalse(noted.contains("not known"), noted);
        });
    }

    private static String noted(Node notes) {
        StringBuilder all = new StringBuilder();
        notes.lookupAll(".label")
                .forEach(label -> all.append(((Label) label).getText()).append('\n'));
        return all.toString();
    }

    @Test
    void notesAreOnTheSecondScreenWhereThereIsOneAndKeysPressedThereGoToTheRoom() {
        onWindowThread(() -> {
            room.screens = List.of(RoomStage.SCREEN, RoomStage.SECOND);
            room.present();
            Window other = Window.getWindows().stream()
                    .filter(window -> !window.equals(room.stage))
                    .findFirst()
                    .orElseThrow();
            assertTrue(RoomStage.SECOND.contains(other.getX(), other.getY()), () -> "at " + other.getX());
            assertFalse(room.seen("#notes"), "the room does not see them");
            Node there = other.getScene().lookup("#notes");
            assertTrue(there.isVisible());
            assertTrue(noted(there).contains("Point at a chip"));
            new Keyboard(other.getScene()).press(KeyCode.PAGE_DOWN);
            assertEquals("2 step", room.thing());
            assertTrue(noted(there).contains("Ask for a show of hands"));
            room.press(KeyCode.F11);
            assertEquals(List.of(room.stage), Window.getWindows());
        });
    }

    @Test
    void whoClosesTheWindowOfNotesDoesNotShowThemToTheRoom() {
        onWindowThread(() -> {
            room.screens = List.of(RoomStage.SCREEN, RoomStage.SECOND);
            room.present();
            assertEquals(2, Window.getWindows().size());
            Window.getWindows().stream()
                    .filter(window -> !window.equals(room.stage))
                    .toList()
                    .forEach(Window::hide);
            room.press(KeyCode.PAGE_DOWN);
            assertFalse(room.seen("#notes"));
        });
    }

    /** Types a number into the field that has the focus, as a keyboard does. */
    private void type(String number) {
        assertTrue(room.scene.getFocusOwner() instanceof TextField, () -> "at " + room.scene.getFocusOwner());
        number.chars().forEach(digit -> {
            room.keys.press(KeyCode.valueOf("DIGIT" + (char) digit));
            room.keys.type(Character.toString(digit));
        });
        room.keys.press(KeyCode.ENTER);
        MadeUpShell.settle(room.scene);
    }

    @Test
    void showOfHandsIsHeldAgainstTheOutcome() {
        onWindowThread(() -> {
            room.present();
            room.press(KeyCode.PAGE_DOWN);
            assertFalse(room.seen("#hands-row-1"), "nothing was counted");
            double alone = room.scene
                    .lookup("#room-choice-1")
                    .getParent()
                    .getLayoutBounds()
                    .getWidth();
            room.press(KeyCode.C);
            double beside = room.scene
                    .lookup("#room-choice-1")
                    .getParent()
                    .getLayoutBounds()
                    .getWidth();
            assertTrue(alone > 1.5 * beside, "without hands the words have all the place: " + alone + " " + beside);
            room.press(KeyCode.F11);
            room.press(KeyCode.B);
            assertEquals("2 step", room.thing(), "in a field no key is a shortcut but a clicker's");
            type("14");
            type("27");
            type("1");
            assertFalse(room.scene.getFocusOwner() instanceof TextField, "the keys are the room's again");
            assertTrue(room.seen("#hands-row-2"));
            room.press(KeyCode.PAGE_DOWN);
            assertEquals(3, room.service.started().size());
            room.press(KeyCode.PAGE_DOWN);
            room.press(KeyCode.PAGE_DOWN);
            assertEquals(
                    "14 of 42 hands were right, 33\u00a0%. Most, 27, said: “Short items first”".replace('\u00a0', ' '),
                    room.text("#room-hands").replace('\u00a0', ' ').replace('\u202f', ' '));
            assertTrue(room.scene.lookup("#hands-row-1").getStyleClass().contains("right"));
            assertFalse(room.scene.lookup("#hands-row-2").getStyleClass().contains("right"));
            assertTrue(room.text("#room-asked").contains("Short items first"), "the belief of most is explained");
            room.press(KeyCode.DIGIT3);
            assertTrue(room.text("#room-asked").contains("Another order"), "another one when it is asked about");
            assertEquals(List.of(), room.store.load().answers());
        });
    }

    @Test
    void runsThatProveNothingAreNoEvidenceForARoomEither() {
        onWindowThread(() -> {
            room.service.endingAtOnce((spec, number) -> Played.run(spec, room.service.machine, number, 0.6), "sum");
            room.present();
            room.page().viewModel().show("04-ready");
            MadeUpShell.settle(room.scene);
            while (!room.seen("#room-verdict")) {
                room.press(KeyCode.PAGE_DOWN);
            }
            String told = room.text("#room-verdict") + " " + room.text("#room-more");
            assertTrue(told.contains("These runs cannot decide it: other programs used 60"), told);
            assertTrue(told.endsWith(" Run it again, best when the computer is quiet, or go on."), told);
        });
    }

    @Test
    void escInAFieldOfHandsEndsTheCountingAndNothingElse() {
        onWindowThread(() -> {
            room.present();
            room.press(KeyCode.PAGE_DOWN);
            room.press(KeyCode.C);
            room.press(KeyCode.ESCAPE);
            assertFalse(room.scene.getFocusOwner() instanceof TextField);
            assertEquals("", room.shell.viewModel().noticeProperty().get());
            room.press(KeyCode.PAGE_DOWN);
            assertEquals("2 board", room.thing());
        });
    }

    @Test
    void clickersKeysGoOnFromAFieldOfHandsAndBlackTheScreen() {
        onWindowThread(() -> {
            room.present();
            room.press(KeyCode.PAGE_DOWN);
            room.press(KeyCode.C);
            room.keys.type("14");
            room.press(KeyCode.PERIOD);
            assertTrue(room.shell.viewModel().blackProperty().get());
            room.press(KeyCode.PERIOD);
            assertFalse(room.shell.viewModel().blackProperty().get());
            room.press(KeyCode.PAGE_DOWN);
            assertEquals("2 board", room.thing());
            assertEquals(3, room.service.started().size());
            room.press(KeyCode.PAGE_UP);
            assertEquals("2 step", room.thing());
            assertTrue(room.seen("#hands-row-1"), "what was counted stays");
            assertFalse(room.seen("#hands-1"), "it is counted no longer");
            room.press(KeyCode.C);
            room.press(KeyCode.F5);
            assertEquals("2 board", room.thing());
            room.press(KeyCode.B);
            room.press(KeyCode.C);
            room.press(KeyCode.PAGE_UP);
            assertEquals("1 step", room.thing());
        });
    }

    @Test
    void handsCanBeCountedInLearnTooAndStandForAGuess() {
        onWindowThread(() -> {
            room.press(KeyCode.PAGE_DOWN);
            assertTrue(room.scene.lookup("#learn-run").isDisabled());
            room.press(KeyCode.C);
            type("3");
            room.keys.press(KeyCode.ESCAPE);
            MadeUpShell.settle(room.scene);
            assertFalse(room.scene.lookup("#learn-run").isDisabled());
            room.press(KeyCode.SPACE);
            assertEquals(3, room.service.started().size());
            assertTrue(((Label) room.scene.lookup("#learn-feedback .learn-title"))
                    .getText()
                    .startsWith("It was \u201cAs in"));
            assertEquals(List.of(), room.store.load().answers(), "nobody has answered");
            room.present();
            assertFalse(room.seen("#hands-row-1"), "a room begins without what was counted elsewhere");
        });
    }
}
