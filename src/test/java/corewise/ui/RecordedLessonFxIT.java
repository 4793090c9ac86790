package corewise.ui;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.lesson.Here;
import corewise.lesson.Lessons;
import corewise.lesson.Played;
import corewise.session.FakeRunService;
import corewise.text.Texts;
import corewise.text.Tongue;
import corewise.ui.fx.WindowExtension;
import corewise.ui.learn.LearnPage;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/** Lessons with recorded runs, on machines that cannot make them. */
@ExtendWith(WindowExtension.class)
class RecordedLessonFxIT {
    private FakeRunService service;
    private Shell shell;
    private Scene scene;
    private Keyboard keys;

    @Start
    void start(Stage first) {
        // the screen is smaller than the window
    }

    private void open(int cores, String lesson) {
        open(cores, lesson, Tongue.ENGLISH);
    }

    private void open(int cores, String lesson, Tongue tongue) {
        service = LearnScenes.played(cores);
        shell = MadeUpShell.root(service, new NoPictures(), Texts.load(tongue))
                .teaching(LearnScenes.services())
                .shell(1440, 900);
        scene = shell.scene();
        keys = new Keyboard(scene);
        page().show(lesson);
        MadeUpShell.settle(scene);
    }

    private corewise.ui.learn.LearnViewModel page() {
        return MadeUpShell.page(shell, LearnPage.class, "learn").viewModel();
    }

    @AfterEach
    void close() {
        MadeUpShell.close(shell);
    }

    private Hyperlink change() {
        return (Hyperlink) scene.lookup("#learn-recorded-change");
    }

    private String note() {
        return ((Label) scene.lookup(".learn-recorded")).getText();
    }

    private void next() {
        // in own words the key is the field's
        ((Button) scene.lookup("#learn-next")).fire();
        MadeUpShell.settle(scene);
    }

    private void answerAndPlay(KeyCode answer) {
        keys.press(answer);
        // where there is nothing to be played it would press what has the focus: the button that goes on
        if (scene.lookup("#learn-run").getParent().isVisible()) {
            keys.press(KeyCode.SPACE);
        }
        MadeUpShell.settle(scene);
    }

    private String told() {
        Node card = scene.lookup("#learn-feedback");
        assertTrue(card.isVisible());
        return String.join(
                "\n",
                card.lookupAll(".label").stream()
                        .map(each -> ((Labeled) each).getText())
                        .toList());
    }

    @Test
    void oneCoreShowsWhatTwoDidAndSaysWhoseRunsTheyAre() {
        onWindowThread(() -> {
            open(1, "01-one-core");
            assertTrue(change().isVisible());
            change().fire();
            MadeUpShell.settle(scene);
            assertTrue(note().contains("recorded") && note().contains("2 cores"), note());
            next();
            assertEquals("Show the recorded run (Space)", ((Button) scene.lookup("#learn-run")).getText());
            assertTrue(scene.lookup("#learn-run").isDisabled(), "nothing is shown before it was guessed");
            answerAndPlay(KeyCode.DIGIT1);
            assertEquals(List.of(), service.specs(), "nothing is run");
            assertTrue(scene.lookup("#learn-feedback").getStyleClass().contains("right"), told());
            assertEquals(
                    2,
                    shell.watch().shownRunProperty().get().trace().machine().availableProcessors(),
                    "it is on the board");
            next();
            String asked = ((Label) scene.lookup("#learn-text")).getText();
            assertTrue(asked.contains("2 cores"), asked);
            answerAndPlay(KeyCode.DIGIT2);
            assertTrue(scene.lookup("#learn-feedback").getStyleClass().contains("right"), told());
            change().fire();
            MadeUpShell.settle(scene);
            assertEquals("", note());
        });
    }

    @Test
    void recordedItemsAreAskedAboutWithTheLengthThatTheyHad() {
        onWindowThread(() -> {
            open(1, "04-ready");
            change().fire();
            MadeUpShell.settle(scene);
            next();
            next();
            String asked = ((Label) scene.lookup("#learn-text")).getText();
            assertTrue(asked.contains("sleep 5") && !asked.contains("60\u00a0ms"), asked);
        });
    }

    @Test
    void realPythonIsShownWhereThereIsNone() {
        onWindowThread(() -> {
            open(4, "10-global-lock");
            change().fire();
            MadeUpShell.settle(scene);
            next();
            keys.type("1");
            keys.press(KeyCode.ENTER);
            keys.press(KeyCode.SPACE);
            MadeUpShell.settle(scene);
            assertEquals(List.of(), service.specs());
            assertEquals(
                    corewise.model.Language.PYTHON,
                    shell.watch().shownRunProperty().get().trace().spec().language());
            told();
        });
    }

