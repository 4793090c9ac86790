package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.Comparison;
import corewise.metrics.OrderBy;
import corewise.model.Language;
import corewise.model.Way;
import corewise.report.OrderReport;
import corewise.report.RaceReport;
import corewise.session.CompletedRun;
import corewise.session.FakeRunService;
import corewise.text.Texts;
import corewise.ui.fx.WindowExtension;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
class RaceFxTest {
    private static final long LONGEST_SECONDS = 60;

    private final FakeRunService service = new FakeRunService(8, Way.of(Language.JAVA));
    private Shell shell;
    private Scene scene;

    @Start
    void start(Stage stage) {
        shell = MadeUpShell.of(service, 1024, 700);
        scene = MadeUpShell.show(shell, stage);
    }

    @Test
    void twoRunsRaceOnOneClockWithTheirFlags() throws Exception {
        then(() -> {
            shell.watch().requests().runIn(List.of(Way.SERIAL, Way.POOL));
            service.endLast();
            service.endLast();
            press(KeyCode.DIGIT2, true);
        });
        assertTrue(ask(() -> tab("Race").isSelected() && !tab("Watch").isSelected()));
        until(() -> time().equals("3.96\u00a0s"));
        assertEquals(List.of("Serial", "Pool"), ask(() -> texts(".race-name")));
        assertEquals(List.of("3.96\u00a0s", "495\u00a0ms"), ask(() -> texts(".race-flag")));
        assertTrue(ask(() ->
                texts(".race-sentences .label").getFirst().contains("495\u00a0ms, 8.00\ufeff× as fast as serial")));
        then(() -> ((Button) scene.lookup(".race-play")).fire());
        assertEquals("Pause", ask(() -> ((Button) scene.lookup(".race-play")).getText()));
        until(() -> !time().equals("3.96\u00a0s") && !time().equals("0.00\u00a0s"));
        then(() -> press(KeyCode.HOME, false));
        until(() -> time().equals("0.00\u00a0s"));
        assertEquals(1, ask(this::colorsInTheFirstLane), "no bar is given away either");
        assertEquals(List.of(), ask(this::flagsInSight), "no time is given away before the clock is there");
        assertEquals(Set.of("…"), ask(() -> Set.copyOf(texts(".race-figures .figure-value"))));
        assertFalse(ask(() -> scene.lookup(".race-sentences").isVisible()));
        then(() -> press(KeyCode.END, false));
        until(() -> flagsInSight().size() == 2);
        assertTrue(ask(this::colorsInTheFirstLane) > 3, "all bars are there at the end");
        assertTrue(ask(() -> texts(".race-figures .figure-value").contains("495\u00a0ms")));
        assertTrue(ask(() -> scene.lookup(".race-sentences").isVisible()));
        then(() -> {
            press(KeyCode.SPACE, false);
            press(KeyCode.LEFT, false);
        });
        assertEquals("Replay", ask(() -> ((Button) scene.lookup(".race-play")).getText()));
        assertEquals(2, service.started().size(), "space replays here and runs nothing");
        assertEquals(List.of(), ask(() -> {
            // a label takes its new text over when it is laid out
            MadeUpShell.settle(scene);
            return ClippedText.find(scene.getRoot());
        }));
    }

    @Test
    void aRoomSeesTheRaceAndNotWhatWasChosenForIt() throws Exception {
        then(() -> {
            shell.watch().requests().runIn(List.of(Way.SERIAL, Way.POOL));
            service.endLast();
            service.endLast();
            press(KeyCode.DIGIT2, true);
        });
        List<String> chosen = List.of(".race-ways", ".race-speed", "#race-table");
        assertTrue(ask(() -> chosen.stream().allMatch(this::isSeen)));
        then(() -> press(KeyCode.F11, false));
        assertTrue(ask(() -> chosen.stream().noneMatch(this::isSeen)));
        assertTrue(ask(() -> isSeen(".race-play")));
        then(() -> press(KeyCode.F11, false));
        assertTrue(ask(() -> chosen.stream().allMatch(this::isSeen)));
    }

    private boolean isSeen(String selector) {
        return scene.getRoot().lookupAll(selector).stream().anyMatch(Node::isVisible);
    }

