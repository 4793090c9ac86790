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
        ChoiceNames.followWhileReplaced(
                interpreter,
                which -> texts.say(which.info().withoutStartMethod().fact()),
                entrants.interpreterProperty());
        ChoiceNames.followWhileReplaced(
                other,
                by -> by.map(each -> each.name(texts)).orElse(texts.get("race.beside.nothing")),
                entrants.besideProperty());
        viewModel.runs().runBy().subscribe(here -> {
            show(here, interpreter, beside);
            ChoiceNames.offer(
                    other, entrants.besideChoices(), entrants.besideProperty().get());
        });
    }

    private void show(RunByHere here, ComboBox<Interpreter> interpreter, HBox beside) {
        boolean python = here.chosen().language() == Language.PYTHON;
        ChoiceNames.offer(interpreter, here.found(), here.chosen().interpreter().orElse(null));
        Visibility.show(interpreter, python && !here.found().isEmpty());
        Visibility.show(beside, !here.others().isEmpty());
    }
}
