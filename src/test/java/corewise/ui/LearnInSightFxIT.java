package corewise.ui;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.session.WindowSettings;
import corewise.text.Texts;
import corewise.text.Tongue;
import corewise.ui.fx.FxThread;
import corewise.ui.fx.WholeRadioButton;
import corewise.ui.fx.WindowExtension;
import corewise.ui.learn.LearnPage;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.Start;

/** What a lesson tells is in sight when it is told, and so is the lesson on the path. */
@ExtendWith(WindowExtension.class)
class LearnInSightFxIT {
    private static final double ROUNDED = 1;

    private Shell shell;
    private Stage stage;
    private Keyboard keys;

    @Start
    void start(Stage first) {
        stage = first;
    }

    private void open(Tongue tongue, int zoom, String lesson) {
        onWindowThread(() -> {
            DrivenWindow window = MadeUpShell.driven(LearnScenes.played(4), Texts.load(tongue));
            shell = window.root()
                    .teaching(LearnScenes.services())
                    .leftAs(WindowSettings.of(false, zoom, 1440, 900, ""))
                    .shell(1440, 900);
            MadeUpShell.show(shell, stage);
            keys = new Keyboard(shell.scene());
            MadeUpShell.page(shell, LearnPage.class, "learn").viewModel().show(lesson);
        });
        settle();
    }

