package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Way;
import corewise.session.FakeRunService;
import corewise.ui.claims.ClaimsPage;
import corewise.ui.claims.FakeClaims;
import corewise.ui.fx.WindowExtension;
import corewise.ui.page.UnderWay;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/** What a presenter's keys do on each page, the keys of ways in Race, and the keys of the zoom. */
@ExtendWith(WindowExtension.class)
class KeysOfPagesFxIT {
    private static final List<String> PAGES = List.of("watch", "race", "order", "claims", "whatif");
    /** One after another, each with the zoom after it: every step styles all of the window anew. */
    private static final List<Sign> SIGNS = List.of(
            new Sign(KeyCode.PLUS, "+", 110),
            new Sign(KeyCode.MINUS, "-", 100),
            new Sign(KeyCode.SUBTRACT, "-", 90),
            new Sign(KeyCode.EQUALS, "=", 100),
            new Sign(KeyCode.ADD, "+", 110),
            new Sign(KeyCode.DIGIT0, "0", 100));

    private final FakeRunService service = new FakeRunService(8, List.of(Way.values()));
    private final FakeClaims.Held checking = new FakeClaims.Held();
    private Shell shell;
    private Scene scene;

    @Start
    void start(Stage stage) {
        shell = MadeUpShell.of(service, new FakeClaims(8).services(checking), 1440, 900);
        scene = MadeUpShell.show(shell, stage);
    }

    @Test
    void aFullStopMakesEveryPageBlackUntilAnyKeyWhichDoesNothingElse() {
        for (String page : PAGES) {
            onWindowThread(() -> {
                show(page);
                press(KeyCode.PERIOD, ".", false);
                assertTrue(scene.lookup(".black").isVisible(), page);
                press(KeyCode.PAGE_DOWN, "", false);
                assertFalse(scene.lookup(".black").isVisible(), page);
                assertEquals(0, service.started().size(), page);
            });
        }
    }

    @Test
    void inRaceNextRunsWhereThereIsNoneThenMovesTheClock() {
        onWindowThread(() -> {
            show("race");
            press(KeyCode.PAGE_DOWN, "", false);
            assertEquals(1, service.started().size());
            service.endLast();
            service.endLast();
            service.endLast();
            press(KeyCode.SPACE, " ", false);
            press(KeyCode.HOME, "", false);
        });
        onWindowThread(() -> {
            String start = clock();
            press(KeyCode.PAGE_DOWN, "", false);
            onceDrawn();
            String later = clock();
            assertNotEquals(start, later);
            press(KeyCode.PAGE_UP, "", false);
            onceDrawn();
            assertEquals(start, clock());
            press(KeyCode.F5, "", false);
            assertEquals("Pause", ((Button) scene.lookup(".race-play")).getText());
            assertEquals(3, service.started().size(), "what there is is replayed");
        });
    }

    @Test
    void inRaceDigitsTakeWaysInAndOut() {
        onWindowThread(() -> {
            show("race");
            assertEquals(List.of(Way.SERIAL, Way.THREAD_PER_TASK, Way.POOL), racing());
            press(KeyCode.DIGIT2, "2", false);
            assertEquals(List.of(Way.SERIAL, Way.POOL), racing());
            press(KeyCode.DIGIT4, "4", false);
            press(KeyCode.NUMPAD2, "2", false);
            assertEquals(List.of(Way.SERIAL, Way.THREAD_PER_TASK, Way.POOL, Way.GLOBAL_LOCK), racing());
            press(KeyCode.DIGIT5, "5", false);
            assertEquals(4, racing().size(), "four are the most");
        });
    }

    private List<Way> racing() {
        return List.of(Way.values()).stream()
                .filter(way -> scene.lookup("#race-" + way.id()) instanceof ToggleButton chip && chip.isSelected())
                .toList();
    }

    @Test
    void inOrderStartRunsAndNextGoesThroughTheRuns() {
        onWindowThread(() -> {
            show("order");
            press(KeyCode.F5, "", false);
            assertEquals(1, service.started().size());
            for (int run = 0; run < 20; run++) {
                service.endLast();
            }
        });
        onWindowThread(() -> {
            press(KeyCode.PAGE_DOWN, "", false);
            String first = why();
            press(KeyCode.PAGE_DOWN, "", false);
            String second = why();
            assertNotEquals(first, second);
            press(KeyCode.PAGE_UP, "", false);
            assertEquals(first, why());
            assertEquals(20, service.started().size(), "nothing more is run");
        });
    }

    private String why() {
        return scene.lookup(".order-chart").getAccessibleText();
    }

    @Test
    void inClaimsTheyScrollAndEscStopsACheck() {
        onWindowThread(() -> show("claims"));
        onWindowThread(() -> {
            ScrollPane cards = (ScrollPane) scene.lookup(".claims");
            press(KeyCode.PAGE_DOWN, "", false);
            double down = cards.getVvalue();
            assertTrue(down > 0);
            press(KeyCode.PAGE_DOWN, "", false);
            double further = cards.getVvalue();
            assertTrue(further > down);
            press(KeyCode.PAGE_UP, "", false);
            assertTrue(cards.getVvalue() < further);
            press(KeyCode.F5, "", false);
            assertEquals(0, cards.getVvalue());
            ClaimsPage page = (ClaimsPage) shell.page();
            assertEquals(Optional.empty(), page.underWay());
            page.viewModel().checkAll();
            UnderWay check = page.underWay().orElseThrow();
            assertTrue(check.question().contains("Esc"), check.question());
            check.stop().run();
            checking.release();
            assertEquals(Optional.empty(), page.underWay());
        });
    }

    @Test
    void ctrlAndASignZoomAStepOnEveryPage() {
        for (String page : PAGES) {
            onWindowThread(() -> {
                show(page);
                for (Sign sign : SIGNS) {
                    press(sign.code(), sign.text(), true);
                    assertEquals(sign.zoom(), shell.viewModel().zoomProperty().get(), () -> page + ", " + sign);
                }
            });
        }
    }

    private record Sign(KeyCode code, String text, int zoom) {}

    @Test
    void ctrlAndZeroZoomBackOnOtherKeyboardsToo() {
        onWindowThread(() -> {
            for (Pressed zero : List.of(new Pressed(KeyCode.NUMPAD0, "0"), new Pressed(KeyCode.UNDEFINED, "à"))) {
                shell.viewModel().zoomProperty().set(80);
                press(zero.code(), zero.text(), true);
                assertEquals(100, shell.viewModel().zoomProperty().get(), zero.text());
            }
        });
    }

    private record Pressed(KeyCode code, String text) {}

    @Test
    void zoomEndsAtItsEnds() {
        onWindowThread(() -> {
            for (int press = 0; press < 20; press++) {
                press(KeyCode.PLUS, "+", true);
            }
            assertEquals(200, shell.viewModel().zoomProperty().get());
            for (int press = 0; press < 20; press++) {
                press(KeyCode.MINUS, "-", true);
            }
            assertEquals(80, shell.viewModel().zoomProperty().get());
        });
    }

    private void show(String page) {
        shell.viewModel().pageProperty().set(page);
        onceDrawn();
    }

    private void onceDrawn() {
        MadeUpShell.settle(scene);
        shell.page().drawNow();
    }

    private String clock() {
        return ((Label) scene.lookup(".race-clock-time")).getText();
    }

    private void press(KeyCode code, String text, boolean control) {
        Event.fireEvent(
                scene.getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, false, control, false, false));
    }

    private void onWindowThread(Runnable action) {
        MadeUpShell.onceSettled(scene, action);
    }
}
