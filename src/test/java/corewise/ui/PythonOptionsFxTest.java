package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Language;
import corewise.model.RunOptions;
import corewise.model.Way;
import corewise.session.FakeRunService;
import corewise.session.MadeUpInterpreters;
import corewise.text.Texts;
import corewise.text.Tongue;
import corewise.ui.fx.FxThread;
import corewise.ui.fx.WindowExtension;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.Start;

/** What can be set of runs in Python. */
@ExtendWith(WindowExtension.class)
class PythonOptionsFxTest {
    private final FakeRunService service = new FakeRunService(8, Way.of(Language.JAVA))
            .withPython(MadeUpInterpreters.locked("3.13.10"), MadeUpInterpreters.free("3.14.0"));

    private Stage stage;
    private Shell shell;
    private Scene scene;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    private void open(Tongue tongue) {
        FxThread.onWindowThread(() -> {
            shell = MadeUpShell.root(service, new NoPictures(), Texts.load(tongue))
                    .shell(1440, 900);
            scene = MadeUpShell.show(shell, stage);
            shell.watch().controls().languageProperty().set(Language.PYTHON);
        });
    }

    @ParameterizedTest
    @EnumSource
    void allStandsWholeInItsColumn(Tongue tongue) {
        open(tongue);
        List<String> found = new ArrayList<>();
        for (Way way : Way.of(Language.PYTHON)) {
            FxThread.onWindowThread(() -> shell.watch().controls().wayProperty().set(way));
            MadeUpShell.onceSettled(scene, () -> {
                ScrollPane column = (ScrollPane) scene.lookup("#scrolled");
                double beyond = column.getContent().getLayoutBounds().getWidth()
                        - column.getViewportBounds().getWidth();
                if (beyond > 0.5) {
                    found.add(way + " is too wide by " + beyond);
                }
                ClippedText.find((Parent) column.getContent()).forEach(text -> found.add(way + ": " + text));
            });
        }
        assertEquals("", String.join("\n", found));
    }

    /** A way that Python does not have says why; what begins runs cannot be used while one is on. */
    @ParameterizedTest
    @CsvSource({"false, 100", "true, 100", "false, 150", "true, 150"})
    void whatCannotBeUsedNowIsReadAllTheSame(boolean dark, int zoom) {
        open(Tongue.ENGLISH);
        FxThread.onWindowThread(() -> {
            shell.viewModel().darkProperty().set(dark);
            shell.viewModel().zoomProperty().set(zoom);
            shell.watch().requests().runIn(List.of(Way.POOL));
        });
        MadeUpShell.onceSettled(scene, () -> {
            assertTrue(scene.lookup("#way-global-lock").isDisabled());
            assertTrue(scene.lookup(".run-links .hyperlink").isDisabled());
            assertEquals("", String.join("\n", FaintText.find(scene.getRoot())));
        });
    }

    @Test
    void thePayloadIsSetByASliderOrByANumber() {
        open(Tongue.ENGLISH);
        FxThread.onWindowThread(() -> shell.watch().controls().wayProperty().set(Way.PROCESS_POOL));
        MadeUpShell.onceSettled(scene, () -> {
            Slider slider = (Slider) scene.lookup("#payloadSlider");
            TextField field = (TextField) scene.lookup("#payload");
            assertEquals(0, slider.getValue());
            slider.setValue(10);
            assertEquals(1_000_000, payload());
            assertEquals("1000", field.getText());
            slider.setValue(slider.getMax());
            assertEquals(RunOptions.MOST_PAYLOAD_BYTES, payload());
            field.setText("3");
            field.getOnAction().handle(null);
            assertEquals(3_000, payload());
            assertEquals(3, slider.getValue());
            slider.setValue(0);
            assertEquals(0, payload());
        });
    }

    private int payload() {
        return shell.watch().settings().specProperty().get().options().payloadBytes();
    }

    @Test
    void theWayInWhichAnInterpreterMakesProcessesIsNamed() {
        open(Tongue.ENGLISH);
        FxThread.onWindowThread(() -> shell.watch().controls().wayProperty().set(Way.PROCESS_POOL));
        MadeUpShell.onceSettled(
                scene,
                () -> assertEquals(
                        List.of("fork, its own way", "fork", "spawn"), names((ComboBox<?>) scene.lookup("#method"))));
    }

    private static <T> List<String> names(ComboBox<T> box) {
        return box.getItems().stream().map(box.getConverter()::toString).toList();
    }
}
