package corewise.ui;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.lesson.Played;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.FakeRunService;
import corewise.ui.fx.Scrolling;
import corewise.ui.fx.WindowExtension;
import corewise.ui.learn.LearnPage;
import java.lang.ref.WeakReference;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/** What a learner finds on the desk of a lesson: settings, keys and buttons, before, while and after runs are on. */
@ExtendWith(WindowExtension.class)
class LessonDeskFxIT {
    private final FakeRunService service = new FakeRunService(4, List.of(Way.SERIAL, Way.THREAD_PER_TASK, Way.POOL));
    private Stage stage;
    private Shell shell;
    private Scene scene;
    private Keyboard keys;

    @Start
    void start(Stage first) {
        stage = first;
        show(root().shell(1440, 900));
    }

    private CompositionRoot root() {
        return MadeUpShell.root(service, new NoPictures()).teaching(LearnScenes.services());
    }

    private void show(Shell made) {
        shell = made;
        scene = MadeUpShell.show(shell, stage);
        keys = new Keyboard(scene);
    }

    private LearnPage learn() {
        return MadeUpShell.page(shell, LearnPage.class, "learn");
    }

    /** Opens a lesson at a step, from 1. */
    private void open(String lesson, int step) {
        learn().goOnAt(new LearnPage.Place(lesson, step - 1));
        MadeUpShell.settle(scene);
    }

    private void press(KeyCode key) {
        keys.press(key);
        MadeUpShell.settle(scene);
    }

    private void runsEndAtOnce() {
        service.endingAtOnce((spec, number) -> Played.run(spec, service.machine, number), "sum");
    }

    private Node find(String selector) {
        return find(Node.class, selector);
    }

    private <N extends Node> N find(Class<N> kind, String selector) {
        return kind.cast(scene.getRoot().lookupAll(selector).stream()
                .filter(LessonDeskFxIT::isSeen)
                .findFirst()
                .orElseThrow(() -> new AssertionError("not seen: " + selector)));
    }

    private static boolean isSeen(Node node) {
        return node == null || (node.isVisible() && isSeen(node.getParent()));
    }

    private boolean seen(String selector) {
        return scene.getRoot().lookupAll(selector).stream().anyMatch(LessonDeskFxIT::isSeen);
    }

    private String words(String selector) {
        return ((Labeled) find(selector)).getText();
    }

    private boolean told(String words) {
        return scene.getRoot().lookupAll(".label").stream()
                .anyMatch(label -> isSeen(label) && ((Labeled) label).getText().equals(words));
    }

    private Way way() {
        return shell.watch().controls().wayProperty().get();
    }

    /** Has what nobody holds be collected. */
    private static void collect() {
        WeakReference<Object> nobodys = new WeakReference<>(new Object());
        while (nobodys.get() != null) {
            System.gc();
        }
    }

    @Test
    void fieldOfWorkersShowsWhatALessonSetsAndSetsWhatIsRun() {
        onWindowThread(() -> {
            learn();
            collect();
            open("02-bars", 5);
            assertEquals(Way.POOL, way());
            press(KeyCode.G);
            Spinner<?> workers = find(Spinner.class, ".spinner");
            assertEquals(1, workers.getValue());
            workers.increment(3);
            assertEquals(4, shell.watch().settings().specProperty().get().workers());
            workers.getEditor().setText("3");
            workers.commitValue();
            find("#learn-run").requestFocus();
            press(KeyCode.SPACE);
            assertEquals(3, service.specs().getFirst().workers());
            assertEquals("On the board: Pool with 3 workers, under way", words("#learn-shown"));
        });
    }

    @Test
    void upAndDownGoFromAnswerToAnswerAndSpaceChoosesThenRuns() {
        onWindowThread(() -> {
            open("01-one-core", 2);
            press(KeyCode.DOWN);
            RadioButton second = find(RadioButton.class, "#choice-2");
            assertSame(second, scene.getFocusOwner());
            assertNull(second.getToggleGroup().getSelectedToggle(), "who passes by has chosen none");
            press(KeyCode.SPACE);
            assertTrue(second.isSelected());
            assertEquals(List.of(), service.specs());
            press(KeyCode.DIGIT3);
            assertSame(find("#choice-3"), scene.getFocusOwner());
            press(KeyCode.UP);
            press(KeyCode.UP);
            press(KeyCode.UP);
            press(KeyCode.SPACE);
            assertTrue(find(RadioButton.class, "#choice-1").isSelected());
            press(KeyCode.SPACE);
            assertEquals(1, service.specs().size());
        });
    }