    @Test
    void offeredOnlyWhereRunsCannotBeMade() {
        onWindowThread(() -> {
            open(4, "05-pool");
            assertFalse(change().isVisible());
            next();
            keys.press(KeyCode.DIGIT3);
            assertFalse(change().isVisible());
            service.onStart = spec -> shell.watch().cancel();
        });
        onWindowThread(() -> {
            keys.press(KeyCode.SPACE);
            MadeUpShell.settle(scene);
        });
        onWindowThread(() -> assertTrue(change().isVisible(), "its runs did not come to an end"));
    }

    @Test
    void offeredWhereOtherProgramsLeaveTheOutcomeInDoubt() {
        onWindowThread(() -> {
            open(4, "05-pool");
            service.endingAtOnce((spec, number) -> Played.run(spec, service.machine, number, 0.8), "sum");
            next();
            keys.press(KeyCode.DIGIT3);
            keys.press(KeyCode.SPACE);
            MadeUpShell.settle(scene);
            assertTrue(change().isVisible(), told());
            assertEquals(
                    "These runs cannot tell. Walk this lesson with recorded ones, made on a quiet machine",
                    change().getText());
            change().fire();
            MadeUpShell.settle(scene);
            assertTrue(((RadioButton) scene.lookup("#choice-3")).isSelected(), "the guess stays");
            keys.press(KeyCode.SPACE);
            MadeUpShell.settle(scene);
            assertFalse(scene.lookup("#learn-feedback").getStyleClass().contains("undecided"), told());
            assertEquals("With runs of this computer", change().getText());
        });
    }

    @Test
    void theButtonThatShowsThemStandsWholeInTheColumnInAnyLanguage() {
        for (Tongue tongue : Tongue.all()) {
            onWindowThread(() -> {
                open(2, "09-processes", tongue);
                page().recorded().change();
                MadeUpShell.settle(scene);
                next();
                Button run = (Button) scene.lookup("#learn-run");
                Node column = scene.lookup("#stepScroll").lookup(".viewport");
                Bounds card = scene.lookup(".learn-question")
                        .localToScene(scene.lookup(".learn-question").getLayoutBounds());
                Bounds seen = column.localToScene(column.getLayoutBounds());
                assertTrue(card.getMaxX() <= seen.getMaxX(), tongue + ": " + card + " in " + seen);
                assertEquals(
                        run.getText(), ((Text) run.lookup(".text")).getText().replace("\n", " "));
                MadeUpShell.close(shell);
            });
        }
    }

    @Test
    void aCurveThatWasDrawnForAnotherMachineWaitsToBeGivenAnew() {
        onWindowThread(() -> {
            open(4, "11-how-much-faster");
            next();
            ((Slider) scene.lookup("#curve-1")).setValue(2);
            ((Button) scene.lookup("#guess-curve")).fire();
            assertFalse(scene.lookup("#learn-run").isDisabled());
            page().recorded().change();
            MadeUpShell.settle(scene);
            assertEquals(2, ((Slider) scene.lookup("#curve-1")).getValue(), "what was drawn stays");
            assertTrue(scene.lookup("#learn-run").isDisabled(), "and is no answer about another machine yet");
        });
    }

    @Test
    void whatWasTypedOrDrawnStaysTheAnswerWithOtherRuns() {
        onWindowThread(() -> {
            open(2, "11-how-much-faster");
            next();
            assertEquals(
                    "Set each slider to the speed-up that you expect.",
                    ((Label) scene.lookup("#curve-how")).getText(),
                    "words and controls agree");
            ((Slider) scene.lookup("#curve-1")).setValue(2);
            ((Button) scene.lookup("#guess-curve")).fire();
            staysTheAnswer();
            MadeUpShell.close(shell);
            open(4, "03-thread-each");
            next();
            TextField field = (TextField) scene.lookup("#guess-number");
            field.setText("twice");
            assertEquals("", field.getText(), "a word is no number");
            assertTrue(field.getParent().lookup(".button").isDisabled());
            field.setText("3");
            field.fireEvent(new ActionEvent());
            staysTheAnswer();
            assertEquals("3", ((TextField) scene.lookup("#guess-number")).getText());
            ((Button) scene.lookup("#back")).fire();
            next();
            assertEquals("learn-run", scene.getFocusOwner().getId(), "the space bar runs what is answered");
        });
    }

