package corewise.ui.race;

import corewise.model.Interpreter;
import corewise.model.Language;
import corewise.text.Texts;
import corewise.ui.fx.ChoiceNames;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Segments;
import corewise.ui.fx.Visibility;
import corewise.ui.page.RunBy;
import corewise.ui.page.RunByHere;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/** The choice of the language, of its interpreter, and of what runs the same ways beside it. */
@OnWindowThread
final class RunByRow {
    private final RaceViewModel viewModel;
    private final Texts texts;

    RunByRow(RaceViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    /** Lets these nodes decide on it; only what there is to choose is shown. */
    void wire(
            Pane row, HBox languages, ComboBox<Interpreter> interpreter, HBox beside, ComboBox<Optional<RunBy>> other) {
        Entrants entrants = viewModel.entrants();
        Visibility.show(row, viewModel.runs().hasLanguages());
        Segments.fill(languages, List.of(Language.values()), texts::name, entrants.languageProperty());
        row.disableProperty().bind(viewModel.canChoose().not());
        interpreter.setConverter(new ChoiceNames<>(
                which -> texts.say(which.info().withoutStartMethod().fact())));
        // a box whose values are replaced has none for a moment
        interpreter.valueProperty().subscribe((before, which) -> {
            if (which != null) {
                entrants.interpreterProperty().set(which);
            }
        });
        entrants.interpreterProperty().subscribe(which -> interpreter.setValue(which));
        other.setConverter(
                new ChoiceNames<>(by -> by.map(each -> each.name(texts)).orElse(texts.get("race.beside.nothing"))));
        other.valueProperty().subscribe((before, by) -> {
            if (by != null) {
                entrants.besideProperty().set(by);
            }
        });
        entrants.besideProperty().subscribe(by -> other.setValue(by));
        viewModel.runs().runBy().subscribe(here -> {
            show(here, interpreter, beside);
            Optional<RunBy> kept = entrants.besideProperty().get();
            other.setItems(FXCollections.observableArrayList(entrants.besideChoices()));
            other.setValue(kept);
        });
    }

    private void show(RunByHere here, ComboBox<Interpreter> interpreter, HBox beside) {
        boolean python = here.chosen().language() == Language.PYTHON;
        interpreter.setItems(FXCollections.observableArrayList(here.found()));
        interpreter.setValue(here.chosen().interpreter().orElse(null));
        Visibility.show(interpreter, python && !here.found().isEmpty());
        Visibility.show(beside, !here.others().isEmpty());
    }
}
