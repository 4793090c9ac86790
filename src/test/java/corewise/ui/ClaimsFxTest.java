package corewise.ui;

import static corewise.ui.Keyboard.press;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.experiment.ClaimId;
import corewise.model.Language;
import corewise.model.Way;
import corewise.session.FakeRunService;
import corewise.session.MachineLease;
import corewise.session.MachineUse;
import corewise.text.Texts;
import corewise.ui.claims.ClaimGuess;
import corewise.ui.claims.FakeClaims;
import corewise.ui.fx.WindowExtension;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class ClaimsFxTest {

    private final FakeRunService service = new FakeRunService(8, Way.of(Language.JAVA));
    private final FakeClaims claims = new FakeClaims(8);
    private final FakeClaims.Held checking = new FakeClaims.Held();
    private Shell shell;
    private Scene scene;

    @Start
    void start(Stage stage) {
        shell = MadeUpShell.of(service, claims.services(checking), 1024, 700);
        scene = MadeUpShell.show(shell, stage);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noTextIsShortenedAtTheLeastSize(boolean large) throws Exception {
        ask(() -> {
            shell.viewModel().zoomProperty().set(large ? 150 : 100);
            shell.showCost(0.031, 14);
            press(scene.getRoot(), KeyCode.DIGIT4, true);
            return layOut();
        });
        assertEquals(List.of(), ask(this::clipped), "before anything was checked");
        ask(() -> {
            button(".claims-check-all").fire();
            return layOut();
        });
        assertEquals(List.of(), ask(this::clipped), "while checking");
        ask(() -> {
            checking.release();
            links("why?").forEach(Hyperlink::fire);
            return layOut();
        });
        assertEquals(List.of(), ask(this::clipped), "with all details open");
        assertEquals(
                ClaimId.values().length,
                ask(() -> scene.getRoot().lookupAll(".claim-table").size()));
    }

    @Test
    void guessesAndChecksAreMadeByKeyboard() throws Exception {
        ask(() -> {
            press(scene.getRoot(), KeyCode.DIGIT4, true);
            return layOut();
        });
        assertTrue(ask(() -> scene.lookup(".claims") != null && scene.lookup(".watch") == null));
        then(() -> {
            ToggleButton no = (ToggleButton) scene.getRoot().lookupAll(".claim-guess .segment").stream()
                    .skip(1)
                    .findFirst()
                    .orElseThrow();
            no.requestFocus();
            press(no, KeyCode.SPACE);
            Event.fireEvent(no, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.SPACE, false, false, false, false));
        });
        assertEquals(Map.of(ClaimId.SERIAL_SHARE.check(), ClaimGuess.NO), claims.kept());
        assertEquals(0, service.started().size(), "space presses what has the focus and runs nothing");
        ask(() -> {
            press(links("check this (16\u00a0s)").getFirst(), KeyCode.ENTER);
            checking.release();
            return layOut();
        });
        assertEquals(List.of("You said: no ✓"), ask(() -> shownTexts(".claim-said")));
        assertEquals("≠ not here", ask(() -> shownTexts(".claim-pill").getFirst()));
        assertTrue(ask(() -> pixels(scene.lookup(".claim-evidence")) > 2), "evidence is drawn");
    }

    @Test
    void evidenceOpensInAWindowOfItsOwnAndEscapeClosesIt() throws Exception {
        then(() -> {
            press(scene.getRoot(), KeyCode.DIGIT4, true);
            layOut();
            button(".claims-check-all").fire();
            checking.release();
            layOut();
            press(scene.lookup(".claim-evidence"), KeyCode.ENTER);
        });
        List<Window> large = ask(ClaimsFxTest::evidenceWindows);
        assertEquals(1, large.size());
        then(() -> {
            press(scene.lookup(".claim-evidence"), KeyCode.ENTER);
            shell.viewModel().darkProperty().set(true);
        });
        assertEquals(large, ask(ClaimsFxTest::evidenceWindows), "one that is open is not opened again");
        assertTrue(
                ask(() -> large.getFirst().getScene().getRoot().getStyleClass().contains("theme-dark")),
                "it follows the theme of the window");
        assertTrue(
                ask(() -> {
                    MadeUpShell.settle(large.getFirst().getScene());
                    return pixels(large.getFirst().getScene().lookup(".claim-evidence-large")) > 2;
                }),
                "the evidence is drawn");
        then(() -> press(large.getFirst().getScene().getRoot(), KeyCode.ESCAPE));
        assertFalse(ask(() -> large.getFirst().isShowing()));
    }

    private static List<Window> evidenceWindows() {
        return Window.getWindows().stream()
                .filter(window -> window.getScene().getRoot().getStyleClass().contains("claim-large"))
                .toList();
    }

    @Test
    void whileClaimsAreCheckedNothingIsRunAndTheViewsSayWhy() throws Exception {
        String why = Texts.load().get("claims.hold");
        MachineLease.Job check = service.lease().job(MachineUse.CLAIMS);
        ask(() -> {
            assertTrue(check.tryEnter());
            claims.stopAfter(2);
            press(scene.getRoot(), KeyCode.DIGIT4, true);
            layOut();
            button(".claims-check-all").fire();
            press(scene.getRoot(), KeyCode.DIGIT1, true);
            press(scene.getRoot(), KeyCode.SPACE);
            return layOut();
        });
        assertEquals(0, service.started().size());
        assertTrue(ask(() -> button(".run-footer .run-button").isDisabled()));
        assertTrue(ask(() -> shownTexts(".run-footer .small").contains(why)));
        ask(() -> {
            press(scene.getRoot(), KeyCode.DIGIT2, true);
            return layOut();
        });
        assertEquals(List.of(why), ask(() -> shownTexts(".race-status")));
        then(() -> {
            check.close();
            checking.release();
            press(scene.getRoot(), KeyCode.DIGIT1, true);
            press(scene.getRoot(), KeyCode.SPACE);
        });
        assertEquals(1, service.started().size());
    }

    @Test
    void onACardTheLanguageIsChosenAndEachHasItsOwnVerdictAndGuess() throws Exception {
        ask(() -> {
            press(scene.getRoot(), KeyCode.DIGIT4, true);
            layOut();
            languages().get(1).fire();
            return layOut();
        });
        ask(() -> {
            links("check this (16\u00a0s)").getFirst().fire();
            checking.release();
            return layOut();
        });
        assertEquals(List.of(Set.of(ClaimId.SERIAL_SHARE.in(Language.PYTHON))), claims.asked());
        assertEquals(List.of("Java", "Python ≠"), ask(this::languageNames));
        assertEquals("≠ not here", ask(() -> shownTexts(".claim-pill").getFirst()));
        ask(() -> {
            languages().getFirst().fire();
            return layOut();
        });
        assertEquals("not checked", ask(() -> shownTexts(".claim-pill").getFirst()));
        assertTrue(ask(() -> languages().getFirst().isSelected()));
        ask(() -> {
            languages().get(1).fire();
            links("why?").getFirst().fire();
            return layOut();
        });
        assertTrue(ask(() -> shownTexts(".claim-details .label").stream()
                .anyMatch(text -> text.endsWith("Checked in Python\u00a03.13.0, processes by fork."))));
    }

    @Test
    void withoutPythonItsButtonsAreGreyAndTheReasonIsShown() throws Exception {
        FakeClaims none = new FakeClaims(8).withPython();
        ask(() -> {
            MadeUpShell.close(shell);
            shell = MadeUpShell.of(service, none.services(checking), 1024, 700);
            scene = MadeUpShell.show(shell, (Stage) scene.getWindow());
            press(scene.getRoot(), KeyCode.DIGIT4, true);
            return layOut();
        });
        assertTrue(ask(
                () -> languages().get(1).isDisabled() && !languages().getFirst().isDisabled()));
        assertTrue(ask(() -> languages().get(1).getAccessibleHelp().startsWith("There is no Python")));
        assertTrue(ask(() -> shownTexts(".claims-header .secondary").stream()
                .anyMatch(text -> text.startsWith("There is no Python 3.8 or newer here"))));
        assertEquals(
                2L,
                ask(() -> links("check this (16\u00a0s)").stream()
                        .filter(Node::isDisabled)
                        .count()),
                "what only Python decides cannot be checked");
    }

    private List<ToggleButton> languages() {
        return scene.getRoot().lookupAll(".claim-card .claim-languages .segment").stream()
                .map(ToggleButton.class::cast)
                .toList();
    }

    private List<String> languageNames() {
        return languages().stream().limit(2).map(ToggleButton::getText).toList();
    }

    @Test
    void runsBehindAVerdictAreShownAsARace() throws Exception {
        then(() -> {
            press(scene.getRoot(), KeyCode.DIGIT4, true);
            layOut();
            button(".claims-check-all").fire();
            checking.release();
            links("show the runs →").getFirst().fire();
        });
        assertEquals("race", ask(() -> shell.viewModel().pageProperty().get()));
        // those that are checked here are made up, and a race says so of such runs
        assertEquals(List.of("Serial (simulated)", "Pool (simulated)"), ask(() -> shownTexts(".race-name")));
    }

    @Test
    void theViewScrollsToWhatHasTheFocusAndTheFiguresAreInATable() throws Exception {
        ask(() -> {
            press(scene.getRoot(), KeyCode.DIGIT4, true);
            layOut();
            button(".claims-check-all").fire();
            checking.release();
            links("why?").getFirst().fire();
            layOut();
            links("show the runs →").getLast().requestFocus();
            return layOut();
        });
        assertNotEquals(0.0, ask(() -> ((ScrollPane) scene.lookup(".claims")).getVvalue()));
        assertEquals(
                8,
                ask(() ->
                        ((TableView<?>) scene.lookup(".claim-table")).getItems().size()));
    }

    @Test
    void withoutChecksThereIsNoTab() throws Exception {
        assertFalse(ask(() -> MadeUpShell.of(service, 1024, 700).scene().getRoot().lookupAll(".tab").stream()
                .anyMatch(
                        tab -> tab.isVisible() && ((ToggleButton) tab).getText().equals("Claims"))));
    }

    private List<String> clipped() {
        return ClippedText.find(scene.getRoot());
    }

    private Void layOut() {
        MadeUpShell.settle(scene);
        shell.page().drawNow();
        return null;
    }

    private Button button(String selector) {
        return (Button) scene.lookup(selector);
    }

    private List<Hyperlink> links(String text) {
        return scene.getRoot().lookupAll(".claim-link").stream()
                .map(Hyperlink.class::cast)
                .filter(link -> link.isVisible() && link.getText().equals(text))
                .toList();
    }

    private List<String> shownTexts(String selector) {
        return scene.getRoot().lookupAll(selector).stream()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    /** How many colours a node shows. */
    private static long pixels(Node node) {
        WritableImage image = node.snapshot(null, null);
        var reader = image.getPixelReader();
        return java.util.stream.IntStream.range(0, (int) image.getWidth())
                .map(x -> reader.getArgb(x, (int) image.getHeight() / 2))
                .distinct()
                .count();
    }

    private <T> T ask(Callable<T> action) {
        return MadeUpShell.ask(scene, action);
    }

    private void then(Runnable action) {
        MadeUpShell.onceSettled(scene, action);
    }
}
