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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Wires what can be set about the language of a run, and about what is sent to its processes: only that is shown. */
@OnWindowThread
public final class LanguageOptionsController {
    private static final int BYTES_A_KILO = 1_000;
    private static final int MOST_KILOS = RunOptions.MOST_PAYLOAD_BYTES / BYTES_A_KILO;
    /** The places of the slider. */
    private static final int[] KILOS = {
        0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, MOST_KILOS
    };

    private final RunControlsViewModel controls;
    private final InterpretersHere interpreters;
    private final WatchViewModel watch;
    private final Texts texts;

    @FXML
    private VBox interpreterRow;

    @FXML
    private ComboBox<Interpreter> interpreter;

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

    private boolean following;

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
        method.setConverter(new ChoiceNames<>(by -> by.map(StartMethod::id).orElseGet(this::ownMethod)));
        // a box whose values are replaced has none for a moment
        method.valueProperty().subscribe((before, by) -> {
            if (by != null) {
                interpreters.methodProperty().set(by);
            }
        });
        interpreters.methodProperty().subscribe(by -> method.setValue(by));
        controls.interpreterProperty().subscribe(this::showMethods);
        NumberField.wire(payload, 0, MOST_KILOS, texts.quantities(), this::send);
        controls.optionsProperty().subscribe(options -> showPayload(options.payloadBytes() / BYTES_A_KILO));
        payloadSlider.setMax(KILOS.length - 1);
        payloadSlider.valueProperty().subscribe((before, place) -> {
            if (!following) {
                send(KILOS[(int) Math.round(place.doubleValue())]);
            }
        });
        noGuard.disableProperty().bind(watch.busyProperty());
        controls.languageProperty().subscribe(spoken -> showRows());
        controls.wayProperty().subscribe(chosen -> showRows());
    }

    @FXML
    void runWithoutGuard() {
        watch.requests().runWithoutGuard();
    }

    private void send(long kilos) {
        controls.set(options -> options.withPayload((int) kilos * BYTES_A_KILO));
    }

    private void showPayload(int kilos) {
        NumberField.show(payload, kilos, texts.quantities());
        following = true;
        payloadSlider.setValue(place(kilos));
        following = false;
    }

    /** The place of an amount, or of the next larger one that has a place. */
    private static int place(int kilos) {
        int found = Arrays.binarySearch(KILOS, kilos);
        return found < 0 ? -found - 1 : found;
    }

    private String name(Interpreter each) {
        return texts.say(each.info().startingBy(Optional.empty()).fact());
    }

    /** What the interpreter takes where nobody chooses. */
    private String ownMethod() {
        return Optional.ofNullable(controls.interpreterProperty().get())
                .flatMap(chosen -> chosen.info().startMethod())
                .map(own -> texts.get("runControls.method.ownBy", own.id()))
                .orElse(texts.get("runControls.method.own"));
    }

    private void showMethods(Interpreter chosen) {
        Optional<StartMethod> kept = interpreters.methodProperty().get();
        List<StartMethod> all = chosen == null ? List.of() : chosen.startMethods();
        List<Optional<StartMethod>> choices = new ArrayList<>(Stream.concat(
                        Stream.of(Optional.<StartMethod>empty()), all.stream().map(Optional::of))
                .toList());
        method.setItems(FXCollections.observableArrayList(choices));
        // its own may be another now, though the choice is the same
        method.setValue(null);
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
