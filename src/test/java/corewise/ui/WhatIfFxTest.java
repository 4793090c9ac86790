package corewise.ui;

import static corewise.ui.Keyboard.press;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Language;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.session.FakeRunService;
import corewise.ui.claims.FakeClaims;
import corewise.ui.fx.FxThread;
import corewise.ui.fx.WindowExtension;
import corewise.ui.whatif.WhatIfPage;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The What if page by its keys alone. */
@ExtendWith(WindowExtension.class)
class WhatIfFxTest {
    private Stage stage;
    private Shell shell;
    private Scene scene;

    @Start
    void start(Stage first) {
        stage = first;
        shell = MadeUpShell.of(new FakeRunService(8, Way.of(Language.JAVA)), new FakeClaims(8).services(), 1024, 700);
        scene = shell.scene();
        press(scene.getRoot(), KeyCode.DIGIT5, true);
    }

    @AfterEach
    void close() {
        MadeUpShell.close(shell);
    }

    @Test
    void itIsTheFifthPageWhoseDialsStandOnACardBesideThePicturesAndAboveThem() {
        assertEquals("whatif", shell.viewModel().pageProperty().get());
        assertTrue(shell.page() instanceof WhatIfPage);
        onWindowThread(() -> {
            MadeUpShell.show(shell, stage);
            Node controls = scene.lookup(".whatif-controls");
            assertFalse(controls.getStyleClass().contains("card"), "what scrolls them is the card");
            shell.viewModel().zoomProperty().set(200);
        });
        onWindowThread(() -> {
            MadeUpShell.settle(scene);
            assertTrue(scene.lookup(".whatif-controls").getStyleClass().contains("card"));
        });
    }

    @Test
    void arrowKeysTurnADial() {
        onWindowThread(() -> {
            Slider cores = (Slider) scene.lookup("#dial-cores");
            assertEquals("Cores: 8", cores.getAccessibleText());
            press(cores, KeyCode.RIGHT);
            assertEquals("Cores: 9", cores.getAccessibleText());
            press(cores, KeyCode.LEFT);
            press(cores, KeyCode.LEFT);
            assertEquals("Cores: 7", cores.getAccessibleText());
        });
        onWindowThread(() -> assertTrue(texts(".whatif-title").contains("512 items on 7 cores, simulated")));
    }

    @Test
    void aCostIsTypedInAndTakenBackByKeys() {
        onWindowThread(() -> ((ToggleButton) scene.lookup("#whatif-each-cost")).fire());
        onWindowThread(() -> {
            assertFalse(scene.lookup("#cost-steal").getParent().getParent().isVisible(), "a pool does not steal");
            assertEquals("Make a worker: 60.0\u00a0µs, assumed", cost("make").getAccessibleText());
            assertFalse(scene.lookup("#whatif-reset").isVisible());
            type("make", "5 ms");
            assertEquals("Make a worker: 5.00\u00a0ms, typed in", cost("make").getAccessibleText());
            assertEquals("5.00\u00a0ms", cost("make").getText());
            type("make", "quick");
            assertEquals("5.00\u00a0ms", cost("make").getText(), "what is no time is put right");
            type("make", "61 s");
            assertEquals("5.00\u00a0ms", cost("make").getText(), "so is what is too long");
            press(cost("up"), KeyCode.UP);
            assertTrue(
                    cost("up").getAccessibleText().endsWith("typed in"),
                    cost("up").getAccessibleText());
            assertTrue(scene.lookup("#whatif-reset").isVisible());
        });
        onWindowThread(() -> {
            assertTrue(texts(".whatif-status").getFirst().contains("as you have set them"), "the answer says so");
            ((Hyperlink) scene.lookup("#cost-back-make")).fire();
            assertEquals("Make a worker: 60.0\u00a0µs, assumed", cost("make").getAccessibleText());
            assertEquals(cost("make"), scene.getFocusOwner(), "what had the focus is gone");
            ((Hyperlink) scene.lookup("#cost-back-up")).fire();
            assertFalse(scene.lookup("#whatif-reset").isVisible(), "no cost is typed in any more");
        });
    }

