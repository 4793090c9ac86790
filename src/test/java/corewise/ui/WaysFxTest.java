package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Language;
import corewise.model.Way;
import corewise.session.FakeRunService;
import corewise.ui.fx.WindowExtension;
import corewise.ui.watch.CodeLanguage;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class WaysFxTest {

    private final FakeRunService service = new FakeRunService(8, Way.of(Language.JAVA));
    private Shell shell;
    private Scene scene;

    @Start
    void start(Stage stage) {
        shell = MadeUpShell.of(service, 1440, 900);
        scene = MadeUpShell.show(shell, stage);
    }

    static List<Way> waysOfJava() {
        return Way.of(Language.JAVA);
    }

    @ParameterizedTest
    @MethodSource("waysOfJava")
    void noTextOfAWayIsShortenedAtTheLeastSize(Way way) {
        onWindowThread(() -> {
            shell.watch().controls().wayProperty().set(way);
            MadeUpShell.run(shell, service);
        });
        for (boolean large : new boolean[] {false, true}) {
            for (CodeLanguage language : CodeLanguage.values()) {
                onWindowThread(() -> {
                    shell.viewModel().zoomProperty().set(large ? 150 : 100);
                    shell.watch().code().languageProperty().set(language);
                    MadeUpShell.settle(scene);
                    assertEquals(List.of(), ClippedText.find(scene.getRoot()), language + ", large: " + large);
                });
            }
        }
    }

    @Test
    void onlyOptionsOfTheChosenWayAreShown() {
        onWindowThread(() -> {
            choose(Way.CHUNKS);
            assertTrue(shown(".chunk-field"));
            assertFalse(shown(".check-box"));
            choose(Way.PROCESS_PER_TASK);
            assertFalse(shown(".chunk-field"));
            assertTrue(shown(".check-box"));
            assertFalse(shown(".spinner"));
            choose(Way.PROCESS_POOL);
            assertTrue(shown(".spinner"));
            ((CheckBox) scene.lookup(".run-controls .check-box")).fire();
            assertTrue(shell.watch().settings().specProperty().get().options().tryAgain());
        });
    }

    @Test
    void anEmptyChunkIsTheDefaultAndSaysWhatThatIs() {
        onWindowThread(() -> {
            choose(Way.CHUNKS);
            TextField chunk = (TextField) scene.lookup(".chunk-field");
            shell.watch().list().itemsProperty().set(320);
            assertEquals("10, as Python’s", chunk.getPromptText());
            chunk.setText("7");
            chunk.getOnAction().handle(null);
            assertEquals(7, shell.watch().settings().specProperty().get().effectiveChunk());
            chunk.setText("");
            chunk.getOnAction().handle(null);
            assertEquals(10, shell.watch().settings().specProperty().get().effectiveChunk());
        });
    }

    @Test
    void moreWaysOpenAndCloseButAChosenOneIsNeverHidden() {
        onWindowThread(() -> {
            Hyperlink more = (Hyperlink) scene.lookup(".more-link");
            assertFalse(shown("#way-chunks"));
            more.fire();
            assertTrue(shown("#way-chunks"));
            choose(Way.CHUNKS);
            more.fire();
            assertTrue(shown("#way-chunks"));
            choose(Way.POOL);
            more.fire();
            assertFalse(shown("#way-chunks"));
        });
    }

    @Test
    void theKeyLRacesTheLockAgainstProcesses() {
        onWindowThread(() -> {
            Keyboard.press(scene.lookup(".run-button"), KeyCode.L);
            assertEquals(Way.GLOBAL_LOCK, service.started().getLast().spec().way());
            service.endLast();
            assertEquals(Way.PROCESS_POOL, service.started().getLast().spec().way());
        });
    }

    @Test
    void aLanguageIsChosenWithItsSegment() {
        onWindowThread(() -> {
            ToggleButton python = (ToggleButton) scene.lookup(".code-languages .last");
            python.fire();
            assertEquals(
                    CodeLanguage.PYTHON, shell.watch().code().languageProperty().get());
            python.fire();
            assertTrue(python.isSelected(), "one is always chosen");
        });
    }

    private void choose(Way way) {
        shell.watch().controls().wayProperty().set(way);
    }

    private boolean shown(String selector) {
        Node node = scene.lookup(selector);
        while (node != null && node.isVisible()) {
            if (node.getParent() == null) {
                return true;
            }
            node = node.getParent();
        }
        return false;
    }

    private void onWindowThread(Runnable action) {
        MadeUpShell.onceSettled(scene, action);
    }
}
