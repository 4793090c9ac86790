package corewise.ui.watch;

import corewise.model.ListSpec;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.text.Texts;
import corewise.ui.fx.ChoiceNames;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import java.util.OptionalLong;
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
        wireChunk();
        NumberField.wire(
                switchMillis,
                1,
                RunOptions.LONGEST_SWITCH_NANOS / NANOS_A_MILLI,
                texts.quantities(),
                millis -> controls.optionsProperty().set(options().withSwitchNanos(millis * NANOS_A_MILLI)));
        switchMillis.setAccessibleText(texts.get("runControls.switch"));
        tryAgain.selectedProperty()
                .subscribe((before, again) ->
                        controls.optionsProperty().set(options().withTryAgain(again)));
        wireCores();
        controls.optionsProperty().subscribe(this::showOptions);
        controls.wayProperty().subscribe(this::showRows);
    }

    private void wireChunk() {
        Runnable take = () -> {
            OptionalLong items = NumberField.parse(chunk.getText());
            int kept = Math.clamp(items.orElse(0), 0, ListSpec.MAX_ITEMS);
            controls.optionsProperty().set(options().withChunk(kept));
            showChunk(kept);
        };
        chunk.setOnAction(event -> take.run());
        chunk.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                take.run();
            }
        });
        chunk.setAccessibleText(texts.get("runControls.chunk"));
        watch.specProperty().subscribe(this::showDefaultChunk);
    }

    private void showDefaultChunk(RunSpec spec) {
        if (spec != null) {
            int items = RunOptions.defaultChunk(spec.list().items(), spec.workers());
            chunk.setPromptText(texts.get("runControls.chunkAuto", items));
        }
    }

    private void wireCores() {
        cores.getItems().setAll(controls.coreChoices());
        cores.setConverter(new ChoiceNames<>(number -> number == 0
                ? texts.get("runControls.cores.all", controls.allCores())
                : texts.quantities().count(number)));
        cores.setAccessibleText(texts.get("runControls.cores"));
        cores.valueProperty().subscribe((before, chosen) -> {
            if (chosen != null) {
                controls.optionsProperty().set(options().withCores(chosen));
            }
        });
        controls.coresAvailable().subscribe(available -> {
            Visibility.show(coresRow, available && controls.coreChoices().size() > 1);
            Visibility.show(noCores, !available);
        });
    }

    private RunOptions options() {
        return controls.optionsProperty().get();
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
        Visibility.show(tryAgain, way.usesProcesses());
    }
}