    @Test
    void cardsAndPageSayTheSameOfAWayAndOfOrders() throws Exception {
        then(() -> {
            shell.watch().requests().runIn(List.of(Way.SERIAL, Way.POOL));
            service.endLast();
            service.endLast();
            press(KeyCode.DIGIT2, true);
        });
        Comparison runs = Comparison.of(
                shell.watch().history().runs().stream().map(CompletedRun::trace).toList());
        String race = RaceReport.html(runs, ZoneOffset.UTC, Texts.load());
        String order = OrderReport.html(runs, OrderBy.FINISHED, ZoneOffset.UTC, Texts.load());
        for (String said : ask(() -> texts(".race-left > .secondary"))) {
            assertTrue(race.contains("<p class=\"about\">" + said + "</p>"), said);
            assertTrue(order.contains("<p class=\"about\">" + said + "</p>"), said);
        }
        then(() -> press(KeyCode.DIGIT3, true));
        List<String> shares = ask(() -> texts(".order-line > .secondary"));
        assertEquals(2, shares.size());
        shares.forEach(share -> assertTrue(order.contains("<p>" + share + " of all pairs"), share));
    }

    @Test
    void emptyRaceOffersToRunAllThreeAndSaysWhichRuns() throws Exception {
        then(() -> {
            tab("Race").fire();
            MadeUpShell.settle(scene);
            ((Button) scene.lookup(".race-first")).fire();
        });
        assertEquals(
                "Run 1 of 3: Serial is running, with no other run beside it. The results come here when all have"
                        + " ended.",
                ask(() -> texts(".race-status").getFirst()));
        then(() -> {
            service.endLast();
            service.endLast();
            service.endLast();
        });
        assertEquals(List.of("Serial", "Thread per task", "Pool"), ask(() -> texts(".race-name")));
        assertFalse(ask(() -> scene.lookup(".race-empty").isVisible()));
        then(() -> press(KeyCode.DIGIT1, true));
        assertTrue(ask(() -> scene.lookup(".race") == null && scene.lookup(".watch") != null));
    }

    @Test
    void theLockAgainstProcessesEndsInTheRace() throws Exception {
        then(() -> {
            press(KeyCode.L, false);
            service.endLast();
            service.endLast();
        });
        assertTrue(ask(() -> tab("Race").isSelected()));
        until(() -> texts(".race-name").equals(List.of("Global lock", "Process pool")));
        assertEquals("Pause", ask(() -> ((Button) scene.lookup(".race-play")).getText()), "it plays from the start");
    }

    @Test
    void eachRunIsATableInThePlaceOfItsLanesAsFarAsTheClockHasCome() throws Exception {
        then(() -> {
            shell.watch().requests().runAllThree();
            service.endLast();
            service.endLast();
            service.endLast();
            shell.viewModel().pageProperty().set("race");
        });
        until(() -> scene.lookup(".race-lanes") != null);
        then(() -> press(KeyCode.END, false));
        then(() -> press(KeyCode.T, false));
        until(() -> scene.getRoot().lookupAll(".race-card .lanes-table").size() == 3);
        assertEquals(List.of(), ask(() -> inSight(".race-lanes")));
        assertEquals("Lanes (T)", ask(() -> ((Button) scene.lookup("#race-table")).getText()));
        TableView<?> table = ask(() -> (TableView<?>) scene.lookup(".lanes-table"));
        assertTrue(ask(table::getAccessibleText).endsWith(": its tasks as a table"), table::getAccessibleText);
        assertFalse(ask(() -> ended(table)).contains("–"), "all have ended");
        then(() -> press(KeyCode.HOME, false));
        assertEquals(Set.of("–"), Set.copyOf(ask(() -> ended(table))), "before anything has, nothing is told");
        then(() -> press(KeyCode.T, false));
        until(() -> inSight(".race-lanes").size() == 3);
    }

    private List<String> ended(TableView<?> table) {
        shell.page().drawNow();
        // the time at which each ended
        TableColumn<?, ?> column = table.getColumns().get(4);
        return IntStream.range(0, table.getItems().size())
                .mapToObj(row -> (String) column.getCellData(row))
                .toList();
    }

