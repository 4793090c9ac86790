package corewise.ui.watch;

import corewise.model.Lengths;
import corewise.text.Texts;
import corewise.ui.fx.Help;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Segments;
import corewise.ui.fx.Visibility;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** Wires how the lengths of the items differ from one another. */
@OnWindowThread
public final class LengthSpreadController {
    private final ListPanelViewModel viewModel;
    private final Texts texts;

    @FXML
    private HBox segments;

    @FXML
    private TextField seed;

    @FXML
    private Label seedLabel;

    @FXML
    private Label fixed;

    LengthSpreadController(ListPanelViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        Segments.fill(
                segments,
                List.of(Lengths.values()),
                each -> texts.get("listPanel.lengths." + each.id()),
                viewModel.lengthsProperty());
        for (Node segment : segments.getChildren()) {
            Lengths lengths = (Lengths) segment.getUserData();
            Help.on((Control) segment, texts.get("listPanel.lengthsHelp." + lengths.id()));
        }
        Help.on(seed, texts.get("listPanel.seedHelp"));
        Help.on(seedLabel, texts.get("listPanel.seedHelp"));
        NumberField.follow(seed, 0, Long.MAX_VALUE, viewModel.seedProperty(), texts.quantities());
        for (Node node : List.of(segments, seed, seedLabel)) {
            node.disableProperty().bind(viewModel.lengthsFixed());
        }
        Visibility.showWhile(fixed, viewModel.lengthsFixed());
    }
}
