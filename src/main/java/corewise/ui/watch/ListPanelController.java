package corewise.ui.watch;

import corewise.model.ListSpec;
import corewise.model.Work;
import corewise.text.Texts;
import corewise.ui.canvas.BarStrip;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.ChoiceNames;
import corewise.ui.fx.Help;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Wires the list panel. */
@OnWindowThread
public final class ListPanelController {
    private static final LogScale ITEMS = new LogScale(1, ListPanelViewModel.SLIDER_ITEMS);

    private final ListPanelViewModel viewModel;
    private final Texts texts;
    private final BarStrip bars;

    @FXML
    private ComboBox<Work> work;

    @FXML
    private TextField items;

    @FXML
    private Slider itemsSlider;

    @FXML
    private VBox ownFunction;

    @FXML
    private Label numbers;

    @FXML
    private Node lengthsBox;

    @FXML
    private Label previewWords;

    @FXML
    private StackPane preview;

    @FXML
    private Label total;

    @FXML
    private Label problem;

    public ListPanelController(ListPanelViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        bars = new BarStrip(texts.get("listPanel.preview"));
    }

    @FXML
    void initialize() {
        ChoiceNames.fill(
                work, List.of(Work.values()), value -> texts.get("work." + value.id()), viewModel.workProperty());
        NumberField.follow(items, 1, ListSpec.MAX_ITEMS, viewModel.itemsProperty(), texts.quantities());
        ITEMS.wire(itemsSlider, viewModel.itemsProperty());
        wireFunction();
        Help.on(total, texts.get("listPanel.totalHelp"));
        total.textProperty().bind(viewModel.totalText());
        Explained.on(preview, Subject.LIST_LENGTH, total::getText);
        Explained.on(total, Subject.LIST_LENGTH, total::getText);
        Visibility.say(problem, viewModel.problemProperty());
        preview.getChildren().add(bars);
        viewModel.planProperty().subscribe(plan -> {
            if (plan != null) {
                bars.showLengths(plan.preview());
            }
        });
    }

    /** How long a function of one's own takes nobody knows: only what there is to be set is shown. */
    private void wireFunction() {
        Visibility.showWhile(ownFunction, viewModel.hasLengths().map(has -> !has));
        for (Node node : List.of(lengthsBox, preview, previewWords)) {
            Visibility.showWhile(node, viewModel.hasLengths());
        }
        numbers.textProperty().bind(viewModel.numbersText());
    }

    @FXML
    void editFunction() {
        viewModel.function().shownProperty().set(true);
    }
}
