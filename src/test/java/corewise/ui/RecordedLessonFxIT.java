package corewise.ui;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.lesson.Here;
import corewise.lesson.Lessons;
import corewise.lesson.Played;
import corewise.text.Tongue;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** Lessons with recorded runs, on machines that cannot make them. */
class RecordedLessonFxIT extends LessonWindow {
    private String note() {
        return ((Label) scene.lookup(".learn-recorded")).getText();
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
            assertTrue(offer().isVisible());
            change();
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
            change();
            assertEquals("", note());
        });
    }

    @Test
    void recordedItemsAreAskedAboutWithTheLengthThatTheyHad() {
        onWindowThread(() -> {
            open(1, "04-ready");
            change();
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
            change();
            next();
            keys.type("1");
            keys.press(KeyCode.ENTER);
            press(KeyCode.SPACE);
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
            assertFalse(offer().isVisible());
            next();
            keys.press(KeyCode.DIGIT3);
            assertFalse(offer().isVisible());
            service.onStart = spec -> shell.watch().cancel();
        });
        onWindowThread(() -> {
            press(KeyCode.SPACE);
        });
        onWindowThread(() -> assertTrue(offer().isVisible(), "its runs did not come to an end"));
    }

    @Test
    void offeredWhereOtherProgramsLeaveTheOutcomeInDoubt() {
        onWindowThread(() -> {
            open(4, "05-pool");
            service.endingAtOnce((spec, number) -> Played.run(spec, service.machine, number, 0.8), "sum");
            next();
            keys.press(KeyCode.DIGIT3);
            press(KeyCode.SPACE);
            assertTrue(offer().isVisible(), told());
            assertEquals(
                    "These runs cannot tell. Walk this lesson with recorded ones, made on a quiet machine",
                    offer().getText());
            change();
            assertTrue(((RadioButton) scene.lookup("#choice-3")).isSelected(), "the guess stays");
            press(KeyCode.SPACE);
            assertFalse(scene.lookup("#learn-feedback").getStyleClass().contains("undecided"), told());
            assertEquals("With runs of this computer", offer().getText());
        });
    }

    @Test
    void theButtonThatShowsThemStandsWholeInTheColumnInAnyLanguage() {
        for (Tongue tongue : Tongue.all()) {
            onWindowThread(() -> {
                open(LearnScenes.played(2), LearnScenes.services(), tongue);
                show("09-processes");
                change();
                next();
                Button run = (Button) scene.lookup("#learn-run");
                Node column = scene.lookup("#stepScroll").lookup(".viewport");
                Bounds card = scene.lookup(".learn-question")
                        .localToScene(scene.lookup(".learn-question").getLayoutBounds());
                Bounds seen = column.localToScene(column.getLayoutBounds());
                assertTrue(card.getMaxX() <= seen.getMaxX(), tongue + ": " + card + " in " + seen);
                assertEquals(
                        run.getText(), ((Text) run.lookup(".text")).getText().replace("\n", " "));
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
            change();
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
            assertFalse(offer().isVisible(), "the runs can be made");
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
            change();
            next();
            answerAndPlay(KeyCode.DIGIT3);
            String more = ((Label) scene.lookup("#learn-feedback .secondary")).getText();
            assertTrue(more.startsWith("None of the other answers is clear: the times of "), more);
        });
    }

    /** With recorded runs, and back. */
    private void staysTheAnswer() {
        for (boolean recorded : new boolean[] {true, false}) {
            change();
            assertEquals(recorded, scene.lookup(".learn-recorded").isVisible());
            assertFalse(scene.lookup("#learn-run").isDisabled());
        }
    }

    @Test
    void whatIsToBeBrokenIsRunHereAndIsNotCalledRecorded() {
        onWindowThread(() -> {
            open(2, "05-pool");
            change();
            assertTrue(scene.lookup(".learn-recorded").isVisible());
            for (int step = 1; step < 5; step++) {
                next();
            }
            assertEquals("Run (Space)", ((Button) scene.lookup("#learn-run")).getText());
            assertFalse(scene.lookup(".learn-recorded").isVisible());
            assertFalse(offer().isVisible());
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
            change();
            press(KeyCode.F11);
            Label whose = (Label) scene.lookup("#room-recorded");
            assertTrue(whose.isVisible() && whose.getText().contains("Linux, 2 cores"), whose::getText);
            keys.press(KeyCode.PAGE_DOWN);
            press(KeyCode.PAGE_DOWN);
            assertEquals("Recorded runs", ((Label) scene.lookup("#room-status")).getText(), "beside the board, too");
            assertWordsHaveRoom((Label) scene.lookup("#room-status"), (Label) scene.lookup("#room-where"));
            assertEquals(List.of(), service.specs(), "nothing is run");
            assertTrue(shell.watch().shownRunProperty().get() != null, "the recorded one is on the board");
            press(KeyCode.F11);
            change();
            press(KeyCode.F11);
            assertFalse(scene.lookup("#room-recorded").isVisible(), "and those of this computer again");
        });
    }

    @Test
    void everyLessonIsWalkedToItsEndWithItsRecordedRuns() {
        onWindowThread(() -> open(1, "01-one-core"));
        for (String id : Lessons.path()) {
            onWindowThread(() -> {
                show(id);
                change();
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
