package corewise.ui.watch;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.Work;
import corewise.text.Texts;
import corewise.ui.canvas.BarStrip;
import corewise.ui.fx.ChoiceNames;
import corewise.ui.fx.Help;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Segments;
import corewise.ui.fx.Visibility;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Wires the list panel. */
@OnWindowThread
public final class ListPanelController {
    private static final LogScale ITEMS = new LogScale(1, ListPanelViewModel.SLIDER_ITEMS);
    private static final LogScale NANOS = new LogScale(1e3, 1e9);

    private final ListPanelViewModel viewModel;
    private final Texts texts;
    private final BarStrip bars = new BarStrip();

    @FXML
    private ComboBox<Work> work;

    @FXML
    private TextField items;

    @FXML
    private Slider itemsSlider;

    @FXML
    private HBox lengthRow;

    @FXML
    private VBox ownFunction;

    @FXML
    private Label numbers;

    @FXML
    private VBox lengthsBox;

    @FXML
    private Label previewWords;

    @FXML
    private Label length;

    @FXML
    private Slider lengthSlider;

    @FXML
    private Label sizeLabel;

    @FXML
    private TextField size;

    @FXML
    private TextField seed;

    @FXML
    private Label seedLabel;

    @FXML
    private HBox segments;

    @FXML
    private Label fixed;

    @FXML
    private StackPane preview;

    @FXML
    private Label total;

    @FXML
    private Label problem;

    public ListPanelController(ListPanelViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        ChoiceNames.fill(
                work, List.of(Work.values()), value -> texts.get("work." + value.id()), viewModel.workProperty());
        NumberField.follow(items, 1, ListSpec.MAX_ITEMS, viewModel.itemsProperty(), texts.quantities());
        ITEMS.wire(itemsSlider, viewModel.itemsProperty());
        wireLength();
        wireLengths();
        wireFunction();
        length.textProperty().bind(viewModel.lengthText());
        total.textProperty().bind(viewModel.totalText());
        Visibility.say(problem, viewModel.problemProperty());
        preview.getChildren().add(bars);
        viewModel.planProperty().subscribe(plan -> {
            if (plan != null) {
                bars.showLengths(plan.preview());
                NumberField.show(size, plan.list().size(), texts.quantities());
            }
        });
    }

    /** How long a function of one's own takes nobody knows: only what there is to be set is shown. */
    private void wireFunction() {
        ObservableValue<Boolean> own = viewModel.workProperty().map(chosen -> chosen == Work.OWN_FUNCTION);
        ObservableValue<Boolean> known = own.map(is -> !is);
        Visibility.showWhile(ownFunction, own);
        for (Node node : List.of(lengthRow, lengthSlider, lengthsBox, preview, previewWords)) {
            Visibility.showWhile(node, known);
        }
        numbers.textProperty().bind(viewModel.numbersText());
    }

    @FXML
    void editFunction() {
        viewModel.function().shownProperty().set(true);
    }

    private void wireLength() {
        NANOS.wire(lengthSlider, viewModel.itemNanosProperty());
        NumberField.wire(size, 1, Long.MAX_VALUE / 4, texts.quantities(), viewModel::giveSize);
        Help.on(size, texts.get("listPanel.sizeHelp"));
        sizeLabel.textProperty().bind(viewModel.workProperty().map(value -> texts.get("listPanel.size." + value.id())));
        size.accessibleTextProperty().bind(sizeLabel.textProperty());
    }

    private void wireLengths() {
        Segments.fill(
                segments,
                List.of(Lengths.values()),
                each -> texts.get("listPanel.lengths." + each.id()),
                viewModel.lengthsProperty());
        NumberField.follow(seed, 0, Long.MAX_VALUE, viewModel.seedProperty(), texts.quantities());
        for (Node node : List.of(segments, seed, seedLabel)) {
            node.disableProperty().bind(viewModel.lengthsFixed());
        }
        Visibility.showWhile(fixed, viewModel.lengthsFixed());
    }
}
