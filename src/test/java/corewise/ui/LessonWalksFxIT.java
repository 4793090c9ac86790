package corewise.ui;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.lesson.Answer;
import corewise.lesson.ProgressInMemory;
import corewise.model.Interpreter;
import corewise.model.InterpreterInfo;
import corewise.model.Language;
import corewise.model.StartMethod;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.FakeLengths;
import corewise.session.FakeRunService;
import corewise.ui.fx.WindowExtension;
import corewise.ui.learn.LearnPage;
import corewise.ui.learn.LearnServices;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/** Lessons from the first key to their end, by keyboard alone, with runs that are played on four cores. */
@ExtendWith(WindowExtension.class)
class LessonWalksFxIT {
    private static final Interpreter PYTHON = new Interpreter(
            "/usr/bin/python3",
            new InterpreterInfo("cpython", "3.13", "", true, Optional.of(StartMethod.FORK)),
            false,
            List.of(StartMethod.FORK),
            false);

    private final FakeRunService service = LearnScenes.played(4);
    private final ProgressInMemory store = new ProgressInMemory();
    private Stage stage;
    private Shell shell;
    private Scene scene;
    private Keyboard keys;

    @Start
    void start(Stage first) {
        stage = first;
        open();
    }

    private void open() {
        LearnServices services = new LearnServices(store, service::interpreters, InstantSource.system());
        shell = MadeUpShell.root(service, new NoPictures()).teaching(services).shell(1440, 900);
        scene = MadeUpShell.show(shell, stage);
        keys = new Keyboard(scene);
    }

    private LearnPage page() {
        return (LearnPage) shell.page();
    }

    /** Opens a lesson from the path. */
    private void open(String lesson) {
        keys.pressWithControl(KeyCode.DIGIT5);
        MadeUpShell.settle(scene);
        keys.tabTo("lesson-" + lesson);
        keys.press(KeyCode.ENTER);
        MadeUpShell.settle(scene);
    }

    private void next() {
        keys.press(KeyCode.PAGE_DOWN);
        MadeUpShell.settle(scene);
    }

    private void run() {
        keys.press(KeyCode.SPACE);
        MadeUpShell.settle(scene);
    }

    /** Runs, which tells this. */
    private void run(String mood) {
        run();
        told(mood);
    }

    /** Chooses, which tells this. */
    private void choose(KeyCode choice, String mood) {
        keys.press(choice);
        told(mood);
    }

    /** Types a number as the guess of the first step of the lesson of the lock, and runs it. */
    private void guessInTheLessonOfTheLock(String number, String mood) {
        open("10-global-lock");
        next();
        keys.type(number);
        keys.press(KeyCode.ENTER);
        run(mood);
    }

    @Test
    void whoGoesBackInTheQuizBeforeMayChooseAnewUntilItsEnd() {
        onWindowThread(() -> {
            open("quiz-before");
            keys.press(KeyCode.DIGIT1);
            next();
            keys.press(KeyCode.PAGE_UP);
            keys.press(KeyCode.DIGIT3);
            next();
            assertEquals(
                    List.of(2.0), store.load().answers("quiz-before").getFirst().given());
            while (!store.load().walked("quiz-before").done()) {
                next();
            }
            page().viewModel().show("quiz-before");
            keys.press(KeyCode.DIGIT1);
            next();
            Answer kept = store.load().answers("quiz-before").getFirst();
            assertEquals(List.of(2.0), kept.given(), "a quiz is over at its end");
            assertTrue(kept.firstRight());
        });
    }

    private String style(String of) {
        Node card = scene.lookup("#learn-feedback");
        assertTrue(card.isVisible(), "something is told");
        return List.of("right", "otherwise", "undecided").stream()
                .filter(card.getStyleClass()::contains)
                .findFirst()
                .orElse(of);
    }

    private void told(String mood) {
        assertEquals(mood, style(""), () -> texts());
    }

    private boolean nextIsMain() {
        return scene.lookup("#learn-next").getStyleClass().contains("learn-main");
    }

