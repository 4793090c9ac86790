package corewise.ui;

import static corewise.ui.Keyboard.press;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.calibration.StartingCosts;
import corewise.model.Way;
import corewise.platform.BusyProgram;
import corewise.session.CompletedRun;
import corewise.session.FakeRunService;
import corewise.session.WindowSettings;
import corewise.ui.fx.WindowExtension;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class ShellFxTest {

    private final FakeRunService service = new FakeRunService(8);
    private final NoPictures pictures = new NoPictures();
    private Shell shell;
    private Scene scene;

    @Start
    void start(Stage stage) {
        shell = MadeUpShell.root(service, pictures)
                .naming(() -> List.of(new BusyProgram("chromium", 1.23), new BusyProgram("indexer", 0.4)))
                .shell(1440, 900);
        scene = shell.scene();
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void runOfEachWayShowsItsEnd() {
        Way.FIRST_THREE.forEach(this::runShowsItsEnd);
    }

    private void runShowsItsEnd(Way way) {
        onWindowThread(() -> {
            ((RadioButton) scene.lookup("#way-" + way.id())).fire();
            Button run = (Button) scene.lookup(".run-button");
            run.fire();
            assertEquals("Cancel", run.getText());
            assertEquals(way, service.started().getLast().spec().way());
            service.endLast();
            assertEquals("Run", run.getText());
            assertEquals(
                    way, shell.watch().shownRunProperty().get().trace().spec().way());
        });
        onWindowThread(() -> {
            Label line = (Label) scene.lookup(".figure-line");
            assertTrue(line.getText().contains(" took "), line.getText());
            assertNotNull(scene.lookup(".run-name"));
        });
    }

    @Test
    void theWindowIsCalledByItsPageTheRunOnItAndTheMachineOfThat() {
        onWindowThread(() -> {
            StringProperty title = shell.viewModel().titleProperty();
            assertEquals("Watch – Corewise", title.get());
            shell.watch().requests().runIn(List.of(Way.POOL));
            assertEquals("Watch · Pool – Corewise", title.get(), "under way");
            service.endLast();
            assertEquals("Watch · Pool – Corewise", title.get());
            CompletedRun elsewhere = MadeUpShell.firstThree(128).getFirst();
            shell.watch().shownRunProperty().set(elsewhere);
            String machine = shell.viewModel().machineProperty().get();
            assertTrue(machine.startsWith("run of another machine: 128"), machine);
            assertEquals("Watch · Serial (simulated) · " + machine + " – Corewise", title.get());
            shell.viewModel().pageProperty().set("race");
            assertEquals("Race – Corewise", title.get());
        });
    }

    @Test
    void wordsOfTheListSayWhatTheyMeanToWhoPointsAtThem() {
        onWindowThread(() -> {
            Node list = scene.getRoot().lookup(".list-panel");
            for (String word : List.of("Length of an item", "seed", "n =", "Equal", "Mixed", "One giant")) {
                Labeled shown = Stream.of(".label", ".segment")
                        .flatMap(selector -> list.lookupAll(selector).stream())
                        .map(Labeled.class::cast)
                        .filter(each -> word.equals(each.getText()))
                        .findFirst()
                        .orElseThrow();
                Pointing.at(shown);
                String help = shown.getTooltip().getText();
                assertTrue(help.endsWith(".") && help.length() > 20, help);
                assertEquals(help, shown.getAccessibleHelp());
            }
        });
    }

    @Test
    void aLightSaysHowBusyOtherProgramsAreAndOnAClickWhich() {
        onWindowThread(() -> {
            MenuButton light = (MenuButton) scene.lookup(".others-light");
            assertEquals("–\u00a0%", light.getText());
            shell.viewModel().othersProperty().set(0.04);
            assertEquals("4.0\u00a0%", light.getText());
            assertTrue(light.getAccessibleText().contains("times can be compared"), light.getAccessibleText());
            shell.viewModel().othersProperty().set(0.7);
            assertEquals("70\u00a0%", light.getText());
            assertTrue(
                    light.getAccessibleText().contains("not comparable (from 20\u00a0% on)"),
                    light.getAccessibleText());
            assertTrue(light.getPseudoClassStates().contains(PseudoClass.getPseudoClass("busy")));
            light.show();
            assertEquals(
                    List.of("Cores kept busy by other programs in the last second:", "chromium: 1.2", "indexer: 0.4"),
                    light.getItems().stream()
                            .map(item -> ((Label) item.getGraphic()).getText())
                            .toList());
            light.hide();
        });
    }

    /** Also where the runs were made while another page was in sight, as a lesson's are. */
    @ParameterizedTest
    @ValueSource(strings = {"watch", "race"})
    void theLastRunIsWhollyInSightWhenItsRowHasGrown(String page) {
        onWindowThread(() -> {
            service.othersShare = 0.7;
            runFour();
            shell.viewModel().pageProperty().set(page);
            runFour();
            service.othersShare = 0;
            shell.viewModel().pageProperty().set("watch");
        });
        onWindowThread(() -> {
            MadeUpShell.settle(scene);
            Bounds list = inScene(scene.lookup(".runs-list"));
            ListCell<?> last = scene.getRoot().lookupAll(".runs-list .list-cell").stream()
                    .map(node -> (ListCell<?>) node)
                    .filter(cell -> cell.getIndex() == 7)
                    .findFirst()
                    .orElseThrow();
            assertTrue(inScene(last).getMaxY() <= list.getMaxY() + 1, inScene(last) + " in " + list);
        });
    }

    private void runFour() {
        shell.watch().requests().runIn(List.of(Way.SERIAL, Way.POOL, Way.POOL, Way.POOL));
        for (int run = 0; run < 4; run++) {
            MadeUpShell.settle(scene);
            service.endLast();
        }
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void aRunBesideMadeUpLoadSaysSoFirstAndOffersToRunBothAgain() {
        onWindowThread(() -> {
            shell.watch().requests().runIn(List.of(Way.SERIAL));
            service.endLast();
            assertFalse(scene.lookup(".figure-again").isVisible());
            service.othersShare = 0.7;
            shell.watch().requests().runIn(List.of(Way.POOL));
            service.endLast();
            String line = ((Label) scene.lookup(".figure-line")).getText();
            assertTrue(
                    line.startsWith("Other programs took 70\u00a0% of the core time just before and during this run. "),
                    line);
            service.othersShare = 0;
        });
        onWindowThread(() -> {
            Hyperlink again = (Hyperlink) scene.lookup(".figure-again");
            assertTrue(again.isVisible());
            assertEquals(
                    "not comparable",
                    scene.getRoot().lookupAll(".not-comparable").stream()
                            .map(node -> ((Label) node).getText())
                            .filter(text -> !text.isEmpty())
                            .findFirst()
                            .orElseThrow());
            again.fire();
            for (int run = 0; run < 4; run++) {
                service.endLast();
            }
            assertEquals(6, service.started().size());
            assertFalse(again.isVisible());
        });
    }

    @Test
    void panelsFoldIntoTabsBesideTheBoardWhichStays() {
        onWindowThread(() -> {
            assertTrue(codeIsIn(".right-column"), "beside at first");
            assertFalse(scene.lookup(".panel-tabs") != null, "all is in sight");
            shell.viewModel().zoomProperty().set(150);
        });
        onWindowThread(() -> {
            assertFalse(codeIsIn(".left-column"), "another tab is open");
            assertTrue(scene.lookup("#boardSlot").getLayoutBounds().getHeight() > 0, "the board stays");
            ((ToggleButton) scene.lookup("#panel-code")).fire();
            assertTrue(codeIsIn(".left-column"), "in its tab");
            press(scene.lookup(".run-button"), KeyCode.B);
            assertFalse(scene.lookup(".left-column").isVisible(), "the board is alone");
            assertFalse(scene.lookup(".header").isVisible(), "without the header");
            press(scene.lookup(".run-button"), KeyCode.B);
            assertTrue(scene.lookup(".left-column").isVisible());
            assertTrue(scene.lookup(".header").isVisible());
            shell.viewModel().zoomProperty().set(100);
        });
        onWindowThread(() -> assertTrue(codeIsIn(".right-column"), "beside again"));
    }

    private boolean codeIsIn(String column) {
        return scene.lookup(column).lookup(".code-panel") != null;
    }

    @Test
    void theTableIsNoWiderThanItsPlaceInASmallWindow() {
        onWindowThread(() -> {
            Shell small = MadeUpShell.root(service, pictures).shell(960, 540);
            small.watch().requests().run();
            service.endLast();
            small.watch().table().toggle();
            MadeUpShell.settle(small.scene());
            Region table = (Region) small.scene().lookup(".task-table");
            double right = table.localToScene(table.getLayoutBounds()).getMaxX();
            assertTrue(right <= 960, "its way back ends at " + right);
            small.close();
        });
    }

    @Test
    void theTableOfTasksStandsInTheBoardsPlaceUntilEscClosesIt() {
        onWindowThread(() -> {
            shell.watch().requests().run();
            service.endLast();
            scene.lookup(".run-button").requestFocus();
            press(scene.lookup(".run-button"), KeyCode.T);
        });
        onWindowThread(() -> {
            assertTrue(scene.lookup(".task-table").isVisible());
            TableView<?> table = (TableView<?>) scene.lookup(".tasks");
            assertEquals(24, table.getItems().size());
            assertSame(table, scene.getFocusOwner());
            assertEquals("finished", table.getColumns().get(1).getCellData(23));
            MadeUpShell.settle(scene);
            assertEquals(List.of(), ClippedText.find((javafx.scene.Parent) scene.lookup(".task-table")));
            press(table, KeyCode.ESCAPE);
            assertNull(scene.lookup(".task-table"));
            assertSame(scene.lookup(".run-button"), scene.getFocusOwner());
        });
    }

    @Test
    void typedItemsReachTheList() {
        onWindowThread(() -> {
            TextField items = (TextField) scene.lookup(".items-field");
            items.setText("100 000");
            items.getOnAction().handle(null);
            assertEquals(100_000, shell.watch().list().list().items());
            items.setText("nothing");
            items.getOnAction().handle(null);
            assertEquals(100_000, shell.watch().list().list().items());
        });
    }

    @Test
    void themeSwitchesColours() {
        onWindowThread(() -> {
            Region card = (Region) scene.lookup(".card");
            var light = card.getBackground().getFills().getFirst().getFill();
            shell.viewModel().darkProperty().set(true);
            MadeUpShell.settle(scene);
            assertNotEquals(light, card.getBackground().getFills().getFirst().getFill());
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noTextIsShortenedAtTheLeastSize(boolean large) {
        onWindowThread(() -> {
            shell.viewModel().zoomProperty().set(large ? 150 : 100);
            shell.showCost(0.031, 14);
            shell.watch().setStartCost(new StartingCosts(210_000, 210_000, 210_000));
            shell.watch().requests().runAllThree();
            service.endLast();
            service.endLast();
            service.endLast();
        });
        onWindowThread(() -> {
            MadeUpShell.settle(scene);
            assertEquals(List.of(), ClippedText.find(scene.getRoot()));
        });
    }

    @Test
    void thePageThatWasLeftIsTheOnlyOneMadeAtTheNextStart() {
        onWindowThread(() -> {
            Shell next = MadeUpShell.root(service, pictures)
                    .leftAs(WindowSettings.of(false, 100, 1024, 700, "order"))
                    .shell(1024, 700);
            MadeUpShell.settle(next.scene());
            assertNotNull(next.scene().lookup(".order"));
            assertNull(next.scene().lookup(".watch"));
            next.viewModel().pageProperty().set("watch");
            assertNotNull(next.scene().lookup(".watch"));
            next.close();
        });
    }

    @Test
    void iconButtonsSayWhatTheyDo() {
        onWindowThread(() -> {
            for (Node node : scene.getRoot().lookupAll(".icon-button")) {
                ButtonBase button = (ButtonBase) node;
                assertFalse(button.getAccessibleText().isEmpty());
                Pointing.at(button);
                assertNotNull(button.getTooltip());
                if (button instanceof Button && !"?".equals(button.getText())) {
                    button.fire();
                }
            }
            assertEquals(1, pictures.saved());
            assertEquals(1, pictures.copied());
        });
    }

    private void onWindowThread(Runnable action) {
        MadeUpShell.onceSettled(scene, action);
    }
}
