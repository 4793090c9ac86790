package corewise.ui.watch;

import corewise.text.Texts;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import corewise.ui.fx.WholeRadioButton;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** Wires the question before the run and its outcome. */
@OnWindowThread
public final class PredictionPanelController {
    private final PredictionPanelViewModel viewModel;
    private final Texts texts;
    private final ToggleGroup group = new ToggleGroup();

    @FXML
    private Node root;

    @FXML
    private Label title;

    @FXML
    private VBox choices;

    @FXML
    private Label said;

    @FXML
    private Label outcome;

    public PredictionPanelController(PredictionPanelViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        Explained.on(
                root,
                Subject.PREDICTION,
                () -> viewModel.shownProperty().get().answered()
                        ? texts.get("joint.sentences", said.getText(), outcome.getText())
                        : "");
        for (OrderPrediction prediction : OrderPrediction.values()) {
            RadioButton choice = new WholeRadioButton(texts.get("predictionPanel." + prediction.id()));
            choice.setId("prediction-" + prediction.id());
            choice.setToggleGroup(group);
            choice.setUserData(prediction);
            choices.getChildren().add(choice);
        }
        viewModel
                .predictionProperty()
                .subscribe(value -> group.selectToggle(
                        value == null ? null : group.getToggles().get(value.ordinal())));
        group.selectedToggleProperty().subscribe((before, after) -> {
            if (after != null) {
                viewModel.predictionProperty().set((OrderPrediction) after.getUserData());
            }
        });
        viewModel.shownProperty().subscribe(shown -> {
            title.setText(shown.title());
            said.setText(shown.said());
            outcome.setText(shown.outcome());
            Visibility.show(choices, !shown.answered());
            Visibility.show(said, shown.answered());
            outcome.getStyleClass().setAll("label", shown.answered() ? "body" : "small");
        });
    }
}
