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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** Wires what can be set about the language of a run, and about what is sent to its processes: only that is shown. */
@OnWindowThread
public final class LanguageOptionsController {
    private static final int BYTES_A_KILO = 1024;

    private final RunControlsViewModel controls;
    private final InterpretersHere interpreters;
    private final WatchViewModel watch;
    private final Texts texts;

    @FXML
    private HBox interpreterRow;

    @FXML
    private ComboBox<Interpreter> interpreter;

    @FXML
    private HBox methodRow;

    @FXML
    private ComboBox<Optional<StartMethod>> method;

    @FXML
    private Link noGuard;

    @FXML
    private HBox payloadRow;

    @FXML
    private TextField payload;

    public LanguageOptionsController(WatchViewModel watch, Texts texts) {
        this.watch = watch;
        controls = watch.controls();
        interpreters = watch.settings().interpreters();
        this.texts = texts;
    }

    @FXML
    void initialize() {
        interpreter.setConverter(new ChoiceNames<>(this::name));
        interpreter.valueProperty().subscribe((before, chosen) -> {
            if (chosen != null) {
                controls.interpreterProperty().set(chosen);
            }
        });
        controls.interpreterProperty().subscribe(chosen -> interpreter.setValue(chosen));
        interpreters.foundProperty().subscribe(found -> {
            interpreter.setItems(FXCollections.observableArrayList(found));
            interpreter.setValue(controls.interpreterProperty().get());
            showRows();
        });
        method.setConverter(
                new ChoiceNames<>(by -> by.map(StartMethod::id).orElse(texts.get("runControls.method.own"))));
        // a box whose values are replaced has none for a moment
        method.valueProperty().subscribe((before, by) -> {
            if (by != null) {
                interpreters.methodProperty().set(by);
            }
        });
        interpreters.methodProperty().subscribe(by -> method.setValue(by));
        controls.interpreterProperty().subscribe(this::showMethods);
        NumberField.wire(
                payload,
                0,
                RunOptions.MOST_PAYLOAD_BYTES / BYTES_A_KILO,
                texts.quantities(),
                kilos -> controls.set(options -> options.withPayload((int) kilos * BYTES_A_KILO)));
        controls.optionsProperty()
                .subscribe(options ->
                        NumberField.show(payload, options.payloadBytes() / BYTES_A_KILO, texts.quantities()));
        noGuard.disableProperty().bind(watch.busyProperty());
        controls.languageProperty().subscribe(spoken -> showRows());
        controls.wayProperty().subscribe(chosen -> showRows());
    }

    @FXML
    void runWithoutGuard() {
        watch.runWithoutGuard();
    }

    private String name(Interpreter each) {
        return texts.say(each.info().startingBy(Optional.empty()).fact());
    }

    private void showMethods(Interpreter chosen) {
        Optional<StartMethod> kept = interpreters.methodProperty().get();
        List<StartMethod> all = chosen == null ? List.of() : chosen.startMethods();
        List<Optional<StartMethod>> choices = new ArrayList<>(Stream.concat(
                        Stream.of(Optional.<StartMethod>empty()), all.stream().map(Optional::of))
                .toList());
        method.setItems(FXCollections.observableArrayList(choices));
        method.setValue(choices.contains(kept) ? kept : Optional.empty());
    }

    private void showRows() {
        Language language = controls.languageProperty().get();
        boolean python = language == Language.PYTHON;
        boolean processes = controls.wayProperty().get().usesProcesses(language);
        Visibility.show(
                interpreterRow, python && interpreters.foundProperty().get().size() > 1);
        Visibility.show(methodRow, python && processes);
        Visibility.show(noGuard, python && processes);
        Visibility.show(payloadRow, processes);
    }
}