    @Test
    void whatIsToldOfAnAnswerIsToldOfTheOneThatIsChosen() {
        onWindowThread(() -> {
            open("01-one-core", 4);
            press(KeyCode.DOWN);
            assertFalse(seen("#learn-feedback"));
            press(KeyCode.SPACE);
            assertEquals("Right", words("#learn-feedback .learn-title"));
            press(KeyCode.DOWN);
            assertEquals("Right", words("#learn-feedback .learn-title"));
            assertTrue(find(RadioButton.class, "#choice-2").isSelected());
            press(KeyCode.SPACE);
            assertEquals("Not quite", words("#learn-feedback .learn-title"));
        });
    }

    @Test
    void goalIsToldAsALessonBegins() {
        onWindowThread(() -> {
            open("01-one-core", 1);
            assertEquals(
                    "See one loop work through a list: one item after another, never two at once.",
                    words("#learn-goal"));
            press(KeyCode.PAGE_DOWN);
            assertFalse(seen("#learn-goal"));
        });
    }

    @Test
    void spaceInANumberNeitherRunsNorEmptiesIt() {
        onWindowThread(() -> {
            open("02-bars", 5);
            press(KeyCode.G);
            TextField items = find(TextField.class, ".items-field");
            items.requestFocus();
            items.setText("20");
            press(KeyCode.SPACE);
            keys.type(" ");
            assertEquals("20", items.getText());
            assertEquals(List.of(), service.specs());
            press(KeyCode.F5);
            assertEquals(20, service.specs().getFirst().list().items());
        });
    }

    @Test
    void settingStaysAsItWasChosen() {
        runsEndAtOnce();
        onWindowThread(() -> {
            open("05-pool", 5);
            assertEquals(Way.POOL, way());
            press(KeyCode.SPACE);
            assertTrue(
                    service.specs().stream().anyMatch(spec -> spec.way() != Way.POOL), "other ways were run beside it");
            assertEquals(Way.POOL, way());
            assertTrue(words("#learn-shown").matches("On the board: run \\d+, .+"), words("#learn-shown"));
        });
    }

    @Test
    void escStopsTheRunsOfALessonAndNeverLeavesIt() {
        onWindowThread(() -> {
            open("02-bars", 5);
            press(KeyCode.SPACE);
            press(KeyCode.ESCAPE);
            // asked first, where the machine was slow
            press(KeyCode.ESCAPE);
            assertTrue(service.started().getFirst().cancelled());
            service.endLast();
            press(KeyCode.ESCAPE);
            press(KeyCode.ESCAPE);
            assertEquals("learn", shell.viewModel().pageProperty().get());
        });
    }

    @Test
    void whatEscAsksIsSaidBesideTheButtonThatStops() {
        onWindowThread(() -> {
            open("02-bars", 5);
            press(KeyCode.SPACE);
            shell.viewModel().noticeProperty().set("Press Esc again to stop the run.");
            assertEquals(
                    2,
                    scene.getRoot().lookupAll(".label").stream()
                            .filter(label -> isSeen(label)
                                    && ((Labeled) label).getText().equals("Press Esc again to stop the run."))
                            .count());
        });
    }

    @Test
    void aPressMeantToStopStartsNothing() {
        onWindowThread(() -> {
            open("02-bars", 5);
            assertFalse(seen("#learn-stop"));
            Button run = find(Button.class, "#learn-run");
            run.requestFocus();
            run.fire();
            Button stop = find(Button.class, "#learn-stop");
            assertTrue(run.isDisabled());
            assertEquals(stop, scene.getFocusOwner(), "the keyboard is where the run can be stopped");
            service.endLast();
            stop.fire();
            assertEquals(1, service.started().size());
            assertFalse(seen("#learn-stop"));
            assertEquals(run, scene.getFocusOwner());
        });
    }

    @Test
    void aStepEnteredDuringARunIsSetUpOnceItIsOver() {
        onWindowThread(() -> {
            open("02-bars", 5);
            press(KeyCode.SPACE);
            int items = shell.watch().list().itemsProperty().get();
            open("04-ready", 2);
            assertTrue(told("Runs of another step or page are still on"));
            assertEquals(items, shell.watch().list().itemsProperty().get());
            service.endLast();
            assertEquals(Way.THREAD_PER_TASK, way());
        });
    }