    @Test
    void captionsOfFiguresNeverOverlap() throws Exception {
        for (boolean large : new boolean[] {false, true}) {
            then(() -> {
                shell.viewModel().zoomProperty().set(large ? 150 : 100);
                shell.watch().requests().runIn(List.of(Way.SERIAL, Way.PROCESS_POOL));
                service.endLast();
                service.endLast();
                press(KeyCode.DIGIT2, true);
            });
            until(() -> texts(".race-name").size() == 2);
            assertEquals(List.of(), ask(this::overlappingCaptions));
        }
    }

    @Test
    void theLineOfTheClockCrossesNoWords() throws Exception {
        then(() -> {
            shell.watch().requests().runIn(List.of(Way.SERIAL, Way.POOL));
            service.endLast();
            service.endLast();
            press(KeyCode.DIGIT2, true);
        });
        until(() -> flagsInSight().size() == 2);
        Bounds atEnd = ask(() -> flags().getLast());
        then(() -> {
            Node lanes = scene.lookup(".race-lanes");
            // an event that comes from nowhere tells its place in the scene
            Pointing.press(lanes, atEnd.getCenterX(), seen(lanes).getCenterY());
        });
        // around the flag in sight, and around the times below the lanes of both runs
        until(() -> lines().size() == 4);
        List<Bounds> lines = ask(this::lines);
        // only that of the run that is over is in sight now
        Bounds pool = ask(() -> flags().getFirst());
        assertTrue(Math.abs(lines.getFirst().getCenterX() - pool.getCenterX()) < 4, lines + " at " + pool);
        for (Bounds line : lines) {
            boolean clear = line.getMaxY() <= pool.getMinY() + 1 || line.getMinY() >= pool.getMaxY() - 1;
            assertTrue(clear, line + " in " + pool);
        }
        for (Bounds lane : ask(() -> inSight(".race-lanes"))) {
            double times = lane.getMaxY() - 8;
            assertTrue(
                    lines.stream().noneMatch(line -> line.getMinY() < times && line.getMaxY() > times),
                    () -> lines + " in " + lane);
        }
    }

    private static Bounds seen(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private List<Bounds> flags() {
        return inSight(".race-flag");
    }

    private List<Bounds> lines() {
        return inSight(".race-clock-line");
    }

    private List<Bounds> inSight(String selector) {
        return scene.getRoot().lookupAll(selector).stream()
                .filter(Node::isVisible)
                .map(RaceFxTest::seen)
                .sorted(Comparator.comparingDouble(Bounds::getMinY))
                .toList();
    }

    private List<String> overlappingCaptions() {
        List<String> overlapping = new ArrayList<>();
        for (Node row : scene.getRoot().lookupAll(".race-figures")) {
            double end = Double.NEGATIVE_INFINITY;
            for (Node figure : ((HBox) row).getChildren()) {
                for (Node label : ((VBox) figure).getChildren()) {
                    Bounds bounds = label.localToScene(label.getBoundsInLocal());
                    if (bounds.getMinX() < end || ((Label) label).prefWidth(-1) > bounds.getWidth() + 1) {
                        overlapping.add(((Label) label).getText());
                    }
                }
                Bounds whole = figure.localToScene(figure.getBoundsInLocal());
                end = whole.getMaxX();
            }
        }
        return overlapping;
    }

    /** How many colours there are along the middle of the first lane, past the names and the clock. */
    private int colorsInTheFirstLane() {
        Node lanes = scene.lookup(".race-lanes");
        WritableImage picture = lanes.snapshot(null, null);
        Set<Integer> colors = new HashSet<>();
        for (int x = 60; x < picture.getWidth() - 20; x++) {
            colors.add(picture.getPixelReader().getArgb(x, 6));
        }
        return colors.size();
    }

    private List<String> flagsInSight() {
        return scene.getRoot().lookupAll(".race-flag").stream()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private ToggleButton tab(String name) {
        return scene.getRoot().lookupAll(".tab").stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .filter(tab -> tab.getText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String time() {
        return texts(".race-clock-time").getFirst();
    }

    private List<String> texts(String selector) {
        return scene.getRoot().lookupAll(selector).stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private void press(KeyCode code, boolean control) {
        Keyboard.press(scene.getRoot(), code, control);
    }

    private void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS, () -> ask(condition));
    }

    private <T> T ask(Callable<T> action) {
        return MadeUpShell.ask(scene, action);
    }

    private void then(Runnable action) {
        MadeUpShell.onceSettled(scene, action);
    }
}
