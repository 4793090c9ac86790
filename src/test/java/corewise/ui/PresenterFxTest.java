package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.lesson.Progress;
import corewise.lesson.ProgressStore;
import corewise.session.FakeRunService;
import corewise.session.WindowSettings;
import corewise.ui.learn.LearnPage;
import corewise.ui.learn.LearnServices;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A lesson before a room, by a clicker's keys and a few others, with runs that are played on four cores. */
@ExtendWith(ApplicationExtension.class)
class PresenterFxTest {
    /** Two screens, which are both on the one that there is without a display. */
    private static final Rectangle2D SCREEN = new Rectangle2D(0, 0, 600, 1000);

    private static final Rectangle2D SECOND = new Rectangle2D(600, 0, 400, 400);

    private final Store store = new Store();
    private FakeRunService service = LearnScenes.played(4);
    private List<Rectangle2D> screens = List.of(SCREEN);
    private Stage stage;
    private Shell shell;
    private Scene scene;
    private Keyboard keys;

    /** Counts what is kept. */
    private static final class Store implements ProgressStore {
        private Progress kept = Progress.NONE;

        @Override
        public Progress load() {
            return kept;
        }

        @Override
        public void keep(Progress progress) {
            kept = progress;
        }
    }

    @Start
    void start(Stage first) {
        stage = first;
        // the screen that there is without a display takes no pixels beyond it
        stage.setX(0);
        stage.setY(0);
        open();
    }

    private void open() {
        LearnServices services =
                new LearnServices(store, service::interpreters, InstantSource.system(), () -> screens);
        shell = MadeUpShell.root(service, new NoPictures()).teaching(services).shell(900, 700);
        scene = MadeUpShell.show(shell, stage);
        keys = new Keyboard(scene);
        keys.pressWithControl(KeyCode.DIGIT5);
        MadeUpShell.settle(scene);
    }

    @AfterEach
    void close() {
        MadeUpShell.close(shell);
    }

    private static void onWindowThread(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, action);
        // what has to do with the window's size comes later
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(KeyCode key) {
        keys.press(key);
        MadeUpShell.settle(scene);
    }

    private void present() {
        press(KeyCode.F11);
        assertTrue(shell.viewModel().presentingProperty().get());
    }

    private LearnPage page() {
        return (LearnPage) shell.page();
    }

    /** Whether a node is seen: it and all that it is in. */
    private boolean seen(String id) {
        Node node = scene.lookup(id);
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node != null;
    }

    private String text(String id) {
        return seen(id) ? ((Label) scene.lookup(id)).getText() : "";
    }

    /** What is in sight of the step at hand. */
    private String thing() {
        String board = scene.lookup("#room-board").isVisible() ? boardOrTimeline() : "";
        String what = seen("#room-verdict") ? "outcome" : seen("#room-text") ? "step" : board;
        return page().viewModel().place() + " " + what;
    }

    private String boardOrTimeline() {
        Node slot = scene.lookup("#room-board .timeline-slot");
        return slot.isVisible() ? "timeline" : "board";
    }

    @Test
    void lessonIsWalkedWithAClickersKeysAndNothingIsKept() {
        onWindowThread(() -> {
            present();
            Progress before = store.kept;
            List<String> things = new ArrayList<>();
            while (!page().viewModel().lesson().startsWith("02") && things.size() < 40) {
                things.add(thing());
                press(KeyCode.PAGE_DOWN);
            }
            assertEquals(
                    List.of(
                            "1 step", "2 step", "2 board", "2 timeline", "2 outcome", "3 step", "3 board", "3 timeline",
                            "3 outcome", "4 step", "4 outcome", "5 step", "5 board", "5 outcome", "6 step"),
                    things);
            assertEquals(3 + 1 + 1, service.started().size());
            assertEquals(before, store.kept, "what is shown to a room is nobody's progress");
            press(KeyCode.F11);
            assertEquals("02-bars", page().viewModel().lesson(), "the place stays");
            assertEquals(List.of(), store.kept.answers());
        });
    }

    @Test
    void clickerGoesBackThroughTheSameThingsAndStartsTheRunAgain() {
        onWindowThread(() -> {
            present();
            press(KeyCode.PAGE_DOWN);
            press(KeyCode.F5);
            assertEquals("2 board", thing());
            assertEquals(3, service.started().size());
            press(KeyCode.PAGE_DOWN);
            press(KeyCode.PAGE_DOWN);
            assertEquals("2 outcome", thing());
            assertTrue(text("#room-verdict").contains("As in the list, each time"), text("#room-verdict"));
            press(KeyCode.PAGE_DOWN);
            assertEquals("3 step", thing());
            press(KeyCode.PAGE_UP);
            assertEquals("2 outcome", thing());
            press(KeyCode.PAGE_UP);
            press(KeyCode.PAGE_UP);
            press(KeyCode.PAGE_UP);
            assertEquals("2 step", thing());
            press(KeyCode.PAGE_UP);
            press(KeyCode.PAGE_UP);
            assertEquals("1 step", thing(), "before the first there is nothing");
            press(KeyCode.PAGE_DOWN);
            press(KeyCode.PAGE_DOWN);
            assertEquals(3, service.started().size(), "what was run is not run again in passing");
            press(KeyCode.F5);
            assertEquals(6, service.started().size());
        });
    }