    @Test
    @SuppressWarnings("unchecked") // lookups know no types
    void howSlowYoungProcessesAreIsTypedIn() {
        onWindowThread(() -> ((ToggleButton) scene.lookup("#whatif-each-cost")).fire());
        onWindowThread(() -> {
            assertFalse(cost("slow").getParent().getParent().isVisible(), "threads are no young processes");
            ((ComboBox<Way>) scene.lookup(".whatif-way")).setValue(Way.PROCESS_POOL);
            assertTrue(cost("slow").getParent().getParent().isVisible());
            assertEquals("How slow it is: 2.50\ufeff×, assumed", cost("slow").getAccessibleText());
            type("slow", "4");
            assertEquals("How slow it is: 4.00\ufeff×, typed in", cost("slow").getAccessibleText());
            type("slow", "0.5");
            assertEquals("4.00\ufeff×", cost("slow").getText(), "faster than others is no cost");
            type("cold", "50");
            assertEquals("50.0\u00a0ms", cost("cold").getText());
        });
    }

    private TextField cost(String stage) {
        return (TextField) scene.lookup("#cost-" + stage);
    }

    private void type(String stage, String text) {
        cost(stage).requestFocus();
        cost(stage).setText(text);
        press(cost(stage), KeyCode.ENTER);
    }

    @Test
    void aGuessIsTypedBeforeTheAnswerIsShown() {
        onWindowThread(() -> press(scene.getRoot(), KeyCode.G));
        onWindowThread(() -> {
            Node chart = scene.lookup(".whatif-chart");
            assertFalse(chart.getAccessibleText().contains("simulated"), chart.getAccessibleText());
            assertFalse(scene.lookup(".whatif-map").isVisible());
            assertFalse(scene.lookup("#whatif-leads").isVisible(), "it speaks of the map");
            assertEquals(scene.lookup("#guess-4"), scene.getFocusOwner(), "who asked by a key types");
            TextField field = (TextField) scene.lookup("#guess-16");
            field.setText("9,5");
            field.appendText("g");
            assertEquals("9,5", field.getText(), "no number has it");
            press(field, KeyCode.ENTER);
        });
        onWindowThread(() -> {
            String told = scene.lookup(".whatif-chart").getAccessibleText();
            assertTrue(told.contains("your guess with 16 cores: 9.50\ufeff×"), told);
            assertTrue(told.contains("simulated"), told);
        });
    }

    @Test
    void fieldsOfAGuessTellWhatIsDrawnOverThem() {
        onWindowThread(() -> press(scene.getRoot(), KeyCode.G));
        onWindowThread(() -> {
            TextField of16 = (TextField) scene.lookup("#guess-16");
            of16.setText("9");
            Node chart = scene.lookup(".whatif-chart");
            Bounds place = chart.localToScene(chart.getLayoutBounds());
            for (double x = place.getMinX(); x < place.getMaxX(); x++) {
                Pointing.press(chart, x, place.getCenterY());
            }
            String drawn = of16.getText();
            assertFalse(drawn.isEmpty());
            assertNotEquals("9", drawn);
            assertEquals(drawn, ((TextField) scene.lookup("#guess-64")).getText(), "the line is level");
            of16.setText("7");
            assertEquals("7", of16.getText(), "what is typed is left as it is typed");
        });
    }

    @Test
    void theChartIsAListToo() {
        onWindowThread(() -> press(scene.getRoot(), KeyCode.T));
        onWindowThread(() -> {
            ListView<?> list = (ListView<?>) scene.lookup(".whatif-values");
            assertTrue(list.isVisible());
            assertTrue(list.getItems().getLast().toString().startsWith("128 cores: "), list.getItems()::toString);
        });
        onWindowThread(() -> press(scene.getRoot(), KeyCode.DIGIT7));
        onWindowThread(() -> scene.lookup(".whatif-values").getParent().layout());
        onWindowThread(() -> {
            List<ListCell<?>> lines = scene.lookup(".whatif-values").lookupAll(".list-cell").stream()
                    .<ListCell<?>>map(cell -> (ListCell<?>) cell)
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            assertFalse(lines.isEmpty());
            for (ListCell<?> line : lines) {
                assertEquals(line.getItem(), ((Text) line.lookup(".text")).getText(), "no line is cut off");
            }
        });
    }

