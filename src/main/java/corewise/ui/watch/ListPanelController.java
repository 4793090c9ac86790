package corewise.ui.watch;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.Work;
import corewise.text.Texts;
import corewise.ui.canvas.BarStrip;
import corewise.ui.fx.ChoiceNames;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** Wires the list panel. */
@OnWindowThread
public final class ListPanelController {
    private static final LogScale ITEMS = new LogScale(1, ListPanelViewModel.SLIDER_ITEMS);
    private static final LogScale NANOS = new LogScale(1e3, 1e9);

    private final ListPanelViewModel viewModel;
    private final Texts texts;
    private final BarStrip bars = new BarStrip();
    private boolean following;

    @FXML
    private ComboBox<Work> work;

    @FXML
    private TextField items;

    @FXML
    private Slider itemsSlider;

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
        work.getItems().setAll(Work.values());
        work.setConverter(new ChoiceNames<>(value -> texts.get("work." + value.id())));
        work.valueProperty().bindBidirectional(viewModel.workProperty());
        wireItems();
        wireLength();
        wireLengths();
        length.textProperty().bind(viewModel.lengthText());
        total.textProperty().bind(viewModel.totalText());
        problem.textProperty().bind(viewModel.problemProperty());
        Shown.whileNotEmpty(problem);
        preview.getChildren().add(bars);
        bars.setAccessibleText(texts.get("listPanel.preview"));
        viewModel.planProperty().subscribe(plan -> {
            if (plan != null) {
                bars.showLengths(plan.preview());
            }
        });
    }

    private void wireItems() {
        NumberField.wire(
                items,
                1,
                ListSpec.MAX_ITEMS,
                texts.quantities(),
                value -> viewModel.itemsProperty().set((int) value));
        viewModel.itemsProperty().subscribe(value -> {
            NumberField.show(items, value.longValue(), texts.quantities());
            follow(itemsSlider, ITEMS.place(value.doubleValue()));
        });
        itemsSlider.valueProperty().subscribe((before, place) -> {
            if (!following) {
                viewModel.itemsProperty().set((int) Math.round(ITEMS.value(place.doubleValue())));
            }
        });
        items.setAccessibleText(texts.get("listPanel.items"));
        itemsSlider.setAccessibleText(texts.get("listPanel.items"));
    }

    private void wireLength() {
        viewModel.itemNanosProperty().subscribe(value -> follow(lengthSlider, NANOS.place(value.doubleValue())));
        lengthSlider.valueProperty().subscribe((before, place) -> {
            if (!following) {
                viewModel.itemNanosProperty().set(Math.round(NANOS.value(place.doubleValue())));
            }
        });
        lengthSlider.setAccessibleText(texts.get("listPanel.length"));
        NumberField.wire(size, 1, Long.MAX_VALUE / 4, texts.quantities(), viewModel::giveSize);
        viewModel.planProperty().subscribe(plan -> {
            if (plan != null) {
                NumberField.show(size, plan.list().size(), texts.quantities());
            }
        });
        sizeLabel.textProperty().bind(viewModel.workProperty().map(value -> texts.get("listPanel.size." + value.id())));
        size.accessibleTextProperty().bind(sizeLabel.textProperty());
    }

    private void wireLengths() {
        Segments.fill(
                segments,
                List.of(Lengths.values()),
                each -> texts.get("listPanel.lengths." + each.id()),
                viewModel.lengthsProperty());
        NumberField.wire(seed, 0, Long.MAX_VALUE, texts.quantities(), viewModel.seedProperty()::set);
        viewModel.seedProperty().subscribe(value -> NumberField.show(seed, value.longValue(), texts.quantities()));
        seed.setAccessibleText(texts.get("listPanel.seed"));
        segments.disableProperty().bind(viewModel.lengthsFixed());
        seed.disableProperty().bind(viewModel.lengthsFixed());
        seedLabel.disableProperty().bind(viewModel.lengthsFixed());
        fixed.visibleProperty().bind(viewModel.lengthsFixed());
        fixed.managedProperty().bind(viewModel.lengthsFixed());
    }

    private void follow(Slider slider, double place) {
        following = true;
        slider.setValue(place);
        following = false;
    }
}