    @Test
    void escAsksBeforeItStopsARunHoweverShortAndBeforeItLeaves() {
        onWindowThread(() -> {
            shell.close();
            service = new FakeRunService(4);
            open();
            present();
            press(KeyCode.PAGE_DOWN);
            press(KeyCode.PAGE_DOWN);
            assertEquals(1, service.started().size());
            press(KeyCode.PAGE_DOWN);
            assertEquals("2 board", thing(), "while it runs, the room stays at it");
            press(KeyCode.ESCAPE);
            assertFalse(service.started().getLast().cancelled());
            assertEquals(
                    "Press Esc again to stop the run.",
                    shell.viewModel().noticeProperty().get());
            press(KeyCode.ESCAPE);
            assertTrue(service.started().getLast().cancelled());
            service.endLast();
            press(KeyCode.ESCAPE);
            assertTrue(shell.viewModel().presentingProperty().get());
            assertEquals(
                    "Press Esc again to end presenting.",
                    shell.viewModel().noticeProperty().get());
            press(KeyCode.ESCAPE);
            assertFalse(shell.viewModel().presentingProperty().get());
            assertEquals("learn", shell.viewModel().pageProperty().get());
        });
    }

    @Test
    void aFullStopBlacksTheScreenAndTheNextKeyOnlyBringsItBack() {
        onWindowThread(() -> {
            present();
            keys.pressPeriod();
            assertTrue(scene.lookup(".black").isVisible());
            press(KeyCode.PAGE_DOWN);
            assertFalse(scene.lookup(".black").isVisible());
            assertEquals("1 step", thing());
        });
    }

    @Test
    void notesAreOutOfSightOnOneScreenUntilTheKeyIsPressed() {
        onWindowThread(() -> {
            present();
            assertFalse(seen("#notes"));
            press(KeyCode.N);
            assertTrue(seen("#notes"));
            assertTrue(noted(scene.lookup("#notes")).contains("Point at a chip"), noted(scene.lookup("#notes")));
            press(KeyCode.PAGE_DOWN);
            assertTrue(noted(scene.lookup("#notes")).contains("Ask for a show of hands"));
            press(KeyCode.ESCAPE);
            assertFalse(seen("#notes"), "Esc takes away what lies on top");
            press(KeyCode.N);
            press(KeyCode.N);
            assertFalse(seen("#notes"));
            press(KeyCode.N);
            press(KeyCode.F11);
            present();
            assertFalse(seen("#notes"), "presenting begins without them");
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
            screens = List.of(SCREEN, SECOND);
            present();
            Window other = Window.getWindows().stream()
                    .filter(window -> window != stage)
                    .findFirst()
                    .orElseThrow();
            assertTrue(SECOND.contains(other.getX(), other.getY()), () -> "at " + other.getX());
            assertFalse(seen("#notes"), "the room does not see them");
            Node there = other.getScene().lookup("#notes");
            assertTrue(there.isVisible());
            assertTrue(noted(there).contains("Point at a chip"));
            new Keyboard(other.getScene()).press(KeyCode.PAGE_DOWN);
            assertEquals("2 step", thing());
            assertTrue(noted(there).contains("Ask for a show of hands"));
            press(KeyCode.F11);
            assertEquals(List.of(stage), Window.getWindows());
        });
    }

    @Test
    void whoClosesTheWindowOfNotesDoesNotShowThemToTheRoom() {
        onWindowThread(() -> {
            screens = List.of(SCREEN, SECOND);
            present();
            assertEquals(2, Window.getWindows().size());
            Window.getWindows().stream()
                    .filter(window -> window != stage)
                    .toList()
                    .forEach(Window::hide);
            press(KeyCode.PAGE_DOWN);
            assertFalse(seen("#notes"));
        });
    }

    /** Types a number into the field that has the focus, as a keyboard does. */
    private void type(String number) {
        assertTrue(scene.getFocusOwner() instanceof TextField, () -> "at " + scene.getFocusOwner());
        number.chars().forEach(digit -> {
            keys.press(KeyCode.valueOf("DIGIT" + (char) digit));
            keys.type(Character.toString(digit));
        });
        keys.press(KeyCode.ENTER);
        MadeUpShell.settle(scene);
    }

