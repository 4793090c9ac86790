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
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** Wires the choice of the language, of its interpreter, and of what runs the same ways beside it. */
@OnWindowThread
public final class RunByController {
    private final RaceViewModel viewModel;
    private final Texts texts;

    @FXML
    private FlowPane runBy;

    @FXML
    private HBox languages;

    @FXML
    private ComboBox<Interpreter> interpreter;

    @FXML
    private HBox beside;

    @FXML
    private ComboBox<Optional<RunBy>> other;

    RunByController(RaceViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        Entrants entrants = viewModel.entrants();
        boolean several = viewModel.runs().hasLanguages();
        Visibility.showWhile(runBy, viewModel.presentingProperty().map(presents -> several && !presents));
        Segments.fill(languages, List.of(Language.values()), texts::name, entrants.languageProperty());
        runBy.disableProperty().bind(viewModel.canChoose().not());
        ChoiceNames.followWhileReplaced(
                interpreter,
                which -> texts.say(which.info().withoutStartMethod().fact()),
                entrants.interpreterProperty());
        ChoiceNames.followWhileReplaced(
                other,
                by -> by.map(each -> each.name(texts)).orElse(texts.get("race.beside.nothing")),
                entrants.besideProperty());
        viewModel.runs().runBy().subscribe(here -> {
            show(here);
            ChoiceNames.offer(
                    other, entrants.besideChoices(), entrants.besideProperty().get());
        });
    }

    /** Only what there is to choose is shown. */
    private void show(RunByHere here) {
        boolean python = here.chosen().language() == Language.PYTHON;
        ChoiceNames.offer(interpreter, here.found(), here.chosen().interpreter().orElse(null));
        Visibility.show(interpreter, python && !here.found().isEmpty());
        Visibility.show(beside, !here.others().isEmpty());
    }
}
