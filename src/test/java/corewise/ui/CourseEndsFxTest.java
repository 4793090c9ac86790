package corewise.ui;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.lesson.Answer;
import corewise.lesson.Belief;
import corewise.lesson.Choice;
import corewise.lesson.CourseProgress;
import corewise.lesson.Guess;
import corewise.lesson.Lesson;
import corewise.lesson.Lessons;
import corewise.lesson.ProgressFile;
import corewise.lesson.ProgressInMemory;
import corewise.lesson.ProgressStore;
import corewise.lesson.Step;
import corewise.text.Tongue;
import corewise.ui.learn.LearnPage;
import corewise.ui.learn.LearnServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told at the end of a lesson, a quiz and the course. */
class CourseEndsFxTest extends LessonWindow {
    private static final int QUESTIONS = 12;

    private InstantSource clock = InstantSource.system();

    /** Opens a lesson whose learner has done this before. */
    private void open(String lesson, CourseProgress kept) {
        open(lesson, new ProgressInMemory(kept));
    }

    private void open(String lesson, ProgressStore store) {
        back(store);
        onWindowThread(() -> show(lesson));
    }

    /** Opens the lessons where the learner left them. */
    private void back(ProgressStore store) {
        onWindowThread(() -> open(LearnScenes.played(4), new LearnServices(store, List::of, clock), Tongue.ENGLISH));
    }

    @Test
    void aBegunLessonSaysHowFarOnThePathAndATeachersOwnIsTheNextAfterTheLastQuiz() {
        open("01-one-core", CourseProgress.NONE.entered("08-join", 3));
        onWindowThread(() -> {
            String begun = scene.lookup("#lesson-08-join").getAccessibleText().replace('\u00a0', ' ');
            assertTrue(begun.contains("step 3 of "), begun);
            page().openOwn(Lessons.builtIn("02-bars"));
            page().show("quiz-after");
            for (int question = 0; question < QUESTIONS; question++) {
                keys.press(KeyCode.PAGE_DOWN);
            }
            MadeUpShell.settle(scene);
            assertEquals("Next lesson", ((Labeled) scene.lookup("#learn-next")).getText());
        });
    }

    @Test
    void whoComesBackIsWhereTheyLeftWithTheAnswersTheyGave() {
        ProgressInMemory store = new ProgressInMemory();
        open("08-join", store);
        onWindowThread(() -> {
            for (int step = 1; step < 4; step++) {
                keys.press(KeyCode.PAGE_DOWN);
            }
            ((RadioButton) scene.lookup("#choice-2")).fire();
        });
        back(store);
        onWindowThread(() -> {
            assertEquals("08-join", page().lesson());
            assertEquals(4, page().place());
            assertTrue(((RadioButton) scene.lookup("#choice-2")).isSelected());
            assertTrue(scene.lookup("#learn-feedback").isVisible(), "what was told of it is told");
            ((RadioButton) scene.lookup("#choice-3")).fire();
            keys.press(KeyCode.PAGE_DOWN);
            keys.press(KeyCode.PAGE_DOWN);
        });
        Answer answer = store.load().answer("08-join", 4).orElseThrow();
        assertEquals(false, answer.firstRight());
        assertEquals(true, answer.afterRight(), "it is the answer after seeing");
        back(store);
        onWindowThread(() -> assertEquals("09-processes", page().lesson(), "the one before was at its end"));
    }

    @Test
    void aStepThatIsNotTakenHereHasAnotherInItsPlace() {
        // with Python, that is not known of yet or not there any more
        back(new ProgressInMemory(
                CourseProgress.NONE.entered("10-global-lock", 6).at("10-global-lock")));
        onWindowThread(() -> {
            assertEquals("10-global-lock", page().lesson());
            assertEquals(3, page().place());
        });
    }

    @Test
    void whoTriedATeachersLessonComesBackToTheCourse() {
        ProgressInMemory store = new ProgressInMemory();
        open("08-join", store);
        Lesson read = Lessons.builtIn("01-one-core");
        onWindowThread(() -> {
            keys.press(KeyCode.PAGE_DOWN);
            page().openOwn(new Lesson("mine", read.title(), read.goal(), read.minutes(), read.steps()));
            assertEquals("own-mine", page().lesson());
        });
        back(store);
        onWindowThread(() -> {
            assertEquals("08-join", page().lesson());
            assertEquals(2, page().place());
        });
    }

