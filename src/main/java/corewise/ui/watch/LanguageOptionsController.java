package corewise.ui.watch;

import corewise.model.Interpreter;
import corewise.model.Language;
import corewise.model.RunOptions;
import corewise.model.StartMethod;
import corewise.text.Texts;
import corewise.ui.fx.ChoiceNames;
import corewise.ui.fx.Link;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** Wires what can be set about the language of a run, and about what is sent to its processes: only that is shown. */
@OnWindowThread
public final class LanguageOptionsController {
    private static final int BYTES_A_KILO = 1_000;
    private static final int MOST_KILOS = RunOptions.MOST_PAYLOAD_BYTES / BYTES_A_KILO;
    /** The places of the slider. */
    private static final StepScale KILOS = new StepScale(
            List.of(0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, MOST_KILOS));

    private final RunControlsViewModel controls;
    private final InterpretersHere interpreters;
    private final WatchViewModel watch;
    private final Texts texts;

    @FXML
    private VBox interpreterRow;

    @FXML
    private ComboBox<Interpreter> interpreter;

    @FXML
    private Link another;

    @FXML
    private Label ofNamed;

    @FXML
    private VBox methodRow;

    @FXML
    private ComboBox<Optional<StartMethod>> method;

    @FXML
    private Link noGuard;

    @FXML
    private VBox payloadRow;

    @FXML
    private TextField payload;

    @FXML
    private Slider payloadSlider;

    public LanguageOptionsController(WatchViewModel watch, Texts texts) {
        this.watch = watch;
        controls = watch.controls();
        interpreters = watch.settings().interpreters();
        this.texts = texts;
    }

    @FXML
    void initialize() {
        ChoiceNames.followWhileReplaced(interpreter, interpreters::nameOf, controls.interpreterProperty());
        Visibility.say(ofNamed, interpreters.ofNamed());
        interpreters.foundProperty().subscribe(found -> {
            ChoiceNames.offer(interpreter, found, controls.interpreterProperty().get());
            showRows();
        });
        ChoiceNames.followWhileReplaced(
                method,
                by -> by.map(StartMethod::id).orElseGet(interpreters::ownMethod),
                interpreters.methodProperty());
        controls.interpreterProperty().subscribe(chosen -> showMethods());
        NumberField.wire(payload, 0, MOST_KILOS, texts.quantities(), this::send);
        payloadSlider.setMax(KILOS.last());
        IntConsumer slide = KILOS.wire(payloadSlider.valueProperty(), this::send);
        controls.optionsProperty().subscribe(options -> {
            int kilos = options.payloadBytes() / BYTES_A_KILO;
            NumberField.show(payload, kilos, texts.quantities());
            slide.accept(kilos);
        });
        noGuard.disableProperty().bind(watch.busyProperty());
        controls.languageProperty().subscribe(spoken -> showRows());
        controls.wayProperty().subscribe(chosen -> showRows());
    }

    @FXML
    void nameAnother() {
        FileChooser chooser = new FileChooser();
        // others are mostly near the one that is chosen
        File folder = interpreter.getValue() == null
                ? null
                : new File(interpreter.getValue().path()).getParentFile();
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        File chosen = chooser.showOpenDialog(another.getScene().getWindow());
        if (chosen != null) {
            interpreters.name(chosen.getPath());
        }
    }

    @FXML
    void runWithoutGuard() {
        watch.requests().runWithoutGuard();
    }

    private void send(long kilos) {
        controls.set(options -> options.withPayload((int) kilos * BYTES_A_KILO));
    }

    private void showMethods() {
        Optional<StartMethod> kept = interpreters.methodProperty().get();
        List<Optional<StartMethod>> choices = interpreters.methods();
        // its own may be another now, though the choice is the same
        ChoiceNames.offer(method, choices, null);
        method.setValue(choices.contains(kept) ? kept : Optional.empty());
    }

    private void showRows() {
        Language language = controls.languageProperty().get();
        boolean python = language == Language.PYTHON;
        boolean processes = controls.wayProperty().get().usesProcesses(language);
        Visibility.show(
                interpreterRow, python && interpreters.foundProperty().get().size() > 1);
        Visibility.show(another, python);
        Visibility.show(methodRow, python && processes);
        Visibility.show(noGuard, python && processes);
        Visibility.show(payloadRow, processes);
    }
}
