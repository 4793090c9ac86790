package corewise.ui;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Lengths;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.FakeRunService;
import corewise.session.ListLeft;
import corewise.session.MachineLease;
import corewise.session.MachineUse;
import corewise.session.Motion;
import corewise.session.WindowSettings;
import corewise.ui.fx.WindowExtension;
import corewise.ui.learn.LearnPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/** The ways to begin, by keyboard, and what a window is left with for the next. */
@ExtendWith(WindowExtension.class)
class FirstStepsFxTest {
    private final FakeRunService service = LearnScenes.played(4);
    private Stage stage;
    private Shell shell;
    private Scene scene;
    private Keyboard keys;

    @Start
    void start(Stage first) {
        stage = first;
        open(WindowSettings.DEFAULTS, 960, 640);
    }

    private void open(WindowSettings left, int width, int height) {
        shell = MadeUpShell.root(service, new NoPictures())
                .teaching(LearnScenes.services())
                .leftAs(left)
                .shell(width, height);
        scene = shell.scene();
        keys = new Keyboard(scene);
    }

    @AfterEach
    void close() {
        MadeUpShell.close(shell);
    }

    private void show() {
        onWindowThread(() -> shell.viewModel().firstStepsShownProperty().set(true));
        onWindowThread(() -> MadeUpShell.settle(scene));
    }

    private Node card() {
        return scene.lookup("#first-steps");
    }

    private List<Way> made() {
        return service.specs().stream().map(RunSpec::way).toList();
    }

    @Test
    void firstButtonHasTheKeyboardAndShowsAListInAllThreeWays() {
        show();
        onWindowThread(() -> {
            assertEquals("first-steps-show", scene.getFocusOwner().getId());
            keys.press(KeyCode.SPACE);
            assertFalse(card().isVisible());
            assertEquals(Pages.WATCH, shell.viewModel().pageProperty().get());
            assertEquals(Way.FIRST_THREE, made());
        });
    }

    @Test
    void allThatALecturerNeedsIsInSightAtOnce() {
        show();
        onWindowThread(() -> keys.press(KeyCode.DIGIT3));
        onWindowThread(() -> {
            scene.getRoot().layout();
            Node seen = card().lookup(".viewport");
            Node last = scene.lookup("#first-steps-board");
            assertTrue(
                    last.localToScene(last.getLayoutBounds()).getMaxY()
                            < seen.localToScene(seen.getLayoutBounds()).getMaxY(),
                    () -> last.localToScene(last.getLayoutBounds()) + " in "
                            + seen.localToScene(seen.getLayoutBounds()));
        });
    }

    @Test
    void whatIsShownWaitsUntilTheMachineIsFree() {
        MachineLease.Job check = service.lease().job(MachineUse.CLAIMS);
        onWindowThread(() -> {
            assertNotNull(check.request());
        });
        show();
        onWindowThread(() -> {
            keys.press(KeyCode.DIGIT1);
            assertEquals(List.of(), made());
            check.close();
        });
        onWindowThread(() -> assertEquals(Way.FIRST_THREE, made()));
    }

    @Test
    void whoLeavesForAnotherPageMeanwhileIsShownNothing() {
        MachineLease.Job check = service.lease().job(MachineUse.CLAIMS);
        onWindowThread(() -> {
            assertNotNull(check.request());
        });
        show();
        onWindowThread(() -> {
            keys.press(KeyCode.DIGIT1);
            shell.viewModel().pageProperty().set("learn");
            check.close();
        });
        onWindowThread(() -> assertEquals(List.of(), made()));
    }

    @Test
    void aListThatCannotBeRunIsNoHindrance() {
        onWindowThread(() -> {
            shell.watch().list().workProperty().set(Work.OWN_FUNCTION);
            shell.watch().controls().wayProperty().set(Way.GLOBAL_LOCK);
        });
        show();
        onWindowThread(() -> {
            keys.press(KeyCode.DIGIT1);
            assertEquals(Way.FIRST_THREE, made());
            assertEquals(Work.PRIMES, service.specs().getFirst().list().work());
        });
    }

    @Test
    void escIsLetMeTryAndOpensTheFirstLesson() {
        for (KeyCode key : List.of(KeyCode.ESCAPE, KeyCode.DIGIT2)) {
            onWindowThread(() -> shell.viewModel().pageProperty().set(Pages.WATCH));
            show();
            onWindowThread(() -> {
                keys.press(key);
                assertFalse(card().isVisible());
                assertEquals(
                        "01-one-core", ((LearnPage) shell.page()).viewModel().lesson());
            });
        }
        onWindowThread(() -> {
            keys.press(KeyCode.PAGE_DOWN);
            assertEquals(2, ((LearnPage) shell.page()).viewModel().place());
        });
    }

