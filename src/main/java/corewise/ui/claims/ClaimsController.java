package corewise.ui.claims;

import corewise.text.Texts;
import corewise.ui.fx.ChoiceNames;
import corewise.ui.fx.Fold;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Wires the Claims view. */
@OnWindowThread
public final class ClaimsController {
    /** Narrower than this in sizes of the title's type, the controls stand below the title. */
    private static final double LEAST_FOR_ONE_ROW = 56;

    private static final String CANCELS = "cancels";

    private final ClaimsViewModel viewModel;
    private final Texts texts;
    private final Runnable onInvalid;
    private final CardGrid grid = new CardGrid();
    private List<ClaimCard> cards = List.of();

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox content;

    @FXML
    private VBox header;

    @FXML
    private HBox headerRow;

    @FXML
    private HBox controls;

    @FXML
    private Label title;

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
    private HBox summaryRow;

    @FXML
    private Label summary;

    @FXML
    private Button keep;

    @FXML
    private Button clear;

    /** @param onInvalid asks for a frame, in which {@link #draw} is called */
    ClaimsController(ClaimsViewModel viewModel, Texts texts, Runnable onInvalid) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.onInvalid = onInvalid;
    }

    @FXML
    void initialize() {
        cards = viewModel.cards().stream()
                .map(card -> new ClaimCard(card, viewModel, texts, onInvalid))
                .toList();
        grid.setCards(cards);
        content.getChildren().add(grid);
        FocusFollower.install(scroll);
        status.fontProperty().subscribe(font -> grid.setEm(font.getSize()));
        new Fold(controls, headerRow, header, 1).whileNarrower(header, title, LEAST_FOR_ONE_ROW);
        fillBudgets();
        viewModel.checkingProperty().subscribe(this::showChecking);
        viewModel
                .budgetProperty()
                .subscribe(minutes -> showChecking(viewModel.checkingProperty().get()));
        checkAll.disableProperty()
                .bind(viewModel
                        .canCheckProperty()
                        .not()
                        .and(viewModel.checkingProperty().not()));
        progress.progressProperty().bind(viewModel.progressProperty());
        status.textProperty().bind(viewModel.statusProperty());
        notice.textProperty().bind(viewModel.noticeProperty());
        summary.textProperty().bind(viewModel.summaryProperty());
        Visibility.showWhile(progressRow, viewModel.checkingProperty());
        Visibility.showWhileAny(notice, viewModel.noticeProperty());
        Visibility.showWhileAny(summaryRow, viewModel.summaryProperty());
        viewModel
                .canBringBackProperty()
                .subscribe(back -> clear.setText(texts.get(back ? "claims.bringBack" : "claims.clear")));
        clear.disableProperty().bind(viewModel.canClearProperty().not());
        keep.disableProperty().bind(viewModel.canKeepProperty().not());
    }

    private void fillBudgets() {
        budget.getItems().setAll(ClaimsViewModel.BUDGETS);
        budget.setConverter(new ChoiceNames<>(minutes -> texts.get("claims.minutes", minutes)));
        budget.valueProperty().bindBidirectional(viewModel.budgetProperty());
        budget.disableProperty().bind(viewModel.checkingProperty());
    }

    private void showChecking(boolean checking) {
        checkAll.setText(
                checking
                        ? texts.get("runFooter.cancel")
                        : texts.get(
                                "claims.checkAll", viewModel.budgetProperty().get()));
        checkAll.getStyleClass().remove(CANCELS);
        if (checking) {
            checkAll.getStyleClass().add(CANCELS);
        }
    }

    /** Draws what has changed. */
    void draw() {
        cards.forEach(ClaimCard::draw);
    }

    @FXML
    void checkAllOrCancel() {
        if (viewModel.checkingProperty().get()) {
            viewModel.cancel();
        } else {
            viewModel.checkAll();
        }
    }

    @FXML
    void clearOrBringBack() {
        viewModel.clearOrBringBack();
    }

    @FXML
    void keep() {
        new SummaryDialog(texts).ask(keep.getScene().getWindow()).ifPresent(viewModel::keep);
    }
}
