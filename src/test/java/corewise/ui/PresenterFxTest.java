package corewise.ui;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.lesson.CourseProgress;
import corewise.session.FakeRunService;
import corewise.session.WindowSettings;
import corewise.ui.fx.WindowExtension;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/** A lesson before a room, by a clicker's keys, and what leaving gives back. */
@ExtendWith(WindowExtension.class)
class PresenterFxTest {
    private RoomStage room;

    @Start
    void start(Stage stage) {
        room = new RoomStage(stage);
    }

    @Test
    void lessonIsWalkedWithAClickersKeysAndNothingIsKept() {
        onWindowThread(() -> {
            room.present();
            CourseProgress before = room.store.load();
            List<String> things = new ArrayList<>();
            while (!room.page().viewModel().lesson().startsWith("02") && things.size() < 40) {
                things.add(room.thing());
                room.press(KeyCode.PAGE_DOWN);
            }
            assertEquals(
                    List.of(
                            "1 step",
                            "2 step",
                            "2 board",
                            "2 timeline",
                            "2 outcome",
                            "3 step",
                            "3 board",
                            "3 timeline",
                            "3 outcome",
                            "4 step",
                            "4 outcome",
                            "5 step",
                            "5 board",
                            "5 outcome",
                            "6 step"),
                    things);
            assertEquals(3 + 1 + 1, room.service.started().size());
            assertEquals(before, room.store.load(), "what is shown to a room is nobody's progress");
            room.press(KeyCode.F11);
            assertEquals("02-bars", room.page().viewModel().lesson(), "the place stays");
            assertEquals(List.of(), room.store.load().answers());
        });
    }

    @Test
    void headTellsTheLessonAndTheStepAndIsWholeWhereItsTitleIsLong() {
        onWindowThread(() -> {
            room.present();
            room.page().viewModel().show("04-ready");
            MadeUpShell.settle(room.scene);
            assertEquals(
                    "Tell apart what runs, what is ready for a core, and what is blocked.", room.text("#room-goal"));
            room.press(KeyCode.PAGE_DOWN);
            assertFalse(room.seen("#room-goal"), "it is said as the lesson begins");
            assertEquals(
                    "More threads than cores: ready is not running · step 2 of 5",
                    room.text("#room-where").replace('\u00a0', ' '));
            assertEquals(List.of(), ClippedText.find((Parent) room.scene.lookup(".room-head")));
            room.page().viewModel().show("quiz-before");
            MadeUpShell.settle(room.scene);
            assertEquals(
                    "Quiz before · question 1 of 12", room.text("#room-where").replace('\u00a0', ' '));
        });
    }

    @Test
    void clickerGoesBackThroughTheSameThingsAndStartsTheRunAgain() {
        onWindowThread(() -> {
            room.present();
            room.press(KeyCode.PAGE_DOWN);
            room.press(KeyCode.F5);
            assertEquals("2 board", room.thing());
            assertEquals(3, room.service.started().size());
            room.press(KeyCode.PAGE_DOWN);
            room.press(KeyCode.PAGE_DOWN);
            assertEquals("2 outcome", room.thing());
            assertTrue(room.text("#room-verdict").contains("As in the list, each time"), room.text("#room-verdict"));
            room.press(KeyCode.PAGE_DOWN);
            assertEquals("3 step", room.thing());
            room.press(KeyCode.PAGE_UP);
            assertEquals("2 outcome", room.thing());
            room.press(KeyCode.PAGE_UP);
            room.press(KeyCode.PAGE_UP);
            room.press(KeyCode.PAGE_UP);
            assertEquals("2 step", room.thing());
            room.press(KeyCode.PAGE_UP);
            room.press(KeyCode.PAGE_UP);
            assertEquals("1 step", room.thing(), "before the first there is nothing");
            room.press(KeyCode.PAGE_DOWN);
            room.press(KeyCode.PAGE_DOWN);
            assertEquals(3, room.service.started().size(), "what was run is not run again in passing");
            room.press(KeyCode.F5);
            assertEquals(6, room.service.started().size());
        });
    }

