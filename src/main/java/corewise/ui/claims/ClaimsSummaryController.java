package corewise.ui.claims;

import corewise.text.Texts;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import corewise.ui.page.PageFiles;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Wires the line on what was found, and what can be done with it. */
@OnWindowThread
public final class ClaimsSummaryController {
    private final ClaimsViewModel viewModel;
    private final PageFiles files;
    private final Texts texts;

    @FXML
    private HBox summaryRow;

    @FXML
    private Label summary;

    @FXML
    private Button keep;

    @FXML
    private Button clear;

    ClaimsSummaryController(ClaimsViewModel viewModel, PageFiles files, Texts texts) {
        this.viewModel = viewModel;
        this.files = files;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        Explained.on(summary, Subject.CLAIM_SUMMARY, summary::getText);
        viewModel.nowProperty().subscribe(now -> {
            summary.setText(now.summary());
            Visibility.show(summaryRow, !now.summary().isEmpty());
            clear.setText(texts.get(now.canBringBack() ? "claims.bringBack" : "claims.clear"));
            clear.setDisable(!now.canClear());
            keep.setDisable(!now.canKeep());
        });
    }

    @FXML
    void clearOrBringBack() {
        viewModel.clearOrBringBack();
    }

    @FXML
    void keep() {
        files.offer(keep.getScene().getWindow(), "corewise-claims", viewModel.foundAsPage());
    }
}