    @Test
    void pagesAreTurnedFromWordsAndWhatWasTypedStays() {
        onWindowThread(() -> {
            open("02-bars", 4);
            TextArea own = find(TextArea.class, "#own-words");
            assertEquals(own, scene.getFocusOwner());
            keys.type("half full");
            press(KeyCode.PAGE_DOWN);
            assertEquals(5, learn().viewModel().place());
            press(KeyCode.PAGE_UP);
            assertEquals("half full", ((TextArea) find("#own-words")).getText());
            find("#own-done").requestFocus();
            press(KeyCode.SPACE);
            assertTrue(seen("#learn-feedback"), "the button is pressed");
        });
    }

    @Test
    void nothingWrittenIsNotToldAsKept() {
        onWindowThread(() -> {
            open("02-bars", 4);
            ((Button) find("#own-done")).fire();
            assertTrue(told("You wrote nothing. The lesson would say:"));
            find("#own-words").requestFocus();
            keys.type("half full");
            ((Button) find("#own-done")).fire();
            assertTrue(told("Kept. The lesson would say:"));
        });
    }

    @Test
    void aCurveIsLeftByTheKeysOfPagesAndStaysAsItWasDrawn() {
        onWindowThread(() -> {
            open("11-how-much-faster", 2);
            Slider first = find(Slider.class, "#curve-0");
            assertEquals(first, scene.getFocusOwner());
            assertTrue(first.lookup(".thumb").getEffect() != null, "the focus is seen");
            ((Slider) find("#curve-1")).setValue(1.5);
            press(KeyCode.PAGE_DOWN);
            assertEquals(3, learn().viewModel().place());
            press(KeyCode.PAGE_UP);
            assertEquals(1.5, ((Slider) find("#curve-1")).getValue());
        });
    }

    @Test
    void anOrderPutTogetherStays() {
        onWindowThread(() -> {
            open("07-who-is-first", 2);
            ((Button) find("#order-0-down")).fire();
            Node row = find("#order-0-down").getParent();
            String now = ((Labeled) row.lookup(".label")).getText();
            press(KeyCode.PAGE_DOWN);
            press(KeyCode.PAGE_UP);
            assertEquals(now, ((Labeled) find("#order-0-down").getParent().lookup(".label")).getText());
            assertEquals("1.  item 1", now);
        });
    }

    @Test
    void endOfTheCourseLeadsToThePath() {
        onWindowThread(() -> {
            open("quiz-after", 13);
            assertEquals("To the path", words("#learn-next"));
            assertTrue(told("This is the end of the course. On the path you can go back to any lesson."));
            press(KeyCode.PAGE_DOWN);
            assertEquals(13, learn().viewModel().place());
            ((Button) find("#learn-next")).fire();
            assertEquals("lesson-quiz-after", scene.getFocusOwner().getId());
        });
    }

    @Test
    void anotherLanguageStaysAtTheStep() {
        onWindowThread(() -> {
            open("12-results", 3);
            Shell before = shell;
            show(root().goingOnFrom(before).shell(1440, 900));
            before.close();
            assertEquals("12-results", learn().viewModel().lesson());
            assertEquals(3, learn().viewModel().place());
        });
    }

    @Test
    void whoBreaksSomethingSeesTheRunJustMade() {
        runsEndAtOnce();
        onWindowThread(() -> {
            open("02-bars", 5);
            shell.watch().list().workProperty().set(Work.PRIMES);
            for (int run = 0; run < 4; run++) {
                press(KeyCode.SPACE);
            }
            assertEquals(
                    service.started().size(),
                    shell.watch().shownRunProperty().get().number());
        });
    }

    @Test
    void pathBeginsAtItsTopWhileTheLessonAtHandIsInSight() {
        onWindowThread(() -> {
            open("01-one-core", 1);
            MadeUpShell.settle(scene);
        });
        onWindowThread(() -> {
            Node quiz = find("#lesson-quiz-before");
            ScrollPane pane = (ScrollPane) scene.getRoot().lookupAll(".scroll-pane").stream()
                    .filter(each -> Scrolling.within(quiz, each))
                    .findFirst()
                    .orElseThrow();
            assertEquals(0, pane.getVvalue());
        });
    }
}
