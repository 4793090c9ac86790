package corewise.ui.watch;

import corewise.text.Texts;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.Help;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** Wires how long an item of the list is: as a time where that is known, and as a size. */
@OnWindowThread
public final class ItemLengthController {
    private static final LogScale NANOS = new LogScale(1e3, 1e9);

    private final ListPanelViewModel viewModel;
    private final Texts texts;

    @FXML
    private HBox lengthRow;

    @FXML
    private Label lengthLabel;

    @FXML
    private Label length;

    @FXML
    private Slider lengthSlider;

    @FXML
    private Label sizeLabel;

    @FXML
    private TextField size;

    ItemLengthController(ListPanelViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        for (Node node : List.of(lengthRow, lengthSlider)) {
            Visibility.showWhile(node, viewModel.hasLengths());
        }
        length.textProperty().bind(viewModel.lengthText());
        NANOS.wire(lengthSlider, viewModel.itemNanosProperty());
        NumberField.wire(size, 1, Long.MAX_VALUE / 4, texts.quantities(), viewModel::giveSize);
        Help.on(lengthLabel, texts.get("listPanel.lengthHelp"));
        Help.on(length, texts.get("listPanel.lengthHelp"));
        Help.on(size, texts.get("listPanel.sizeHelp"));
        Help.on(sizeLabel, texts.get("listPanel.sizeHelp"));
        Explained.on(
                lengthRow,
                Subject.LIST_LENGTH,
                () -> viewModel.expectedNanos().isEmpty()
                        ? ""
                        : texts.get("explain.example.race.count", lengthLabel.getText(), length.getText()));
        sizeLabel.textProperty().bind(viewModel.workProperty().map(value -> texts.get("listPanel.size." + value.id())));
        size.accessibleTextProperty().bind(sizeLabel.textProperty());
        viewModel.planProperty().subscribe(plan -> {
            if (plan != null) {
                NumberField.show(size, plan.list().size(), texts.quantities());
            }
        });
    }
}
