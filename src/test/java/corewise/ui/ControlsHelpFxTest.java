package corewise.ui;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import corewise.text.Texts;
import corewise.ui.fx.WindowExtension;
import corewise.ui.page.Page;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/** What is said of a control to who points at it: of each whose name alone does not tell what it does. */
@ExtendWith(WindowExtension.class)
class ControlsHelpFxTest {
    private AskedWindow window;

    @Start
    void start(Stage stage) {
        window = new AskedWindow(4, 1440, 900);
    }

    @Test
    void controlsSayWhatTheyDo() {
        List<String> silent = new ArrayList<>();
        onWindowThread(() -> {
            window.settle();
            for (String control : List.of("#workers", "#cores", "#total", ".run-links .hyperlink")) {
                add(silent, control);
            }
        });
        show("order");
        onWindowThread(() -> {
            for (String control : List.of("#equal", "#tiny", ".order-header .segment")) {
                add(silent, control);
            }
        });
        assertEquals(List.of(), silent);
        show("whatif");
        onWindowThread(() -> assertEquals(
                Texts.load().get("codePanel.about.pool"),
                window.scene().lookup("#whatif-pool").getAccessibleHelp()));
    }

    private void show(String page) {
        onWindowThread(() -> {
            MadeUpShell.page(window.shell(), Page.class, page);
            window.settle();
        });
    }

    private void add(List<String> silent, String control) {
        List<Node> found = List.copyOf(window.scene().getRoot().lookupAll(control));
        assertFalse(found.isEmpty(), control);
        found.stream()
                .filter(node -> node.getAccessibleHelp() == null && !"race".equals(node.getId()))
                .forEach(node -> silent.add(control + " " + node));
    }
}