    @Test
    void inLargeLettersWhatIsToldComesInSightAndTheFocusStays() {
        open(Tongue.ENGLISH, 200, "13-challenge");
        press(KeyCode.PAGE_DOWN);
        for (KeyCode choice : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2)) {
            onWindowThread(() -> keys.press(choice));
            Node focused = shell.scene().getFocusOwner();
            assertTrue(focused instanceof RadioButton, focused::toString);
            press(KeyCode.SPACE);
            onWindowThread(() -> {
                Node told = shell.scene().lookup("#learn-feedback");
                assertTrue(inSight(told, step()), () -> "to its end: " + told.localToScene(0, 0));
                assertTrue(step().getVvalue() > 0, "it was below");
                assertSame(focused, shell.scene().getFocusOwner());
                // and again, from above
                step().setVvalue(0);
            });
        }
    }

    @Test
    void aStepBeginsAtItsTopThoughTheOneBeforeHadMoreToTell() {
        open(Tongue.GERMAN, 200, "13-challenge");
        press(KeyCode.PAGE_DOWN);
        press(KeyCode.DIGIT1);
        press(KeyCode.SPACE);
        onWindowThread(() -> assertTrue(step().getVvalue() > 0));
        onWindowThread(() -> {
            // what it tells comes in sight a moment later
            keys.press(KeyCode.DIGIT2);
            ((Button) shell.scene().lookup("#learn-next")).fire();
        });
        settle();
        assertEquals(3, place());
        onWindowThread(() -> assertEquals(0, step().getVvalue()));
    }

    @Test
    void theLessonAtHandStaysWhollyInSightOnThePathWhenMoreIsSaidOfIt() {
        open(Tongue.ENGLISH, 100, "quiz-after");
        onWindowThread(() -> ((LearnPage) shell.page()).goOnAt(new LearnPage.Place("quiz-after", 11)));
        press(KeyCode.PAGE_DOWN);
        onWindowThread(() -> {
            Node row = shell.scene().lookup("#lesson-quiz-after");
            Node foot = shell.scene().lookup(".learn-foot");
            double bottom = row.localToScene(row.getLayoutBounds()).getMaxY();
            assertTrue(bottom <= foot.localToScene(foot.getLayoutBounds()).getMinY(), "it ends at " + bottom);
        });
    }

    @Test
    void whatIsInSightAlreadyMovesNothing() {
        open(Tongue.ENGLISH, 80, "05-pool");
        press(KeyCode.PAGE_DOWN);
        press(KeyCode.DIGIT1);
        press(KeyCode.SPACE);
        onWindowThread(() -> {
            assertTrue(inSight(shell.scene().lookup("#learn-feedback"), step()));
            assertEquals(0, step().getVvalue());
        });
    }

    @Test
    void pagesAreTurnedInAStepBeforeItIsLeft() {
        open(Tongue.GERMAN, 200, "05-pool");
        press(KeyCode.PAGE_DOWN);
        press(KeyCode.DIGIT1);
        press(KeyCode.SPACE);
        onWindowThread(() -> step().setVvalue(0));
        onWindowThread(() -> assertFalse(inSight(shell.scene().lookup("#learn-feedback"), step()), "it is below"));
        press(KeyCode.PAGE_DOWN);
        onWindowThread(() -> assertTrue(inSight(shell.scene().lookup("#learn-feedback"), step())));
        assertEquals(2, place());
        press(KeyCode.PAGE_UP);
        onWindowThread(() -> assertTrue(inSight(shell.scene().lookup("#learn-text"), step())));
        assertEquals(2, place());
        press(KeyCode.PAGE_UP);
        assertEquals(1, place(), "there was nothing above");
        press(KeyCode.PAGE_DOWN);
        press(KeyCode.PAGE_DOWN);
        press(KeyCode.PAGE_DOWN);
        assertEquals(3, place());
    }

    @Test
    void keysAreToldWholeOrNotAtAll() {
        open(Tongue.GERMAN, 150, "01-one-core");
        onWindowThread(() -> assertTrue(shell.scene().lookup("#learn-keys").isVisible()));
        for (int step = 0; step < 5; step++) {
            press(KeyCode.PAGE_DOWN);
        }
        onWindowThread(() -> {
            assertEquals("Nächste Lektion", ((Button) shell.scene().lookup("#learn-next")).getText());
            assertEquals(
                    List.of(),
                    ClippedText.find(shell.scene().lookup("#learn-next").getParent()));
        });
    }

    private int place() {
        return MadeUpShell.ask(
                shell.scene(),
                () -> MadeUpShell.page(shell, LearnPage.class, "learn")
                        .viewModel()
                        .place());
    }

    @Test
    void theKeyboardGoesWithATaskToEitherEndOfTheOrder() {
        open(Tongue.ENGLISH, 100, "07-who-is-first");
        press(KeyCode.PAGE_DOWN);
        onWindowThread(() -> {
            moved("order-1-up", "order-0-down");
            moved("order-0-down", "order-1-down");
            moved("order-1-up", "order-0-down");
            int last = shell.scene()
                            .getRoot()
                            .lookupAll(".learn-choices .learn-row")
                            .size()
                    - 1;
            moved("order-" + (last - 1) + "-down", "order-" + last + "-up");
        });
    }

    /** Moves a task, after which the keyboard stands on what moves it on, or back where there is nowhere to go on to. */
    private void moved(String by, String then) {
        Button mover = (Button) shell.scene().lookup("#" + by);
        mover.requestFocus();
        mover.fire();
        assertEquals(then, shell.scene().getFocusOwner().getId());
    }

    @Test
    void theSettingComesInSightWithItsHead() {
        open(Tongue.ENGLISH, 100, "13-challenge");
        press(KeyCode.G);
        ScrollPane setting = (ScrollPane) shell.scene().lookup("#settingScroll");
        assertTrue(setting.isVisible());
        onWindowThread(() -> {
            assertTrue(shell.scene().getFocusOwner() instanceof ComboBox<?>);
            assertTrue(setting.getContent().getLayoutBounds().getHeight()
                    > setting.getViewportBounds().getHeight());
            assertEquals(0, setting.getVvalue());
            setting.setVvalue(1);
        });
        press(KeyCode.G);
        press(KeyCode.G);
        onWindowThread(() -> assertEquals(0, setting.getVvalue(), "and again, from below"));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 200})
    void whatIsSaidIsInSightWhicheverPanelIsUntilAnotherStepIsGoneTo(int zoom) {
        open(Tongue.ENGLISH, zoom, "01-one-core");
        onWindowThread(() -> MadeUpShell.page(shell, LearnPage.class, "learn")
                .viewModel()
                .say("The lesson cannot be opened: there is no such file"));
        settle();
        onWindowThread(() -> {
            Node said = shell.scene().lookup(".learn-notice");
            for (Node each = said; each != null; each = each.getParent()) {
                assertTrue(each.isVisible(), each::toString);
            }
            assertTrue(said.getLayoutBounds().getHeight() > 0);
        });
        press(KeyCode.PAGE_DOWN);
        onWindowThread(() -> assertFalse(shell.scene().lookup(".learn-notice").isVisible()));
    }

    @Test
    void theLessonAtHandIsInSightOnThePath() {
        open(Tongue.GERMAN, 100, "quiz-after");
        onWindowThread(() -> {
            ScrollPane path = (ScrollPane) shell.scene().lookup("#pathScroll");
            Node lesson = shell.scene().lookup("#lesson-quiz-after");
            assertTrue(path.getContent().getLayoutBounds().getHeight()
                    > path.getViewportBounds().getHeight());
            assertTrue(inSight(lesson, path), () -> "it is at " + lesson.localToScene(0, 0));
            shell.scene().lookup("#lesson-quiz-before").requestFocus();
            MadeUpShell.page(shell, LearnPage.class, "learn").viewModel().show("13-challenge");
        });
        settle();
        onWindowThread(() -> assertTrue(inSight(shell.scene().lookup("#lesson-13-challenge"), (ScrollPane)
                shell.scene().lookup("#pathScroll"))));
    }

    @Test
    void goingOnIsTheMainThingOnceThereIsAnOutcome() {
        open(Tongue.ENGLISH, 100, "05-pool");
        press(KeyCode.PAGE_DOWN);
        onWindowThread(() -> assertEquals(List.of(false, false), main()));
        press(KeyCode.DIGIT1);
        press(KeyCode.SPACE);
        onWindowThread(() -> {
            assertEquals(List.of(true, true), main());
            MadeUpShell.page(shell, LearnPage.class, "learn").viewModel().show("quiz-before");
        });
        settle();
        onWindowThread(() -> assertFalse(main().getFirst(), "a question waits for its answer"));
        press(KeyCode.DIGIT1);
        onWindowThread(() -> assertTrue(main().getFirst()));
    }

    /** Whether going on is the main thing, and whether running is none. */
    private List<Boolean> main() {
        return List.of(
                shell.scene().lookup("#learn-next").getStyleClass().contains("learn-main"),
                shell.scene().lookup("#learn-run").getStyleClass().contains("learn-again"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {4, 4.6})
    void aChoiceThatIsAHairTooLongWraps(double inRing) {
        onWindowThread(() -> {
            RadioButton choice = new WholeRadioButton("In einer: zuerst gestartet, zuerst fertig");
            choice.setStyle("-fx-label-padding: 0 2px 0 7px;");
            StackPane place = new StackPane(choice);
            new Scene(place, 600, 400);
            MadeUpShell.settle(place.getScene());
            choice.lookup(".radio").setStyle("-fx-padding: " + inRing + "px;");
            MadeUpShell.settle(place.getScene());
            double whole = choice.prefWidth(-1);
            assertEquals(choice.prefHeight(-1), choice.prefHeight(whole + 20), "where its line has room it is one");
            for (double width = whole + 2; width > whole - 40; width--) {
                choice.setMaxWidth(width);
                choice.setPrefWidth(width);
                choice.setMaxHeight(RadioButton.USE_PREF_SIZE);
                MadeUpShell.settle(place.getScene());
                Text shown = (Text) choice.lookup(".text");
                assertFalse(shown.getText().contains("\u2026"), width + ": " + shown.getText());
                assertTrue(
                        shown.getLayoutBounds().getHeight() <= choice.getHeight(),
                        width + ": " + shown.getLayoutBounds());
            }
        });
    }

    @Test
    void aChoiceIsNoHigherThanItsLines() {
        onWindowThread(() -> {
            RadioButton choice = new WholeRadioButton("In one of them: started first, finished first, and so on");
            choice.setStyle("-fx-label-padding: 0 2px 0 7px; -fx-padding: 8px 10px 8px 10px;");
            VBox place = new VBox(choice);
            new Scene(new StackPane(place), 600, 400);
            choice.setMaxWidth(Double.MAX_VALUE);
            MadeUpShell.settle(place.getScene());
            for (int width = 120; width < 500; width++) {
                place.setMaxWidth(width);
                MadeUpShell.settle(place.getScene());
                Text shown = (Text) choice.lookup(".text");
                assertEquals(width, choice.getWidth());
                assertEquals(shown.getLayoutBounds().getHeight() + 16, choice.getHeight(), "as wide as " + width);
            }
        });
    }

    private ScrollPane step() {
        return (ScrollPane) shell.scene().lookup("#stepScroll");
    }

    private static boolean inSight(Node node, ScrollPane pane) {
        Bounds place = node.localToScene(node.getLayoutBounds());
        Node view = pane.lookup(".viewport");
        Bounds seen = view.localToScene(view.getLayoutBounds());
        return node.isVisible()
                && place.getMinY() >= seen.getMinY() - ROUNDED
                && place.getMaxY() <= seen.getMaxY() + ROUNDED;
    }

    private void press(KeyCode key) {
        onWindowThread(() -> keys.press(key));
        settle();
    }

    /** What was to be done later is done, and what hangs on it. */
    private void settle() {
        for (int pass = 0; pass < 2; pass++) {
            FxThread.drain();
            onWindowThread(() -> MadeUpShell.settle(shell.scene()));
        }
    }
}
