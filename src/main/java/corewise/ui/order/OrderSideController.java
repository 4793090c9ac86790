package corewise.ui.order;

import corewise.text.Texts;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Scrolling;
import corewise.ui.fx.Styles;
import corewise.ui.fx.Visibility;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** Wires the cards beside the chart: how many orders, how far from the list's, and why. */
@OnWindowThread
public final class OrderSideController {
    private final OrderViewModel viewModel;
    private final Texts texts;
    private final OrderCards cards;
    private final TwoTasks twoTasks = new TwoTasks();
    private WhyCard whyCard;
    private RunPickers pickers;

    @FXML
    private ScrollPane side;

    /** The cards, which may stand elsewhere. */
    @FXML
    private VBox below;

    @FXML
    private VBox counts;

    @FXML
    private Label equality;

    @FXML
    private VBox shares;

    @FXML
    private ComboBox<OrderColumn> one;

    @FXML
    private ComboBox<OrderColumn> other;

    @FXML
    private Label divergence;

    @FXML
    private VBox whyBox;

    @FXML
    private Label why;

    @FXML
    private Label general;

    OrderSideController(OrderViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        cards = new OrderCards(texts);
    }

    @FXML
    void initialize() {
        whyBox.getChildren().add(1, twoTasks);
        whyCard = new WhyCard(why, general, twoTasks, texts);
        pickers = new RunPickers(one, other, divergence, texts);
        Explained.on(whyBox, Subject.ORDER_WHY, why::getText);
        Explained.on(equality, Subject.RACE_EQUALITY, equality::getText);
        viewModel.shownProperty().subscribe(this::show);
        viewModel.chosenProperty().subscribe((before, now) -> explain());
    }

    private void show(ShownOrders shown) {
        OrderPicture picture = shown.picture();
        boolean any = !picture.columns().isEmpty();
        Visibility.show(side, any && side.getContent() != null);
        Visibility.show(below, any);
        cards.fillCounts(counts, picture);
        cards.fillShares(shares, picture);
        equality.setText(OrderWords.equality(shown, texts));
        Visibility.show(equality, !equality.getText().isEmpty());
        Styles.mark(equality, "bad", !shown.results().equal());
        pickers.show(picture);
        explain();
    }

    private void explain() {
        whyCard.show(viewModel.shownProperty().get(), viewModel.chosenProperty().get());
    }

    /** Explains what is chosen, and brings the explanation in sight. */
    void why() {
        explain();
        Scrolling.show(whyBox);
    }

    /** Puts the cards below what a page holds where there is no room beside it, or beside it again. */
    void stand(boolean under, Pane page) {
        if (under && side.getContent() != null) {
            side.setContent(null);
            page.getChildren().add(below);
        } else if (!under && side.getContent() == null) {
            page.getChildren().remove(below);
            side.setContent(below);
        }
        Visibility.show(side, !under && below.isVisible());
    }
}
