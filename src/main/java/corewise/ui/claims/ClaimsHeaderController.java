package corewise.ui.claims;

import corewise.model.Language;
import corewise.text.Texts;
import corewise.ui.fx.ChoiceNames;
import corewise.ui.fx.Fold;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Styles;
import corewise.ui.fx.Visibility;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;

/** Wires what stands above the claims: how they are checked, how far that is, and what it came to. */
@OnWindowThread
public final class ClaimsHeaderController {
    /** Narrower than this in sizes of the title's type, the controls stand below the title. */
    private static final double LEAST_FOR_ONE_ROW = 56;

    private final ClaimsViewModel viewModel;
    private final Texts texts;

    @FXML
    private VBox header;

    @FXML
    private HBox headerRow;

    @FXML
    private HBox controls;

    @FXML
    private Label title;

    @FXML
    private HBox languages;

    @FXML
    private ComboBox<Integer> budget;

    @FXML
    private Button checkAll;

    @FXML
    private HBox progressRow;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label status;

    @FXML
    private Label notice;

    @FXML
    private Label lacking;

    ClaimsHeaderController(ClaimsViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        new Fold(controls, headerRow, header, 1).whileNarrowerInRows(header, title, LEAST_FOR_ONE_ROW);
        ChoiceNames.fill(
                budget,
                ClaimsViewModel.BUDGETS,
                minutes -> texts.get("claims.minutes", minutes),
                viewModel.budgetProperty());
        budget.disableProperty().bind(viewModel.checkingProperty());
        ClaimLanguages spoken = viewModel.languages();
        LanguageRow all = new LanguageRow(List.of(Language.values()), texts.get("claims.allIn"), texts, spoken::speak);
        spoken.allProperty().subscribe(all::choose);
        spoken.pythonProblemProperty().subscribe(all::greyPython);
        languages.getChildren().add(all);
        Visibility.say(lacking, spoken.pythonProblemProperty());
        viewModel.checkingProperty().subscribe(this::showChecking);
        viewModel
                .budgetProperty()
                .subscribe(minutes -> showChecking(viewModel.checkingProperty().get()));
        checkAll.disableProperty()
                .bind(viewModel.canCheck().or(viewModel.checkingProperty()).not());
        progress.progressProperty().bind(viewModel.underWay().progressProperty());
        status.textProperty().bind(viewModel.underWay().statusProperty());
        Visibility.showWhile(progressRow, viewModel.checkingProperty());
        Visibility.say(notice, viewModel.noticeProperty());
    }

    /** The type of what is told there, by which the grid of the cards is measured. */
    ObservableValue<Font> type() {
        return status.fontProperty();
    }

    private void showChecking(boolean checking) {
        int minutes = viewModel.budgetProperty().get();
        checkAll.setText(checking ? texts.get("runFooter.cancel") : texts.get("claims.checkAll", minutes));
        Styles.mark(checkAll, "cancels", checking);
    }

    @FXML
    void checkAllOrCancel() {
        if (viewModel.checkingProperty().get()) {
            viewModel.cancel();
        } else {
            viewModel.checkAll();
        }
    }
}