    @Test
    void aGuessThatIsChangedHasToBeConfirmedBeforeTheRun() {
        onWindowThread(() -> {
            open(4, "03-thread-each");
            next();
            TextField field = (TextField) scene.lookup("#guess-number");
            field.setText("3");
            field.fireEvent(new ActionEvent());
            Button run = (Button) scene.lookup("#learn-run");
            assertFalse(run.isDisabled());
            field.setText("31");
            MadeUpShell.settle(scene);
            assertTrue(run.isDisabled(), "the run would be held against 3 while 31 stands there");
            assertFalse(change().isVisible(), "the runs can be made");
            field.setText("3");
            MadeUpShell.settle(scene);
            assertFalse(run.isDisabled(), "it is what was said");
            field.setText("31");
            field.fireEvent(new ActionEvent());
            MadeUpShell.settle(scene);
            assertFalse(run.isDisabled());
        });
    }

    @Test
    void whereTimesAreLevelTheAnswerThatIsLeftOverSaysSo() {
        onWindowThread(() -> {
            open(2, "05-pool");
            page().recorded().change();
            MadeUpShell.settle(scene);
            next();
            answerAndPlay(KeyCode.DIGIT3);
            String more = ((Label) scene.lookup("#learn-feedback .secondary")).getText();
            assertTrue(more.startsWith("None of the other answers is clear: the times of "), more);
        });
    }

    /** With recorded runs, and back. */
    private void staysTheAnswer() {
        for (boolean recorded : new boolean[] {true, false}) {
            page().recorded().change();
            MadeUpShell.settle(scene);
            assertEquals(recorded, scene.lookup(".learn-recorded").isVisible());
            assertFalse(scene.lookup("#learn-run").isDisabled());
        }
    }

    @Test
    void whatIsToBeBrokenIsRunHereAndIsNotCalledRecorded() {
        onWindowThread(() -> {
            open(2, "05-pool");
            page().recorded().change();
            MadeUpShell.settle(scene);
            assertTrue(scene.lookup(".learn-recorded").isVisible());
            for (int step = 1; step < 5; step++) {
                next();
            }
            assertEquals("Run (Space)", ((Button) scene.lookup("#learn-run")).getText());
            assertFalse(scene.lookup(".learn-recorded").isVisible());
            assertFalse(change().isVisible());
        });
    }

    /** Why nothing can be run takes a sentence: it breaks beside where one is, and neither is cut off. */
    private void assertWordsHaveRoom(Label status, Label where) {
        String before = status.getText();
        status.setText("Claims are being checked, with no other run beside them. ".repeat(2));
        MadeUpShell.settle(scene);
        assertTrue(status.getWidth() + where.getWidth() <= scene.getWidth(), status.getWidth() + " wide");
        assertTrue(where.getHeight() < scene.getHeight() / 4, where.getHeight() + " high");
        assertTrue(status.getHeight() >= status.prefHeight(status.getWidth()) - 1, "cut off");
        status.setText(before);
        MadeUpShell.settle(scene);
    }

    @Test
    void aRoomSeesTheRecordedRunsThatWereChosenAndWhoseTheyAre() {
        onWindowThread(() -> {
            open(2, "01-one-core");
            page().recorded().change();
            MadeUpShell.settle(scene);
            keys.press(KeyCode.F11);
            MadeUpShell.settle(scene);
            Label whose = (Label) scene.lookup("#room-recorded");
            assertTrue(whose.isVisible() && whose.getText().contains("Linux, 2 cores"), whose::getText);
            keys.press(KeyCode.PAGE_DOWN);
            keys.press(KeyCode.PAGE_DOWN);
            MadeUpShell.settle(scene);
            assertEquals("Recorded runs", ((Label) scene.lookup("#room-status")).getText(), "beside the board, too");
            assertWordsHaveRoom((Label) scene.lookup("#room-status"), (Label) scene.lookup("#room-where"));
            assertEquals(List.of(), service.specs(), "nothing is run");
            assertTrue(shell.watch().shownRunProperty().get() != null, "the recorded one is on the board");
            keys.press(KeyCode.F11);
            MadeUpShell.settle(scene);
            change().fire();
            MadeUpShell.settle(scene);
            keys.press(KeyCode.F11);
            MadeUpShell.settle(scene);
            assertFalse(scene.lookup("#room-recorded").isVisible(), "and those of this computer again");
        });
    }

    @Test
    void everyLessonIsWalkedToItsEndWithItsRecordedRuns() {
        onWindowThread(() -> open(1, "01-one-core"));
        for (String id : Lessons.path()) {
            onWindowThread(() -> {
                page().show(id);
                MadeUpShell.settle(scene);
                change().fire();
                MadeUpShell.settle(scene);
                int steps = Lessons.builtIn(id)
                        .on(new Here(2, true, id.startsWith("10"), true), new Here(1, true, false, false))
                        .size();
                for (int step = 0; step < steps; step++) {
                    answerAndPlay(KeyCode.DIGIT1);
                    next();
                }
                assertTrue(((Label) scene.lookup("#learn-text")).getText().contains("Right the first time: "), id);
            });
        }
    }
}
