package corewise.ui.diagnostics;

import static corewise.ui.fx.FxThread.ask;
import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.diagnostics.Defect;
import corewise.diagnostics.DefectWords;
import corewise.text.Texts;
import corewise.ui.fx.WindowExtension;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class DefectDialogFxTest {
    private static final int FLOOD = 100;

    private final Texts texts = Texts.load();
    private Stage stage;
    private DefectDialog dialog;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setScene(new javafx.scene.Scene(new StackPane(), 800, 600));
        stage.show();
        dialog = new DefectDialog(() -> stage, texts, new DefectWords(texts, Path.of("/logs/it.log")), "1.2");
    }

    @Test
    void aFloodOpensOneDialogThatCountsAndNamesTheLog() {
        onWindowThread(() -> {
            for (int time = 0; time < FLOOD; time++) {
                dialog.tell(new Defect("some-thread", new IllegalStateException("broken")));
            }
        });
        assertEquals(1, ask(this::dialogs).size());
        List<String> said = ask(() -> texts(dialogs().getFirst()));
        assertTrue(said.stream().anyMatch(text -> text.contains("99 more times")), said.toString());
        assertTrue(said.stream().anyMatch(text -> text.contains("/logs/it.log")), said.toString());
        assertTrue(said.stream().anyMatch(text -> text.contains("broken")), said.toString());
    }

    @Test
    void detailsAreCopiedAndTheDialogStaysUntilItIsClosed() {
        onWindowThread(() -> {
            dialog.tell(new Defect("some-thread", new IllegalStateException("broken")));
            press("Copy details");
        });
        assertTrue(ask(() -> Clipboard.getSystemClipboard().getString()).contains("IllegalStateException: broken"));
        assertEquals(1, ask(this::dialogs).size());
        onWindowThread(() -> press("Close"));
        assertEquals(0, ask(this::dialogs).size());
        onWindowThread(() -> dialog.tell(new Defect("some-thread", new IllegalStateException("again"))));
        assertEquals(1, ask(this::dialogs).size());
    }

    private List<Window> dialogs() {
        return Window.getWindows().stream()
                .filter(window -> !window.equals(stage)
                        && window.getScene().getRoot().getStyleClass().contains("defect"))
                .toList();
    }

    private static List<String> texts(Window window) {
        return window.getScene().getRoot().lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private void press(String name) {
        dialogs().getFirst().getScene().getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(name))
                .forEach(Button::fire);
    }
}
