package corewise.ui.claims;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Wires the line on what was found, and what can be done with it. */
@OnWindowThread
public final class ClaimsSummaryController {
    private final ClaimsViewModel viewModel;
    private final Texts texts;

    @FXML
    private HBox summaryRow;

    @FXML
    private Label summary;

    @FXML
    private Button keep;

    @FXML
    private Button clear;

    ClaimsSummaryController(ClaimsViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        summary.textProperty().bind(viewModel.summaryProperty());
        Visibility.showWhileAny(summaryRow, viewModel.summaryProperty());
        viewModel
                .canBringBackProperty()
                .subscribe(back -> clear.setText(texts.get(back ? "claims.bringBack" : "claims.clear")));
        clear.disableProperty().bind(viewModel.canClearProperty().not());
        keep.disableProperty().bind(viewModel.canKeepProperty().not());
    }

    @FXML
    void clearOrBringBack() {
        viewModel.clearOrBringBack();
    }

    @FXML
    void keep() {
        viewModel.pages().ask(keep.getScene().getWindow(), "corewise-claims").ifPresent(viewModel::keep);
    }
}
