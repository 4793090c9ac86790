package corewise.ui;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.session.WindowSettings;
import corewise.text.Texts;
import corewise.ui.fx.FxThread;
import corewise.ui.fx.WindowExtension;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/** Where the header has no room for its buttons, its menus lead to the same. */
@ExtendWith(WindowExtension.class)
class HeaderMenusFxTest {
    private static final List<String> BUTTONS = List.of("#save", "#copy", "#dark", "#help");
    private final Texts texts = Texts.load();
    private Stage stage;
    private Shell shell;

    @Start
    void start(Stage first) {
        stage = first;
    }

    private void open(int width, int zoom) {
        onWindowThread(() -> {
            shell = MadeUpShell.driven(LearnScenes.played(4), texts)
                    .root()
                    .teaching(LearnScenes.services())
                    .leftAs(WindowSettings.of(false, zoom, width, 700, ""))
                    .shell(width, 700);
            MadeUpShell.show(shell, stage);
        });
        FxThread.drain();
    }

    @Test
    void buttonsThatFitStayInLargeLetters() {
        open(1440, 200);
        onWindowThread(() -> {
            MadeUpShell.settle(shell.scene());
            BUTTONS.forEach(id -> assertTrue(shell.scene().lookup(id).isVisible(), id));
            assertTrue(
                    Misplaced.find(shell.scene()).isEmpty(),
                    () -> Misplaced.find(shell.scene()).toString());
        });
    }

    @Test
    void whatHasNoButtonIsInAMenuThatTheKeyboardOpens() {
        open(1024, 200);
        onWindowThread(() -> {
            MadeUpShell.settle(shell.scene());
            BUTTONS.forEach(id -> assertFalse(shell.scene().lookup(id).isVisible(), id));
            assertEquals(2, items("#files", "shell.saveTip", "shell.copyTip").size());
            assertEquals(2, items("#view", "shell.dark", "explain.button").size());
            ((CheckMenuItem) items("#view", "shell.dark").getFirst()).setSelected(true);
            assertTrue(shell.viewModel().darkProperty().get());
            items("#view", "explain.button").getFirst().fire();
            assertTrue(shell.viewModel().explaining().on());
            shell.viewModel().explaining().end();
            Keyboard keys = new Keyboard(shell.scene());
            for (String menu : List.of("files", "view")) {
                keys.tabTo(menu);
                keys.press(KeyCode.ENTER);
                MenuButton opened = (MenuButton) shell.scene().lookup("#" + menu);
                assertTrue(opened.isShowing(), menu);
                opened.hide();
            }
        });
    }

    private List<MenuItem> items(String menu, String... keys) {
        Node node = shell.scene().lookup(menu);
        return ((MenuButton) node)
                .getItems().stream()
                        .filter(item ->
                                Stream.of(keys).anyMatch(key -> texts.get(key).equals(item.getText())))
                        .toList();
    }
}
