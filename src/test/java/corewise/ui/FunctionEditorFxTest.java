package corewise.ui;

import static corewise.ui.RealWindow.ask;
import static corewise.ui.RealWindow.until;
import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Language;
import corewise.model.TaskOutcome;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.FunctionFiles;
import corewise.session.RunService;
import corewise.session.ThisMachine;
import corewise.text.Texts;
import corewise.ui.fx.WindowBackgroundTasks;
import corewise.ui.fx.WindowExtension;
import corewise.ui.fx.WindowThread;
import corewise.ui.watch.FunctionViewModel;
import corewise.ui.watch.WatchDriver;
import corewise.ui.watch.WatchServices;
import corewise.ui.watch.WatchViewModel;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The editor of the learner's own function, with real runs. */
@ExtendWith(WindowExtension.class)
class FunctionEditorFxTest {
    @TempDir
    static Path data;

    private final RunService runs = ThisMachine.runs("test");
    private final WindowBackgroundTasks background = new WindowBackgroundTasks(WindowThread.executor());
    private Scene scene;
    private WatchViewModel watch;
    private WatchDriver driver;

    @Start
    void start(Stage stage) {
        DrivenWindow window = new DrivenWindow(
                new WatchServices(
                        runs,
                        background,
                        WindowThread.executor(),
                        (question, yes) -> yes.run(),
                        Texts.load(),
                        new FunctionFiles(data)),
                new NoPictures());
        Shell shell = window.root().shell(1000, 900);
        driver = window.driver();
        watch = shell.watch();
        scene = shell.scene();
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, driver::close);
        background.close();
        runs.close();
    }

    private FunctionViewModel function() {
        return watch.list().function();
    }

    private TextArea area() {
        Node area = scene.lookup("#function-source");
        assertNotNull(area);
        return (TextArea) area;
    }

    private void press(Node target, KeyCode code, boolean control) throws Exception {
        onWindowThread(() -> Event.fireEvent(
                target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false)));
    }

    /** Chooses the work, then this text in this language. */
    private void write(Language language, String text) throws Exception {
        until(() -> watch.settings().specProperty().get() != null);
        onWindowThread(() -> {
            watch.list().workProperty().set(Work.OWN_FUNCTION);
            watch.list().itemsProperty().set(4);
            watch.controls().languageProperty().set(language);
            watch.controls().wayProperty().set(Way.POOL);
            area().setText(text);
        });
    }

    private void ran() throws Exception {
        until(() ->
                watch.shownRunProperty().get() != null && !watch.busyProperty().get());
    }

    @Test
    void choosingTheWorkOpensTheEditorInTheBoardsPlaceWithATemplateThatRuns() throws Exception {
        until(() -> watch.settings().specProperty().get() != null);
        onWindowThread(() -> {
            watch.list().workProperty().set(Work.OWN_FUNCTION);
            watch.list().itemsProperty().set(2);
        });

        assertTrue(ask(() -> area().isVisible() && function().shownProperty().get()));
        assertTrue(area().getText().contains("work("), area().getText());
        press(area(), KeyCode.ENTER, true);
        ran();
        assertTrue(watch.shownRunProperty().get().whole());
        assertFalse(ask(() -> function().shownProperty().get()), "the board is in its place again");
        assertFalse(watch.shownRunProperty().get().trace().spec().sampled());
    }

    @Test
    void whatItPrintedStandsBelowItsText() throws Exception {
        write(Language.JAVA, "Object work(long n) { System.out.print(\"n is 1\\n\"); return n; }");
        press(area(), KeyCode.ENTER, true);
        ran();

        String four = "\nn is 1".repeat(4);
        assertEquals(
                "What the function printed:" + four,
                ask(() -> function().printedProperty().get()));
        onWindowThread(() -> function().languageProperty().set(Language.PYTHON));
        assertEquals("", ask(() -> function().printedProperty().get()), "another function printed nothing yet");
    }

    @Test
    void whatIsWrongIsMarkedAndTheEditorComesBack() throws Exception {
        write(Language.JAVA, "Object work(long n) {\n    return n\n}");
        press(area(), KeyCode.ENTER, true);
        ran();

        until(() -> function().shownProperty().get());
        assertEquals(2, function().problemLineProperty().get());
        assertTrue(function().problemProperty().get().contains("';' expected"));
        assertEquals("    return n", ask(() -> area().getSelectedText()));
        Node words = scene.lookup(".function-problem");
        assertTrue(words.isFocusTraversable(), "else it could be read by who has a mouse alone");
        assertEquals(function().problemProperty().get().strip(), words.getAccessibleText());
        onWindowThread(() -> function().languageProperty().set(Language.PYTHON));
        assertFalse(ask(words::isFocusTraversable), "nothing is there");
    }

    @Test
    void anItemThatFailsIsToldWithItsLineWhenTheEditorIsOpenedAgain() throws Exception {
        write(Language.JAVA, "Object work(long n) {\n    return 6 / (n - 2);\n}");
        press(area(), KeyCode.ENTER, true);
        ran();

        assertEquals(TaskOutcome.FAILED, watch.shownRunProperty().get().trace().outcome(1));
        assertEquals(2, function().problemLineProperty().get());
        assertTrue(
                function().problemProperty().get().contains("n = 2"),
                function().problemProperty().get());
    }

    @Test
    void whatWasRunIsKeptAsATextFileAndOffered() throws Exception {
        String text = "Object work(long n) {\n    return n;\n}\n";
        write(Language.JAVA, text);
        onWindowThread(() -> function().nameProperty().set("kept"));
        press(area(), KeyCode.ENTER, true);
        ran();

        until(() -> function().keptProperty().get().contains("kept.java"));
        assertEquals(text, Files.readString(data.resolve("functions").resolve("kept.java")));
        onWindowThread(() -> {
            function().shownProperty().set(true);
            area().setText("Object work(long n) { return 0; }");
            function().open("kept.java");
        });
        until(() -> area().getText().equals(text));
        Files.delete(data.resolve("functions").resolve("kept.java"));
    }

    @Test
    void shiftTabTakesAStepBackAndLeavesTheCaretWhereTheTextIs() throws Exception {
        write(Language.PYTHON, "def work(n):\n        return n");
        onWindowThread(() -> {
            area().positionCaret(area().getText().indexOf("return"));
            Event.fireEvent(area(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, true, false, false, false));
            area().replaceSelection("#");
        });
        assertEquals("def work(n):\n    #return n", ask(() -> area().getText()));
    }

    @Test
    void numbersStandBesideTheirLines() throws Exception {
        write(Language.PYTHON, "def work(n):\n    return n");
        MadeUpShell.onceSettled(scene, () -> {
            Node text = area().lookup(".content .text");
            Node numbers = scene.lookup(".code-numbers .text");
            assertEquals(
                    text.localToScene(text.getBoundsInLocal()).getMinY(),
                    numbers.localToScene(numbers.getBoundsInLocal()).getMinY(),
                    0.6);
        });
    }

    @Test
    void whileTextIsEditedSpaceDoesNotRunAndTabIndents() throws Exception {
        write(Language.JAVA, "x");
        onWindowThread(() -> {
            area().requestFocus();
            area().positionCaret(0);
        });
        press(area(), KeyCode.SPACE, false);
        press(area(), KeyCode.TAB, false);

        assertFalse(ask(() -> watch.busyProperty().get()));
        assertEquals("    x", ask(() -> area().getText()));
        onWindowThread(() -> {
            area().setText("if x:");
            area().positionCaret(5);
        });
        press(area(), KeyCode.ENTER, false);
        assertEquals("if x:\n    ", ask(() -> area().getText()));
        press(area(), KeyCode.TAB, true);
        assertFalse(ask(() -> area().isFocused()), "Ctrl+Tab leaves");
    }

    @Test
    void eachLanguageHasATextOfItsOwnAndEscapeLeavesTheEditor() throws Exception {
        write(Language.JAVA, "java");
        onWindowThread(() -> watch.controls().languageProperty().set(Language.PYTHON));
        assertTrue(ask(() -> area().getText()).contains("def work(n):"));
        onWindowThread(() -> watch.controls().languageProperty().set(Language.JAVA));
        assertEquals("java", ask(() -> area().getText()));

        press(scene.getRoot(), KeyCode.ESCAPE, false);
        assertFalse(ask(() -> function().shownProperty().get()));
    }

    @Test
    void whatClosesTheEditorStandsBesideItsTitleHoweverNarrowTheWindow() throws Exception {
        write(Language.JAVA, "java");
        onWindowThread(() -> scene.getWindow().setWidth(960));
        until(() -> scene.getWidth() == 960);
        onWindowThread(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Parent editor = (Parent) scene.getRoot().lookup(".function-editor");
            Bounds title = seen(editor.lookup(".card-title"));
            Bounds close = editor.lookupAll(".button").stream()
                    .filter(button -> "Close (Esc)".equals(((Button) button).getText()))
                    .map(FunctionEditorFxTest::seen)
                    .findFirst()
                    .orElseThrow();
            assertEquals(title.getCenterY(), close.getCenterY(), 1);
            assertTrue(close.getMinX() >= title.getMaxX() - 1, title + " and " + close);
            assertTrue(close.getMaxY() <= seen(editor.lookup(".function-name")).getMinY(), "the rest stands below");
        });
    }

    private static Bounds seen(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