    @Test
    void escAsksBeforeItStopsARunHoweverShortAndBeforeItLeaves() {
        onWindowThread(() -> {
            room.shell.close();
            room.service = new FakeRunService(4);
            room.open();
            room.present();
            room.press(KeyCode.PAGE_DOWN);
            room.press(KeyCode.PAGE_DOWN);
            assertEquals(1, room.service.started().size());
            room.press(KeyCode.PAGE_DOWN);
            assertEquals("2 board", room.thing(), "while it runs, the room stays at it");
            room.press(KeyCode.ESCAPE);
            assertFalse(room.service.started().getLast().cancelled());
            assertEquals(
                    "Press Esc again to stop the run.",
                    room.shell.viewModel().noticeProperty().get());
            Label status = (Label) room.scene.lookup("#room-status");
            assertEquals("Press Esc again to stop the run.", status.getText());
            assertFalse(room.scene.lookup(".notice").isVisible(), "said once, and not above main's line");
            room.press(KeyCode.ESCAPE);
            assertTrue(room.service.started().getLast().cancelled());
            room.service.endLast();
            room.press(KeyCode.ESCAPE);
            assertTrue(room.shell.viewModel().presentingProperty().get());
            assertEquals(
                    "Press Esc again to end presenting.",
                    room.shell.viewModel().noticeProperty().get());
            assertTrue(room.scene.lookup(".notice").isVisible());
            room.press(KeyCode.ESCAPE);
            assertFalse(room.shell.viewModel().presentingProperty().get());
            assertEquals("learn", room.shell.viewModel().pageProperty().get());
        });
    }

    @Test
    void aFullStopBlacksTheScreenAndTheNextKeyOnlyBringsItBack() {
        onWindowThread(() -> {
            room.present();
            room.keys.pressPeriod();
            assertTrue(room.scene.lookup(".black").isVisible());
            room.press(KeyCode.PAGE_DOWN);
            assertFalse(room.scene.lookup(".black").isVisible());
            assertEquals("1 step", room.thing());
        });
    }

    @Test
    void leavingRestoresThemeZoomWindowAndColumns() {
        onWindowThread(() -> {
            room.shell.viewModel().darkProperty().set(true);
            room.shell.viewModel().zoomProperty().set(125);
            MadeUpShell.settle(room.scene);
            Node board = room.scene.lookup(".learn .timeline-slot");
            Node place = board.getParent();
            List<String> sheets = List.copyOf(room.scene.getStylesheets());
            room.present();
            assertTrue(room.stage.isFullScreen());
            assertFalse(room.scene.lookup(".header").isVisible());
            assertFalse(sheets.equals(room.scene.getStylesheets()));
            room.keys.pressWithControl(KeyCode.ADD);
            WindowSettings left = room.shell.left(false, WindowSettings.DEFAULTS);
            assertEquals(125, left.zoom(), "closed now, it opens as it was");
            assertEquals(900, left.width());
            room.press(KeyCode.F11);
            assertFalse(room.stage.isFullScreen());
            assertTrue(room.scene.lookup(".header").isVisible());
            assertEquals(125, room.shell.viewModel().zoomProperty().get());
            assertTrue(room.shell.viewModel().darkProperty().get());
            assertEquals(sheets, room.scene.getStylesheets());
            assertNotNull(place);
            assertTrue(room.seen(".learn-columns"));
            assertFalse(room.seen("#room"));
            assertSame(room.scene.lookup(".learn-columns"), ancestor(board), "the board is back in its column");
        });
    }

    private static Node ancestor(Node node) {
        Node each = node;
        while (each != null && !each.getStyleClass().contains("learn-columns")) {
            each = each.getParent();
        }
        return each;
    }

    @Test
    void systemThatEndsTheFullScreenEndsPresenting() {
        onWindowThread(() -> {
            room.present();
            room.stage.setFullScreen(false);
            assertFalse(room.shell.viewModel().presentingProperty().get());
            assertTrue(room.seen(".learn-columns"));
        });
    }

    @Test
    void otherPagesFillTheScreenAndTheLanesOfTheTimelineCanBeMarked() {
        onWindowThread(() -> {
            for (String page : List.of("watch", "race", "order", "whatif")) {
                room.shell.viewModel().pageProperty().set(page);
                room.present();
                assertTrue(room.stage.isFullScreen(), page);
                assertFalse(room.scene.lookup(".header").isVisible(), page);
                room.press(KeyCode.F11);
                assertFalse(room.stage.isFullScreen(), page);
            }
            room.shell.viewModel().pageProperty().set("watch");
            room.present();
            room.press(KeyCode.DOWN);
            assertEquals(
                    1,
                    room.shell
                            .page()
                            .node()
                            .lookup(".watch-columns .card > .label")
                            .getParent()
                            .getUserData());
        });
    }
}