    private static CourseProgress answered(CourseProgress kept, String quiz, int right) {
        CourseProgress all = kept;
        for (int number = 1; number <= QUESTIONS; number++) {
            all = all.answered(new Answer(quiz, number, "?", "!", number <= right, 1, "", null, 0, List.of()));
        }
        return all.done(quiz);
    }

    /** Walks to the end and gives what is told there. */
    private String end() {
        return MadeUpShell.ask(scene, () -> {
            for (int step = page().place(); step <= QUESTIONS; step++) {
                String lesson = page().lesson();
                keys.press(KeyCode.PAGE_DOWN);
                assertEquals(lesson, page().lesson());
                if (scene.lookup("#learn-next") instanceof Button next
                        && Set.of("First lesson", "Next lesson", "To the quiz").contains(next.getText())) {
                    break;
                }
            }
            return ((Label) scene.lookup("#learn-text")).getText().replace('\u00a0', ' ');
        });
    }

    private CourseProgress quizzes(int before, int after) {
        return answered(answered(CourseProgress.NONE, "quiz-before", before), "quiz-after", after);
    }

    @Test
    void answersThatAreDamagedAreToldOfAndSetAsideAndNewOnesAreKept(@TempDir Path folder) throws IOException {
        Path kept = folder.resolve("lessons-progress.json");
        Files.writeString(kept, "{\"lessons\": 7");
        open("quiz-before", new ProgressFile(folder));
        onWindowThread(() -> {
            assertEquals(
                    "The answers given before could not be read: they are damaged, and stay in"
                            + " lessons-progress.json.damaged",
                    ((Label) scene.lookup(".learn-notice")).getText());
            ((RadioButton) scene.lookup("#choice-1")).fire();
            // an answer of a quiz counts once it is left behind
            keys.press(KeyCode.PAGE_DOWN);
        });
        assertEquals("{\"lessons\": 7", Files.readString(folder.resolve("lessons-progress.json.damaged")));
        assertEquals(1, new ProgressFile(folder).load().answers().size());
    }

    @Test
    void whatWasGainedIsToldWhole() {
        open("quiz-after", quizzes(4, 9));
        String gained = "Before 4 of 12 right, after 9 of 12. That is 63 % of what there was to gain.";
        assertEquals("That was the quiz. " + gained, end());
        MadeUpShell.ask(scene, () -> {
            Label below = (Label) scene.lookup(".learn-foot > .strong");
            assertEquals(gained, below.getText().replace('\u00a0', ' '));
            assertFalse(((Text) below.lookup(".text")).getText().contains("\u2026"), "it is cut off");
            return null;
        });
    }

    @Test
    void anAnswerOfTheQuizBeforeIsToldOfInWhateverLanguageItWasGiven() {
        Lesson before = Lessons.builtIn("quiz-before");
        Belief about =
                ((Step.QuizQuestion) Lessons.builtIn("quiz-after").steps().getFirst()).about();
        Step.QuizQuestion parallel = before.steps().stream()
                .map(Step.QuizQuestion.class::cast)
                .filter(question -> question.about() == about)
                .findFirst()
                .orElseThrow();
        Choice chosen = parallel.choices().getLast();
        String german = chosen.says().in("de");
        String english = chosen.says().in("en").replace('\u00a0', ' ');
        assertNotEquals(english, german);
        open(
                "quiz-after",
                CourseProgress.NONE.answered(new Answer(
                        "quiz-before",
                        before.number(parallel),
                        "?",
                        german,
                        chosen.right(),
                        1,
                        "",
                        null,
                        0,
                        List.of(parallel.choices().size() - 1.0))));
        onWindowThread(() -> {
            ((RadioButton) scene.lookup("#choice-1")).fire();
            MadeUpShell.settle(scene);
            String told = ((VBox) scene.lookup("#learn-feedback"))
                    .getChildren().stream()
                            .map(line -> ((Label) line).getText())
                            .collect(Collectors.joining("\n"))
                            .replace('\u00a0', ' ');
            assertTrue(told.contains("You said \u201c" + english + "\u201d."), told);
        });
    }

