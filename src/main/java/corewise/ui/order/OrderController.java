package corewise.ui.order;

import corewise.text.Texts;
import corewise.ui.fx.Fold;
import corewise.ui.fx.Link;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import corewise.ui.page.OtherLists;
import corewise.ui.page.OtherListsMenu;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/** Wires the chart of the orders, and its table in the same place. */
@OnWindowThread
public final class OrderController {
    /** Narrower than this in sizes of the title's type, the cards stand below the chart. */
    private static final double LEAST_FOR_BESIDE = 44;

    private final OrderViewModel viewModel;
    private final Texts texts;
    private final BumpChart chart;
    private final OrderTable table;
    private final OtherListsMenu otherLists;

    @FXML
    private Pane page;

    @FXML
    private HBox root;

    @FXML
    private OrderHeaderController headerController;

    @FXML
    private StackPane place;

    @FXML
    private Node empty;

    @FXML
    private Label shownOf;

    @FXML
    private HBox selection;

    @FXML
    private Label told;

    @FXML
    private Link others;

    @FXML
    private Label status;

    @FXML
    private OrderSideController sideController;

    /** @param onInvalid asks for a frame, in which {@link #draw} is called */
    OrderController(OrderViewModel viewModel, Texts texts, Runnable onInvalid) {
        this.viewModel = viewModel;
        this.texts = texts;
        chart = new BumpChart(texts, onInvalid, this::why);
        table = new OrderTable(texts, viewModel::inBackground, viewModel::note);
        otherLists = new OtherListsMenu(viewModel.runs()::lookAt);
        viewModel.chosenProperty().bind(chart.keptProperty());
    }

    @FXML
    void initialize() {
        place.getChildren().addFirst(chart);
        place.getChildren().add(table.node());
        headerController.foldIn(root);
        Fold.onNarrower(root, headerController.title(), LEAST_FOR_BESIDE, under -> sideController.stand(under, page));
        // after a lesson its list is set, and the runs of the learner's own are elsewhere
        ObservableValue<OtherLists> kept = viewModel.runs().otherLists();
        Visibility.say(others, kept.map(OtherLists::said));
        viewModel.runs().busy().subscribe(others::setDisable);
        Visibility.say(status, viewModel.statusProperty());
        Visibility.showWhileAny(shownOf, shownOf.textProperty());
        viewModel.shownProperty().subscribe(this::show);
        viewModel.tableShownProperty().subscribe((before, shown) -> showTable(shown));
        told.textProperty()
                .bind(chart.toldProperty().map(words -> words.isEmpty() ? texts.get("order.toldHow") : words));
    }

    private void show(ShownOrders shown) {
        OrderPicture picture = shown.picture();
        boolean any = !picture.columns().isEmpty();
        Visibility.show(empty, !any);
        Visibility.show(selection, any);
        chart.show(picture, shown.maps());
        table.show(picture);
        shownOf.setText(OrderWords.shownOf(shown, texts));
    }

    /** Offers the other lists, to be looked at again. */
    @FXML
    void chooseOther() {
        otherLists.show(others, viewModel.runs().otherLists().getValue());
    }

    @FXML
    void why() {
        sideController.why();
    }

    /** Shows the figures as a table, or the chart again. */
    private void showTable(boolean shown) {
        table.setVisible(shown);
        chart.setVisible(!shown);
        (shown ? table.node() : chart).requestFocus();
    }

    /** Lights the next run, or the one before it where told so by a number below 0; runs the list where there is none. */
    void next(int runs) {
        if (viewModel.shownProperty().get().picture().columns().isEmpty()) {
            viewModel.run();
        } else {
            chart.step(0, runs);
        }
    }

    /** Draws what has changed. */
    void draw() {
        chart.draw();
    }
}