    @Test
    void aFakeIsFoundByKeysAndEscLeaves() {
        onWindowThread(() -> {
            // in a window alone something has the focus
            MadeUpShell.show(shell, stage);
            press(scene.getRoot(), KeyCode.F);
        });
        onWindowThread(() -> {
            Button go = (Button) scene.lookup("#fake-go");
            assertTrue(go.isDisabled());
            press(scene.getRoot(), KeyCode.DIGIT2);
            press(scene.getRoot(), KeyCode.DIGIT4);
            assertTrue(((ToggleButton) scene.lookup("#fake-run-2")).isSelected());
            assertTrue(((ToggleButton) scene.lookup("#fake-rule-one-core")).isSelected());
            assertFalse(go.isDisabled());
            press(scene.getFocusOwner(), KeyCode.ENTER);
            assertEquals("Next round", go.getText());
            Bounds leave = go.getParent().getChildrenUnmodifiable().get(1).getBoundsInParent();
            assertTrue(leave.getMinX() > go.getBoundsInParent().getMaxX() + 4, "buttons touch");
            assertTrue(((Label) scene.lookup(".whatif-answer")).getText().contains("breaks"));
            ScrollPane page = (ScrollPane) scene.lookup(".whatif-scroll");
            assertEquals(1, page.getVvalue(), "the answer is seen, also where there is little room");
            go.requestFocus();
            go.fire();
            assertEquals(0, page.getVvalue());
            assertTrue(go.isDisabled());
            assertFalse(scene.getFocusOwner() instanceof Button, "the next Enter checks, and does not leave the game");
            press(scene.getRoot(), KeyCode.ESCAPE);
            assertEquals("whatif", shell.viewModel().pageProperty().get(), "Esc leaves the game first");
            assertEquals("Spot the fake", ((Button) scene.getFocusOwner()).getText());
            assertTrue(scene.lookup(".whatif-chart").getParent().isVisible());
        });
    }

    @Test
    void theSimulatedRunOpensOnTheBoardAndSaysThatItIs() {
        RunSpec set = shell.watch().settings().specProperty().get();
        onWindowThread(() -> press(scene.getRoot(), KeyCode.B));
        onWindowThread(() -> {
            assertEquals(set, shell.watch().settings().specProperty().get(), "the list that is set for runs stays");
            assertEquals("watch", shell.viewModel().pageProperty().get());
            assertTrue(shell.watch().shownRunProperty().get().trace().simulated());
        });
    }

    @Test
    void whoPressesTheLanesComesNearerOnThemByKeys() {
        onWindowThread(() -> {
            Node lanes = scene.lookup(".whatif-lanes");
            assertTrue(lanes.isFocusTraversable());
            scene.lookup("#dial-cores").requestFocus();
            Pointing.press(lanes, 20, 20);
            assertEquals(lanes, scene.getFocusOwner());
            String before = lanes.toString();
            press(lanes, KeyCode.UP);
            press(lanes, KeyCode.RIGHT);
            assertNotEquals(before, lanes.toString(), "the part that is looked at");
            press(lanes, KeyCode.HOME);
            assertEquals(before, lanes.toString());
            press(lanes, KeyCode.PLUS);
            assertNotEquals(before, lanes.toString());
        });
    }

    private List<String> texts(String selector) {
        return scene.getRoot().lookupAll(selector).stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private void onWindowThread(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            MadeUpShell.settle(scene);
            shell.page().drawNow();
            action.run();
        });
        FxThread.drain();
    }
}
