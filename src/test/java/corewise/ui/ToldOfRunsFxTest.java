package corewise.ui;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.lesson.Played;
import corewise.session.FakeRunService;
import corewise.text.Tongue;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What lessons tell of runs beside other programs, of runs that end differently, and of the list that is set. */
class ToldOfRunsFxTest extends LessonWindow {
    /** Opens a step of a lesson, from 1; other programs take this share beside its runs. */
    private void open(String lesson, int step, double others) {
        FakeRunService played = LearnScenes.played(4);
        played.endingAtOnce((spec, number) -> Played.run(spec, played.machine, number, others), "sum");
        open(played, LearnScenes.services(), Tongue.ENGLISH);
        show(lesson);
        for (int place = 1; place < step; place++) {
            next();
        }
        assertEquals(step, page().place());
    }

    private String told() {
        return plain(scene.lookup("#learn-feedback").lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining("\n")));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    /** Whether a label with this text is to be seen. */
    private boolean seen(String text) {
        return scene.getRoot().lookupAll(".label").stream()
                .filter(Node::isVisible)
                .anyMatch(label -> ((Label) label).getText().equals(text));
    }

    @Test
    void lengthsInTextsAreThoseOfTheListThatIsSet() {
        onWindowThread(() -> {
            open("03-thread-each", 2, 0.02);
            String length = ((Label) scene.lookup("#length")).getText();
            String text = plain(((Label) scene.lookup("#learn-text")).getText());
            assertTrue(text.contains("items of about " + plain(length) + ","), text + " / " + length);
        });
    }

    @Test
    void whatCannotBeDecidedNamesWhoseTheTimeWasAndOffersNoOtherAnswer() {
        String other = "Choose another answer to see what the run says of it.";
        onWindowThread(() -> {
            open("05-pool", 2, 0.73);
            press(KeyCode.DIGIT1);
            press(KeyCode.SPACE);
            assertTrue(
                    told().contains("other programs used 73 % of the machine’s time just before and during the thread"
                            + " per task runs."),
                    told());
            assertFalse(seen(other));
            open("05-pool", 2, 0.02);
            press(KeyCode.DIGIT1);
            press(KeyCode.SPACE);
            assertTrue(seen(other), told());
        });
    }

    @Test
    void whatIsDecidedBesideOtherProgramsSaysThatFiguresAreBesideThem() {
        onWindowThread(() -> {
            open("05-pool", 3, 0.73);
            press(KeyCode.DIGIT1);
            press(KeyCode.SPACE);
            assertTrue(told().startsWith("You said “The next in the list”. So it was."), told());
            assertTrue(told().contains("Other programs used 73 % of the machine’s time meanwhile; times"), told());
            open("05-pool", 3, 0.02);
            press(KeyCode.DIGIT1);
            press(KeyCode.SPACE);
            assertFalse(told().contains("Other programs"), told());
        });
    }

    @Test
    void aTryThatCannotBeJudgedSaysWhyInASentence() {
        onWindowThread(() -> {
            open("03-thread-each", 5, 0.6);
            press(KeyCode.SPACE);
            String first = told().lines().findFirst().orElseThrow();
            assertEquals(
                    "These runs cannot tell: other programs used 60 % of the machine’s time just before and during the"
                            + " thread per task runs.",
                    first);
        });
    }

    @Test
    void inHowManyRunsAnOrderWasSoIsTold() {
        onWindowThread(() -> {
            open("07-who-is-first", 2, 0.6);
            keys.tabTo("guess-order");
            press(KeyCode.ENTER);
            press(KeyCode.SPACE);
            assertTrue(
                    told().matches("(?s).*You said “0, 1, 2, 3”. (None|One|\\d) of (the )?5 runs ended so; the run"
                            + " shown ended [0-3, ]+\\..*"),
                    told());
        });
    }

    @Test
    void whoeverIsNotRightInTheLastQuizIsToldWhatIs() {
        onWindowThread(() -> {
            open("quiz-after", 2, 0.02);
            press(KeyCode.DIGIT2);
            assertTrue(told().startsWith("Not quite. Right is “With the table much of the gain is lost”.\n"), told());
            press(KeyCode.DIGIT1);
            assertTrue(told().startsWith("Right\n"), told());
        });
    }
}
