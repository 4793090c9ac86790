package corewise.ui;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Way;
import corewise.ui.explain.Subject;
import corewise.ui.fx.WindowExtension;
import corewise.ui.learn.LearnPage;
import corewise.ui.page.Page;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/** What opens beside or above the pages has roles and names, too; what is told in words is told whole. */
@ExtendWith(WindowExtension.class)
class RolesFxIT {
    private final List<String> found = new ArrayList<>();
    private AskedWindow window;

    @Start
    void start(Stage stage) {
        window = new AskedWindow(4, 1440, 900);
    }

    private void find(String where, Runnable opens) {
        onWindowThread(() -> {
            opens.run();
            window.settle();
        });
        onWindowThread(() -> {
            window.settle();
            Roleless.find(window.scene().getRoot()).forEach(fault -> found.add(where + ": " + fault));
            Unnamed.find(window.scene().getRoot()).forEach(fault -> found.add(where + ": " + fault));
        });
    }

    private void press(KeyCode key) {
        window.shell().page().keys().get(key).run();
    }

    @Test
    void whatOpensInWatch() {
        ShellViewModel shell = window.shell().viewModel();
        find("run", () -> window.shell().watch().requests().runIn(List.of(Way.SERIAL, Way.POOL)));
        find("table", window.shell().watch().table()::toggle);
        find("filter", () -> {
            window.shell().watch().table().toggle();
            press(KeyCode.F);
        });
        find(
                "function",
                () -> window.shell().watch().list().function().shownProperty().set(true));
        find("keys", () -> {
            window.shell().watch().list().function().shownProperty().set(false);
            shell.helpShownProperty().set(true);
        });
        find("first steps", () -> {
            shell.helpShownProperty().set(false);
            shell.firstStepsShownProperty().set(true);
        });
        find("what is this", () -> {
            shell.firstStepsShownProperty().set(false);
            window.ask();
        });
        find("card", () -> window.click(window.things().getFirst()));
        find("glossary", () -> shell.explaining().lookUp());
        assertEquals(List.of(), found);
    }

    /** In a window that has no room for the code, whose sentence it is. */
    @Test
    void theBoardSaysInOneSentenceWhatItDoes() {
        onWindowThread(() -> {
            window = new AskedWindow(4, 1024, 700);
            Shell shell = window.shell();
            window.settle();
            String before = said();
            shell.watch().requests().runIn(List.of(Way.POOL));
            window.settle();
            assertEquals("All 24 items are finished; the workers have ended.", said());
            assertNotEquals(before, said());
            for (int step = 0; step < 6; step++) {
                shell.watch().steppingProperty().get().back();
                window.settle();
            }
            assertTrue(
                    said().matches("\\d workers? ha(s|ve) an item .* main takes results in list order .*"), this::said);
        });
    }

    private String said() {
        return window.scene().lookup(".board").getAccessibleText();
    }

    @Test
    void theWordThatACardLeadsToIsSeenWholeInTheGlossary() {
        onWindowThread(() -> {
            window.settle();
            window.ask();
            window.click(window.things().stream()
                    .filter(spot -> spot.subject() == Subject.TRAY_READY)
                    .findFirst()
                    .orElseThrow());
            Node word = window.scene().getRoot().lookupAll("#explain-panel .explain-word").stream()
                    .filter(link -> ((Hyperlink) link).getText().equals("ready"))
                    .findFirst()
                    .orElseThrow();
            ((Hyperlink) word).fire();
            window.settle();
            Node list = window.scene().lookup("#glossary-list");
            Node chosen = list.lookupAll(".list-cell").stream()
                    .filter(cell -> ((ListCell<?>) cell).isSelected())
                    .findFirst()
                    .orElseThrow();
            Bounds seen = list.localToScene(list.getLayoutBounds());
            Bounds row = chosen.localToScene(chosen.getLayoutBounds());
            assertTrue(seen.contains(row), () -> row + " in " + seen);
            assertTrue(
                    row.getMinY() < seen.getMinY() + 3 * row.getHeight(),
                    () -> row + " is not near the top of " + seen);
        });
    }

    @Test
    void whatOpensOnOtherPages() {
        find("orders as a table", () -> {
            window.shell().watch().requests().runIn(List.of(Way.SERIAL, Way.POOL));
            MadeUpShell.page(window.shell(), Page.class, "order");
            press(KeyCode.T);
        });
        find("values", () -> {
            MadeUpShell.page(window.shell(), Page.class, "whatif");
            press(KeyCode.T);
        });
        find("guess", () -> press(KeyCode.G));
        find("fake", () -> press(KeyCode.F));
        find(
                "quiz",
                () -> MadeUpShell.page(window.shell(), LearnPage.class, "learn")
                        .viewModel()
                        .show("quiz-before"));
        find("room", () -> window.shell().viewModel().presentingProperty().set(true));
        find("question", () -> press(KeyCode.PAGE_DOWN));
        find("hands", () -> press(KeyCode.C));
        assertEquals(List.of(), found);
    }
}
