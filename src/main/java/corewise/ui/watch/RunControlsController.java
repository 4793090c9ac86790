package corewise.ui.watch;

import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.ui.fx.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Wires the ways and the number of workers. Belongs to the window's thread. */
public final class RunControlsController {
    private final RunControlsViewModel viewModel;
    private final Texts texts;
    private final ToggleGroup group = new ToggleGroup();

    @FXML
    private VBox ways;

    @FXML
    private Label workersLabel;

    @FXML
    private Spinner<Integer> workers;

    public RunControlsController(RunControlsViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        for (Way way : viewModel.ways()) {
            ways.getChildren().add(card(way));
        }
        viewModel
                .wayProperty()
                .subscribe(way -> group.selectToggle(
                        group.getToggles().get(viewModel.ways().indexOf(way))));
        group.selectedToggleProperty().subscribe((before, after) -> {
            if (after != null) {
                viewModel.wayProperty().set((Way) after.getUserData());
            }
        });
        var values = new IntegerSpinnerValueFactory(
                1, RunSpec.MAX_WORKERS, viewModel.workersProperty().get());
        workers.setValueFactory(values);
        values.valueProperty().bindBidirectional(viewModel.workersProperty().asObject());
        workers.disableProperty().bind(viewModel.workersCount().not());
        workersLabel.disableProperty().bind(viewModel.workersCount().not());
        workers.getEditor().setAccessibleText(texts.get("runControls.workers"));
    }

    private ToggleButton card(Way way) {
        Label name = new Label(texts.get("way." + way.id()));
        name.getStyleClass().add("way-name");
        Label note = new Label();
        note.getStyleClass().add("way-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.textProperty().bind(viewModel.noteProperty(way));
        VBox words = new VBox(name, note);
        words.getStyleClass().add("way-texts");
        Region dot = new Region();
        dot.getStyleClass().add("way-dot");
        HBox content = new HBox(dot, words);
        content.getStyleClass().add("way-content");
        // a radio button's behaviour (arrow keys, no unselecting) in a card's looks
        RadioButton card = new WayCard(content);
        card.setId("way-" + way.id());
        card.setUserData(way);
        card.setToggleGroup(group);
        card.accessibleTextProperty().bind(name.textProperty().concat(". ").concat(note.textProperty()));
        return card;
    }
}
