package corewise.ui.watch;

import corewise.model.Language;
import corewise.model.ListSpec;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.text.Texts;
import corewise.ui.fx.ChoiceNames;
import corewise.ui.fx.Help;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** Wires what can be set about the chosen way: only that is shown. */
@OnWindowThread
public final class WayOptionsController {
    private static final long NANOS_A_MILLI = 1_000_000;

    private final WatchViewModel watch;
    private final RunControlsViewModel controls;
    private final Texts texts;

    @FXML
    private HBox chunkRow;

    @FXML
    private TextField chunk;

    @FXML
    private HBox switchRow;

    @FXML
    private TextField switchMillis;

    @FXML
    private CheckBox tryAgain;

    @FXML
    private HBox coresRow;

    @FXML
    private Label coresLabel;

    @FXML
    private ComboBox<Integer> cores;

    @FXML
    private Label noCores;

    public WayOptionsController(WatchViewModel watch, Texts texts) {
        this.watch = watch;
        controls = watch.controls();
        this.texts = texts;
    }

    @FXML
    void initialize() {
        NumberField.onTaken(chunk, this::takeChunk);
        watch.settings().specProperty().subscribe(this::showDefaultChunk);
        NumberField.wire(
                switchMillis,
                1,
                RunOptions.LONGEST_SWITCH_NANOS / NANOS_A_MILLI,
                texts.quantities(),
                millis -> controls.set(options -> options.withSwitchNanos(millis * NANOS_A_MILLI)));
        tryAgain.selectedProperty().subscribe((before, again) -> controls.set(options -> options.withTryAgain(again)));
        wireCores();
        controls.optionsProperty().subscribe(this::showOptions);
        controls.wayProperty().subscribe(this::showRows);
        controls.languageProperty()
                .subscribe(language -> showRows(controls.wayProperty().get()));
    }

    private void takeChunk() {
        int kept = Math.clamp(NumberField.parse(chunk.getText()).orElse(0), 0, ListSpec.MAX_ITEMS);
        controls.set(options -> options.withChunk(kept));
        showChunk(kept);
    }

    private void showDefaultChunk(RunSpec spec) {
        if (spec != null) {
            int items = RunOptions.defaultChunk(spec.list().items(), spec.workers());
            chunk.setPromptText(texts.get("runControls.chunkAuto", items));
        }
    }

    private void wireCores() {
        cores.getItems().setAll(controls.coreChoices());
        Help.on(coresLabel, texts.get("runControls.coresHelp"));
        Help.on(cores, texts.get("runControls.coresHelp"));
        cores.setConverter(new ChoiceNames<>(number -> number == 0
                ? texts.get("runControls.cores.all", controls.allCores())
                : texts.quantities().count(number)));
        cores.valueProperty().subscribe((before, chosen) -> controls.set(options -> options.withCores(chosen)));
        controls.coresAvailable().subscribe(available -> {
            Visibility.show(coresRow, available && controls.coreChoices().size() > 1);
            Visibility.show(noCores, !available);
        });
    }

    private void showOptions(RunOptions options) {
        showChunk(options.chunk());
        NumberField.show(switchMillis, Math.max(1, options.switchNanos() / NANOS_A_MILLI), texts.quantities());
        tryAgain.setSelected(options.tryAgain());
        if (cores.getItems().contains(options.cores())) {
            cores.setValue(options.cores());
        }
    }

    private void showChunk(int items) {
        chunk.setText(items == 0 ? "" : texts.quantities().count(items));
    }

    private void showRows(Way way) {
        Visibility.show(chunkRow, way == Way.CHUNKS);
        Visibility.show(switchRow, way == Way.GLOBAL_LOCK);
        Visibility.show(
                tryAgain, way.usesProcesses() && controls.languageProperty().get() == Language.JAVA);
    }
}