    @Test
    void keyboardStaysWithinAndNothingBehindActs() {
        // Tab goes on where there is a window alone
        onWindowThread(() -> MadeUpShell.show(shell, stage));
        show();
        onWindowThread(() -> {
            for (String id : List.of("show", "try", "teach", "show")) {
                assertEquals("first-steps-" + id, scene.getFocusOwner().getId());
                keys.press(KeyCode.TAB);
            }
            for (KeyCode key : List.of(KeyCode.R, KeyCode.M, KeyCode.B, KeyCode.PERIOD, KeyCode.F1, KeyCode.F5)) {
                keys.press(key);
            }
            keys.pressWithControl(KeyCode.DIGIT3);
            assertEquals(Pages.WATCH, shell.viewModel().pageProperty().get());
            assertFalse(shell.viewModel().blackProperty().get());
            assertFalse(shell.viewModel().helpShownProperty().get());
            assertEquals(List.of(), made());
            keys.pressWithControl(KeyCode.PLUS);
            assertEquals(110, shell.viewModel().zoomProperty().get());
            assertTrue(card().isVisible());
        });
    }

    @Test
    void whoTeachesFindsTheKeysAndAProjectorsLook() {
        show();
        onWindowThread(() -> {
            keys.press(KeyCode.DIGIT3);
            assertEquals("first-steps-projector", scene.getFocusOwner().getId());
            keys.press(KeyCode.ENTER);
            assertFalse(card().isVisible());
            assertEquals(150, shell.viewModel().zoomProperty().get());
            assertTrue(
                    scene.getStylesheets().stream().anyMatch(sheet -> sheet.contains("tokens-projector")),
                    "text and lines are stronger");
        });
    }

    @Test
    void nobodyIsAskedWhoWasNotToBeUntilTheMenuBringsItBack() {
        onWindowThread(() -> {
            assertNull(card());
            MenuItem item =
                    ((MenuButton) scene.lookup(".zoom-button")).getItems().getLast();
            item.fire();
            assertTrue(card().isVisible());
        });
    }

    @ParameterizedTest
    @CsvSource({"1440, 900, 100", "1024, 700, 100", "1024, 700, 150", "1440, 900, 200", "640, 420, 125"})
    void nothingOfItIsCutOff(int width, int height, int zoom) {
        onWindowThread(() -> {
            shell.close();
            open(WindowSettings.of(zoom == 150, zoom, width, height, ""), width, height);
        });
        show();
        onWindowThread(() -> assertEquals(List.of(), ClippedText.find((Parent) card())));
        onWindowThread(() -> {
            keys.press(KeyCode.DIGIT3);
            MadeUpShell.settle(scene);
        });
        onWindowThread(() -> assertEquals(List.of(), ClippedText.find((Parent) card())));
    }

    @Test
    void onlyAWindowOpenedForNothingInParticularAsks() {
        WindowPlan nothing =
                new WindowPlan(List.of(), 1, false, List.of(), Optional.empty(), Optional.empty(), line -> {});
        assertTrue(nothing.asksNothing());
        Path file = Path.of("run.corewise.json");
        List<RunSpec> runs = List.of(new RunSpec(Way.POOL, shellList(), 2));
        assertFalse(new WindowPlan(runs, 1, false, List.of(), Optional.empty(), Optional.empty(), line -> {})
                .asksNothing());
        assertFalse(new WindowPlan(List.of(), 1, false, List.of(file), Optional.empty(), Optional.empty(), line -> {})
                .asksNothing());
        assertFalse(new WindowPlan(List.of(), 1, false, List.of(), Optional.of(file), Optional.empty(), line -> {})
                .asksNothing());
        assertFalse(new WindowPlan(List.of(), 1, true, List.of(), Optional.empty(), Optional.empty(), line -> {})
                .asksNothing());
    }

    private corewise.model.ListSpec shellList() {
        return shell.watch().list().list();
    }

    @Test
    void nextWindowIsLeftAsThisOne() {
        ListLeft list = new ListLeft(Work.WAIT, 7, Lengths.GIANT, 33_000_000, 5);
        onWindowThread(() -> {
            shell.close();
            service.withPython();
            open(
                    new WindowSettings(
                            true, 125, 1024, 700, false, "order", "", Motion.LESS, Optional.of(list), Optional.of("")),
                    1024,
                    700);
            WindowSettings left = shell.left(false, WindowSettings.DEFAULTS);
            assertEquals(Optional.of(list), left.list());
            assertEquals(Optional.of(""), left.python());
            assertEquals(Motion.LESS, left.motion());
            assertEquals("order", left.page());
            assertEquals(125, left.zoom());
            assertTrue(left.dark());
            assertEquals(7, shell.watch().list().itemsProperty().get());
        });
    }

    @Test
    void motionIsTheWindowsOwnOrTheSystems() {
        onWindowThread(() -> {
            boolean system = Platform.getPreferences().isReducedMotion();
            for (Motion motion : Motion.values()) {
                shell.viewModel().motionProperty().set(motion);
                assertEquals(
                        motion == Motion.AS_SYSTEM ? system : motion == Motion.LESS,
                        scene.getPreferences().isReducedMotion(),
                        motion::name);
            }
        });
    }
}