    private String texts() {
        StringBuilder all = new StringBuilder();
        scene.lookup("#learn-feedback")
                .lookupAll(".label")
                .forEach(label -> all.append(((Label) label).getText()).append('\n'));
        return all.toString();
    }

    private Answer answer(String lesson, int at) {
        return store.load().answers(lesson).get(at);
    }

    /** Sets what a slider of the setting sets to its least or most, and comes back. */
    private void slide(String name, KeyCode to) {
        keys.press(KeyCode.G);
        MadeUpShell.settle(scene);
        keys.tabTo(node ->
                node instanceof Slider slider && slider.getAccessibleText().startsWith(name));
        keys.press(to);
        keys.press(KeyCode.G);
        MadeUpShell.settle(scene);
    }

    private void shortestItems() {
        slide("Length", KeyCode.HOME);
    }

    /** Lets the items sleep, with the setting in sight, and comes back. */
    private void sleep() {
        keys.press(KeyCode.G);
        MadeUpShell.settle(scene);
        for (int down = 0; down < 20 && shell.watch().list().workProperty().get() != Work.WAIT; down++) {
            assertTrue(scene.getFocusOwner() instanceof ComboBox<?>, "the setting begins with the work");
            keys.press(KeyCode.DOWN);
        }
        keys.press(KeyCode.G);
        MadeUpShell.settle(scene);
    }

    /** The way whose run the board shows. */
    private Way shown() {
        return shell.watch().shownRunProperty().get().trace().spec().way();
    }

    @Test
    void firstLessonIsWalkedFromItsFirstKeyToItsEnd() {
        onWindowThread(() -> {
            keys.pressWithControl(KeyCode.DIGIT5);
            MadeUpShell.settle(scene);
            next();
            assertTrue(scene.lookup("#learn-run").isDisabled(), "nothing is run before it was guessed");
            run();
            assertEquals(0, service.started().size());
            keys.press(KeyCode.DIGIT2);
            run();
            assertEquals(3, service.started().size());
            told("otherwise");
            assertEquals("Short items first", answer("01-one-core", 0).first());
            assertEquals(false, answer("01-one-core", 0).firstRight());
            choose(KeyCode.DIGIT1, "right");
            assertEquals("As in the list, each time", answer("01-one-core", 0).after());
            assertEquals(true, answer("01-one-core", 0).afterRight());
            next();
            keys.press(KeyCode.DIGIT2);
            run("right");
            next();
            choose(KeyCode.DIGIT3, "otherwise");
            choose(KeyCode.DIGIT2, "right");
            next();
            run("otherwise");
            assertFalse(nextIsMain());
            keys.press(KeyCode.H);
            sleep();
            run("right");
            assertTrue(nextIsMain(), "it is broken");
            shell.watch().list().workProperty().set(Work.PRIMES);
            run("otherwise");
            assertTrue(texts().startsWith("Broken before, but not by these runs"), () -> texts());
            assertEquals(
                    Work.PRIMES,
                    shell.watch().shownRunProperty().get().trace().spec().list().work(),
                    "the board shows what was run last");
            assertTrue(nextIsMain(), "it stays broken");
            next();
            String end = ((Label) scene.lookup("#learn-text")).getText();
            assertTrue(end.contains("Right the first time: 1 of 2 predictions."), end);
            String path = scene.lookup("#lesson-01-one-core").getAccessibleText();
            assertTrue(path.contains("1 of 2 predictions right"), path);
            assertTrue(store.load().walked("01-one-core").done());
            assertEquals(List.of(5), store.load().walked("01-one-core").broken());
            next();
            assertEquals("02-bars", page().viewModel().lesson());
        });
    }