    @Test
    void aQuizGoesOnAtItsFirstQuestionWithoutAnAnswer() {
        open(
                "quiz-before",
                CourseProgress.NONE
                        .answered(new Answer("quiz-before", 1, "?", "!", true, 1, "", null, 0, List.of()))
                        .answered(new Answer("quiz-before", 3, "?", "!", true, 2, "", null, 0, List.of()))
                        .entered("quiz-before", 4));
        onWindowThread(() -> assertEquals(2, page().place(), "the second was passed over"));
    }

    @Test
    void nothingFollowsTheEndOfTheCourse() {
        open("quiz-after", quizzes(4, 9));
        end();
        MadeUpShell.ask(scene, () -> {
            assertEquals("To the path", ((Labeled) scene.lookup("#learn-next")).getText());
            int place = page().place();
            keys.press(KeyCode.PAGE_DOWN);
            assertEquals(place, page().place());
            assertEquals("quiz-after", page().lesson());
            return null;
        });
    }

    @Test
    void noShareIsToldOfNothingOrLess() {
        open("quiz-after", quizzes(3, 1));
        assertEquals("That was the quiz. Before 3 of 12 right, after 1 of 12.", end());
    }

    @Test
    void oneQuizAloneTellsItsScore() {
        open("quiz-after", answered(CourseProgress.NONE, "quiz-after", 1));
        assertEquals("That was the quiz. 1 of 12 answers was right.", end());
    }

    @Test
    void whoPassedOverAQuestionIsToldWhyNoGainIsTold() {
        CourseProgress but = quizzes(3, 1);
        open("quiz-after", new CourseProgress(but.lessons(), but.answers().subList(1, 24), ""));
        assertEquals(
                "That was the quiz. 1 of 12 answers was right."
                        + " What was gained is told once every question of both quizzes is answered.",
                end());
    }

    @Test
    void theButtonAtALessonsEndNamesWhatComesNext() {
        for (String[] each : new String[][] {
            {"quiz-before", "First lesson"}, {"05-pool", "Next lesson"}, {"13-challenge", "To the quiz"}
        }) {
            open(each[0], CourseProgress.NONE);
            end();
            String next = MadeUpShell.ask(scene, () -> ((Button) scene.lookup("#learn-next")).getText());
            assertEquals(each[1], next);
        }
    }

    @Test
    void aChoiceInAQuizThatIsNotLeftBehindIsTakenToTheWindowInAnotherLanguage() {
        open("quiz-before", CourseProgress.NONE);
        LearnPage.Place[] place = new LearnPage.Place[1];
        onWindowThread(() -> {
            MadeUpShell.settle(scene);
            keys.press(KeyCode.DIGIT3);
            place[0] = (LearnPage.Place) learn().place().orElseThrow();
        });
        assertEquals(Optional.of(new Guess.OfChoice(2)), place[0].chosen());
        open("quiz-before", CourseProgress.NONE);
        onWindowThread(() -> {
            learn().goOnAt(place[0]);
            assertEquals(Optional.of(place[0]), learn().place());
        });
    }

    @Test
    void allTimeThatALessonIsInSightCounts() {
        ProgressInMemory store = new ProgressInMemory();
        AtomicLong now = new AtomicLong(1_000);
        clock = () -> Instant.ofEpochMilli(now.get());
        open("01-one-core", store);
        onWindowThread(() -> {
            for (int step = 1; step <= 5; step++) {
                now.addAndGet(10_000);
                keys.press(KeyCode.PAGE_DOWN);
            }
            now.addAndGet(10_000);
            keys.press(KeyCode.PAGE_DOWN);
        });
        assertEquals(50_000, store.load().walked("01-one-core").millis(), "its end is no step of it");
    }

    @Test
    void ofAQuizWithoutAnswersThatIsTold() {
        open("quiz-after", CourseProgress.NONE.done("quiz-after"));
        assertEquals("That was the quiz. You answered none of its 12 questions.", end());
    }

    @Test
    void theQuizBeforeTellsNothingYet() {
        open("quiz-before", answered(CourseProgress.NONE, "quiz-before", 4));
        assertEquals(
                "That was the quiz. Your answers are kept. Which of them were right is told after the last lesson.",
                end());
    }

    @Test
    void whoPredictedNothingIsToldSo() {
        open("01-one-core", CourseProgress.NONE);
        assertEquals("You made no prediction in this lesson. Nothing is broken yet; come back for it.", end());
    }
}
