package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.Way;
import corewise.session.FakeRunService;
import corewise.ui.fx.WindowExtension;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class OrderFxTest {
    private static final int TIMES = 20;

    private final FakeRunService service = new FakeRunService(8, Way.of(Language.JAVA));
    private Shell shell;
    private Scene scene;

    @Start
    void start(Stage stage) {
        shell = MadeUpShell.of(service, 1024, 700);
        scene = MadeUpShell.show(shell, stage);
    }

    @Test
    void withoutRunsItTeachesAndOffersToRun() {
        ask(() -> press(KeyCode.DIGIT3, true));
        assertTrue(ask(() -> scene.lookup(".order-empty").isVisible()));
        assertFalse(ask(() -> scene.lookup(".order-side").isVisible()));
        assertFalse(ask(() -> scene.lookup(".order-run").isDisabled()));
        ask(() -> press(KeyCode.T, false));
        assertEquals(
                0, ask(() -> scene.getRoot().lookupAll(".placeholder .label").size()), "one sentence, not two");
    }

    @Test
    void whatIsComparedIsChosenByButtonsAsWideAsTheirWordsBelowTheTitleToo() {
        ask(() -> press(KeyCode.DIGIT3, true));
        then(() -> shell.viewModel().presentingProperty().set(true));
        then(() -> scene.getRoot().layout());
        Region choices = ask(() -> (Region) shell.page().node().lookup("#choices"));
        assertInstanceOf(VBox.class, ask(choices::getParent), "below the title");
        assertEquals(ask(() -> choices.prefWidth(-1)), ask(choices::getWidth), 1);
    }

    @Test
    void runItTwentyTimesRunsTheChosenWayAndCountsOrders() {
        ask(() -> press(KeyCode.DIGIT3, true));
        then(() -> ((Button) scene.lookup(".order-run")).fire());
        assertTrue(ask(() -> scene.lookup(".order-status").isVisible()));
        for (int run = 0; run < TIMES; run++) {
            then(() -> service.endLast());
        }
        assertEquals(TIMES, service.started().size());
        assertFalse(ask(() -> scene.lookup(".order-empty").isVisible()));
        assertEquals("20\u00a0runs · 20\u00a0orders", ask(() -> text(".order-count")));
        assertEquals("in all 20 runs the joined list was the same ✓", ask(() -> text(".order-good")));
    }

    @Test
    void makingItemsEqualSetsTheListAndRunsIt() {
        ask(() -> press(KeyCode.DIGIT3, true));
        then(() -> {
            scene.getRoot().lookupAll(".quiet-button").stream()
                    .map(Button.class::cast)
                    .filter(button -> button.getText().equals("Make items equal"))
                    .forEach(Button::fire);
        });
        assertEquals(Lengths.EQUAL, service.started().getFirst().spec().list().lengths());
    }

    /** As after a lesson, which has set a list of its own. */
    @Test
    void runsOfOtherListsAreToldOfWhereTheListThatIsSetHasNone() {
        ask(() -> {
            shell.watch().requests().runIn(List.of(Way.SERIAL));
            service.endLast();
            shell.watch().list().lengthsProperty().set(Lengths.EQUAL);
            return press(KeyCode.DIGIT3, true);
        });
        assertTrue(ask(() -> scene.lookup(".order-empty").isVisible()));
        assertEquals("1 run of another list is kept…", ask(() -> text("#order-others")));
        then(() -> ((Hyperlink) scene.lookup("#order-others")).fire());
        ContextMenu menu = ask(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow());
        then(() -> menu.getItems().getFirst().fire());
        assertFalse(ask(() -> scene.lookup(".order-empty").isVisible()));
        assertEquals(
                Lengths.MIXED, ask(() -> shell.watch().list().lengthsProperty().get()));
        assertFalse(ask(() -> scene.lookup("#order-others").isVisible()), "it is the only list of which runs are kept");
    }

    @Test
    void theTableHasARowATaskAndAColumnARun() {
        ask(() -> {
            shell.watch().requests().runIn(List.of(Way.SERIAL, Way.POOL));
            service.endLast();
            service.endLast();
            press(KeyCode.DIGIT3, true);
            return press(KeyCode.T, false);
        });
        TableView<?> table = ask(() -> (TableView<?>) scene.lookup(".order-table"));
        assertTrue(table.isVisible());
        assertEquals(
                List.of("Task", "Serial 1", "Pool 1"),
                table.getColumns().stream().map(column -> column.getText()).toList());
        assertEquals(24, table.getItems().size());
        ask(() -> press(KeyCode.T, false));
        assertFalse(table.isVisible());
    }

    @Test
    void arrowKeysLightATaskAndTheCardSaysWhy() {
        lookAtRunsOf(Way.SERIAL, Way.POOL);
        then(() -> {
            Node chart = scene.lookup(".order-chart");
            chart.requestFocus();
            Keyboard.press(chart, KeyCode.DOWN);
        });
        assertTrue(ask(() -> shell.page().node().lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .anyMatch(text -> text.startsWith("Pool 1: task "))));
        assertEquals(List.of(), ask(() -> {
            MadeUpShell.settle(scene);
            return ClippedText.find(scene.getRoot());
        }));
    }

    @Test
    void progressSaysWhichOfTwentyRunsIsUnderWayAndCancelEndsThem() {
        ask(() -> press(KeyCode.DIGIT3, true));
        then(() -> {
            ((Button) scene.lookup(".order-run")).fire();
            service.endLast();
            service.endLast();
        });
        assertTrue(ask(() -> text(".order-status")).startsWith("Run 3 of 20 is under way"));
        // where the machine is so slow that a run is a second old, the first only asks
        ask(() -> press(KeyCode.ESCAPE, false));
        ask(() -> press(KeyCode.ESCAPE, false));
        then(() -> service.endLast());
        assertFalse(ask(() -> scene.lookup(".order-status").isVisible()));
        assertEquals(3, service.started().size());
        assertEquals(3, ask(this::columns).size());
    }

    @SuppressWarnings("unchecked")
    private List<Object> columns() {
        return List.copyOf(((ComboBox<Object>) scene.lookup(".order-pickers .combo-box")).getItems());
    }

    @Test
    void tinyItemsAreEqualAndAsShortAsCanBe() {
        long before = shell.watch().settings().specProperty().get().list().size();
        ask(() -> press(KeyCode.DIGIT3, true));
        then(() -> {
            scene.getRoot().lookupAll(".quiet-button").stream()
                    .map(Button.class::cast)
                    .filter(button -> button.getText().equals("Use tiny items"))
                    .forEach(Button::fire);
        });
        ListSpec list = service.started().getFirst().spec().list();
        assertEquals(Lengths.EQUAL, list.lengths());
        assertTrue(list.size() < before, list + " beside " + before);
        assertEquals(1_000, shell.watch().list().itemNanosProperty().get());
    }

    @Test
    void theTwoRunsThatWereChosenStayChosenWhenAnotherJoins() {
        lookAtRunsOf(Way.SERIAL, Way.POOL, Way.POOL);
        then(() -> {
            ComboBox<?> one = (ComboBox<?>) scene.lookup(".order-pickers .combo-box");
            one.getSelectionModel().select(0);
            shell.watch().requests().runIn(List.of(Way.POOL));
            service.endLast();
        });
        assertEquals(4, ask(this::columns).size());
        assertEquals(
                0,
                ask(() -> ((ComboBox<?>) scene.lookup(".order-pickers .combo-box"))
                        .getSelectionModel()
                        .getSelectedIndex()));
    }

    @Test
    void whyExplainsTheTaskOfTheRunThatWasChosenUnderTheOrderThatIsShown() {
        lookAtRunsOf(Way.POOL, Way.THREAD_PER_TASK);
        then(() -> {
            Node chart = scene.lookup(".order-chart");
            chart.requestFocus();
            Keyboard.press(chart, KeyCode.DOWN);
            Keyboard.press(chart, KeyCode.LEFT);
            Keyboard.press(chart, KeyCode.ENTER);
        });
        String place = ask(() -> text(".order-selection .secondary"));
        assertTrue(
                place.startsWith("Task ") && !place.contains("Thread per task 1.") == place.endsWith("Pool 1."), place);
        String run = place.substring(place.indexOf(" in ") + 4, place.length() - 1);
        assertTrue(ask(() -> said(run + ": ")), place);
        then(() -> {
            shell.page().node().lookupAll(".segment").stream()
                    .map(ToggleButton.class::cast)
                    .filter(segment -> segment.getText().equals("created"))
                    .forEach(ToggleButton::fire);
        });
        assertTrue(ask(() -> said(run + ": ") && !said(" ended ")), "another order is explained by what made it");
    }

    private boolean said(String words) {
        return shell.page().node().lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .anyMatch(text -> text.contains(words));
    }

    /** Has the list run in these ways to the end, and goes to the Order view. */
    private void lookAtRunsOf(Way... ways) {
        ask(() -> {
            shell.watch().requests().runIn(List.of(ways));
            for (int run = 0; run < ways.length; run++) {
                service.endLast();
            }
            return press(KeyCode.DIGIT3, true);
        });
    }

    private String text(String selector) {
        return ((Labeled) scene.lookup(selector)).getText();
    }

    private Object press(KeyCode code, boolean shortcut) {
        Keyboard.press(scene.getRoot(), code, shortcut);
        return code;
    }

    private <T> T ask(Callable<T> question) {
        return MadeUpShell.ask(scene, question);
    }

    private void then(Runnable action) {
        MadeUpShell.onceSettled(scene, action);
    }
}