    @Test
    void lessonOfTheLockIsWalkedInPythonWhereThereIsOne() {
        onWindowThread(() -> {
            shell.close();
            service.withPython(PYTHON);
            service.pythonLengths = new FakeLengths();
            open();
            guessInTheLessonOfTheLock("1", "right");
            assertEquals(
                    Language.PYTHON, shell.watch().controls().languageProperty().get());
            assertTrue(service.specs().stream().allMatch(spec -> spec.language() == Language.PYTHON));
            next();
            keys.press(KeyCode.DIGIT1);
            run("otherwise");
            next();
            choose(KeyCode.DIGIT2, "right");
            next();
            run("otherwise");
            slide("Length", KeyCode.END);
            run("right");
            assertEquals(Way.PROCESS_POOL, shown(), "not the loop");
            next();
            assertTrue(store.load().walked("10-global-lock").done());
        });
    }

    @Test
    void lessonOfTheLockIsWalkedWithTheModelWhereThereIsNoPython() {
        onWindowThread(() -> {
            guessInTheLessonOfTheLock("4", "otherwise");
            assertEquals(
                    List.of(Way.SERIAL, Way.GLOBAL_LOCK),
                    service.specs().stream()
                            .map(spec -> spec.way())
                            .distinct()
                            .sorted()
                            .toList());
            next();
            keys.press(KeyCode.DIGIT2);
            run("right");
            next();
            assertEquals(Way.GLOBAL_LOCK, shown(), "what is spoken of stays on the board");
            choose(KeyCode.DIGIT1, "otherwise");
            next();
            run("otherwise");
            assertEquals(Way.GLOBAL_LOCK, shown(), "not the loop");
            sleep();
            run("right");
            next();
            assertTrue(store.load().walked("10-global-lock").done());
        });
    }

    @Test
    void finalChallengeIsWalkedToTheEndOfTheCourse() {
        onWindowThread(() -> {
            open("13-challenge");
            next();
            keys.press(KeyCode.DIGIT2);
            run();
            next();
            keys.tabTo("order-0-down");
            keys.press(KeyCode.ENTER);
            keys.tabTo("guess-order");
            keys.press(KeyCode.ENTER);
            run();
            assertEquals("1, 0, 2, 3", answer("13-challenge", 1).first());
            next();
            keys.type("How many cores?");
            keys.press(KeyCode.TAB);
            keys.press(KeyCode.ENTER);
            told("right");
            assertEquals("How many cores?", answer("13-challenge", 2).first());
            assertNull(answer("13-challenge", 2).firstRight(), "own words are not judged");
            next();
            run("otherwise");
            shortestItems();
            run("right");
            next();
            run("otherwise");
            slide("Items", KeyCode.END);
            run("right");
            next();
            run("otherwise");
            shortestItems();
            keys.tabTo("learn-run");
            keys.press(KeyCode.ENTER);
            MadeUpShell.settle(scene);
            told("right");
            next();
            assertTrue(store.load().walked("13-challenge").done());
            assertEquals(3, store.load().walked("13-challenge").broken().size());
        });
    }

    @Test
    void whatFollowsFromReasonsIsNotSaidToHaveHappened() {
        onWindowThread(() -> {
            open("12-results");
            next();
            next();
            next();
            keys.press(KeyCode.DIGIT2);
            run("right");
            assertTrue(texts().startsWith("Right\n"), texts());
            choose(KeyCode.DIGIT1, "otherwise");
            assertTrue(texts().startsWith("Not quite. Right is “"), texts());
        });
    }

    @Test
    void whatWasRunBesideOtherProgramsIsNotJudged() {
        onWindowThread(() -> {
            service.endingAtOnce(
                    (spec, number) -> corewise.lesson.Played.run(spec, service.machine, number, 0.6), "sum");
            open("05-pool");
            next();
            keys.press(KeyCode.DIGIT1);
            run("undecided");
            assertNull(answer("05-pool", 0).firstRight());
            assertFalse(texts().contains("belief"), "nobody is told to be wrong by a run that proves nothing");
        });
    }

    @Test
    void courseGoesOnWhereItWasLeft() {
        onWindowThread(() -> {
            open("04-ready");
            next();
            keys.press(KeyCode.DIGIT1);
            run();
            next();
            shell.close();
            open();
            open("04-ready");
            assertEquals(3, page().viewModel().place());
        });
    }
}
