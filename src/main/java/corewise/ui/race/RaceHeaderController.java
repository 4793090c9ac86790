package corewise.ui.race;

import corewise.text.Texts;
import corewise.ui.fx.BreakingRow;
import corewise.ui.fx.ChoiceNames;
import corewise.ui.fx.Fold;
import corewise.ui.fx.Link;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import corewise.ui.page.ReplaySpeed;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Wires what stands above the race: its title, its clock's controls, and the choice of ways. */
@OnWindowThread
public final class RaceHeaderController {
    /** Narrower than this in sizes of the title's type, the controls stand below the title. */
    private static final double LEAST_FOR_ONE_ROW = 60;

    private final RaceViewModel viewModel;
    private final Texts texts;

    @FXML
    private VBox header;

    @FXML
    private HBox headerRow;

    @FXML
    private BreakingRow controls;

    @FXML
    private Label title;

    @FXML
    private Label line;

    @FXML
    private Label status;

    @FXML
    private Button play;

    @FXML
    private ComboBox<ReplaySpeed> speed;

    @FXML
    private ComboBox<Integer> repeats;

    @FXML
    private Button run;

    @FXML
    private Button table;

    @FXML
    private Button cancel;

    @FXML
    private FlowPane ways;

    @FXML
    private Label howMany;

    @FXML
    private Link made;

    RaceHeaderController(RaceViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        var said = viewModel.saidProperty();
        title.textProperty().bind(said.map(RaceViewModel.Said::title));
        line.textProperty().bind(said.map(RaceViewModel.Said::line));
        Visibility.say(status, said.map(RaceViewModel.Said::status));
        run.textProperty().bind(said.map(RaceViewModel.Said::runText));
        run.disableProperty().bind(viewModel.canRunProperty().not());
        viewModel
                .tableShownProperty()
                .subscribe(shown -> table.setText(texts.get(shown ? "race.showLanes" : "order.showTable")));
        // a room looks at the race: what was chosen before it, keys change still
        ObservableValue<Boolean> choosing = viewModel.presentingProperty().map(presents -> !presents);
        for (Node chosen : new Node[] {speed, repeats, ways}) {
            Visibility.showWhile(chosen, choosing);
        }
        Visibility.showWhile(
                table,
                viewModel
                        .raceProperty()
                        .flatMap(race ->
                                choosing.map(chooses -> chooses && !race.runs().isEmpty())));
        Visibility.showWhile(cancel, viewModel.runs().busy());
        Visibility.showWhile(run, viewModel.runs().busy().map(busy -> !busy));
        new Fold(controls, headerRow, header, 1).whileNarrowerInRows(header, title, LEAST_FOR_ONE_ROW);
        Visibility.showWhile(made, viewModel.canRaceMadeProperty());
        new ClockControls(viewModel, texts).wire(play, speed);
        ChoiceNames.fill(
                repeats,
                RaceViewModel.REPEATS,
                times -> times == 1 ? texts.get("race.once") : texts.get("race.times", times),
                viewModel.repeatsProperty());
        repeats.disableProperty().bind(viewModel.runs().busy());
        viewModel
                .entrants()
                .besideProperty()
                .subscribe(by -> howMany.setText(texts.get(by.isEmpty() ? "race.ways" : "race.ways.beside")));
        new WayChips(viewModel, texts).fill(ways);
    }

    @FXML
    void playOrPause() {
        viewModel.playOrPause();
    }

    @FXML
    void run() {
        viewModel.run();
    }

    @FXML
    void showTable() {
        viewModel.toggleTable();
    }

    @FXML
    void cancel() {
        viewModel.runs().cancel();
    }

    @FXML
    void raceMade() {
        viewModel.raceMade();
    }
}