    @Test
    void showOfHandsIsHeldAgainstTheOutcome() {
        onWindowThread(() -> {
            present();
            press(KeyCode.PAGE_DOWN);
            assertFalse(seen("#hands-row-1"), "nothing was counted");
            press(KeyCode.C);
            press(KeyCode.PAGE_DOWN);
            press(KeyCode.F11);
            assertEquals("2 step", thing(), "in a field no key is a shortcut");
            type("14");
            type("27");
            type("1");
            assertFalse(scene.getFocusOwner() instanceof TextField, "the keys are the room's again");
            assertTrue(seen("#hands-row-2"));
            press(KeyCode.PAGE_DOWN);
            assertEquals(3, service.started().size());
            press(KeyCode.PAGE_DOWN);
            press(KeyCode.PAGE_DOWN);
            assertEquals(
                    "14 of 42 hands were right, 33\u00a0%. Most, 27, said: “Short items first”".replace('\u00a0', ' '),
                    text("#room-hands").replace('\u00a0', ' ').replace('\u202f', ' '));
            assertTrue(scene.lookup("#hands-row-1").getStyleClass().contains("right"));
            assertFalse(scene.lookup("#hands-row-2").getStyleClass().contains("right"));
            assertTrue(text("#room-asked").contains("Short items first"), "the belief of most is explained");
            press(KeyCode.DIGIT3);
            assertTrue(text("#room-asked").contains("Another order"), "another one when it is asked about");
            assertEquals(List.of(), store.kept.answers());
        });
    }

    @Test
    void escInAFieldOfHandsEndsTheCountingAndNothingElse() {
        onWindowThread(() -> {
            present();
            press(KeyCode.PAGE_DOWN);
            press(KeyCode.C);
            press(KeyCode.ESCAPE);
            assertFalse(scene.getFocusOwner() instanceof TextField);
            assertEquals("", shell.viewModel().noticeProperty().get());
            press(KeyCode.PAGE_DOWN);
            assertEquals("2 board", thing());
        });
    }

    @Test
    void handsCanBeCountedInLearnTooAndStandForAGuess() {
        onWindowThread(() -> {
            press(KeyCode.PAGE_DOWN);
            assertTrue(scene.lookup("#learn-run").isDisabled());
            press(KeyCode.C);
            type("3");
            keys.press(KeyCode.ESCAPE);
            MadeUpShell.settle(scene);
            assertFalse(scene.lookup("#learn-run").isDisabled());
            press(KeyCode.SPACE);
            assertEquals(3, service.started().size());
            assertTrue(((Label) scene.lookup("#learn-feedback .learn-title")).getText().startsWith("It was: As in"));
            assertEquals(List.of(), store.kept.answers(), "nobody has answered");
            present();
            assertFalse(seen("#hands-row-1"), "a room begins without what was counted elsewhere");
        });
    }

    @Test
    void leavingRestoresThemeZoomWindowAndColumns() {
        onWindowThread(() -> {
            shell.viewModel().darkProperty().set(true);
            shell.viewModel().zoomProperty().set(125);
            MadeUpShell.settle(scene);
            Node board = scene.lookup(".learn .timeline-slot");
            Node place = board.getParent();
            List<String> sheets = List.copyOf(scene.getStylesheets());
            present();
            assertTrue(stage.isFullScreen());
            assertFalse(scene.lookup(".header").isVisible());
            assertFalse(sheets.equals(scene.getStylesheets()));
            keys.pressWithControl(KeyCode.ADD);
            WindowSettings left = shell.left(false, WindowSettings.DEFAULTS);
            assertEquals(125, left.zoom(), "closed now, it opens as it was");
            assertEquals(900, left.width());
            press(KeyCode.F11);
            assertFalse(stage.isFullScreen());
            assertTrue(scene.lookup(".header").isVisible());
            assertEquals(125, shell.viewModel().zoomProperty().get());
            assertTrue(shell.viewModel().darkProperty().get());
            assertEquals(sheets, scene.getStylesheets());
            assertNotNull(place);
            assertTrue(seen(".learn-columns"));
            assertFalse(seen("#room"));
            assertSame(scene.lookup(".learn-columns"), ancestor(board), "the board is back in its column");
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
            present();
            stage.setFullScreen(false);
            assertFalse(shell.viewModel().presentingProperty().get());
            assertTrue(seen(".learn-columns"));
        });
    }

    @Test
    void otherPagesFillTheScreenAndTheLanesOfTheTimelineCanBeMarked() {
        onWindowThread(() -> {
            for (String page : List.of("watch", "race", "order", "whatif")) {
                shell.viewModel().pageProperty().set(page);
                present();
                assertTrue(stage.isFullScreen(), page);
                assertFalse(scene.lookup(".header").isVisible(), page);
                press(KeyCode.F11);
                assertFalse(stage.isFullScreen(), page);
            }
            shell.viewModel().pageProperty().set("watch");
            present();
            press(KeyCode.DOWN);
            assertEquals(1, shell.page().node().lookup(".watch-columns .card > .label").getParent().getUserData());
        });
    }
}
