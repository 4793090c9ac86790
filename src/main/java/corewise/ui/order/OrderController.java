package corewise.ui.order;

import corewise.metrics.OrderBy;
import corewise.text.Texts;
import corewise.ui.fx.Fold;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Segments;
import corewise.ui.fx.Visibility;
import corewise.ui.fx.WindowThread;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Wires the chart of the orders, and its table in the same place. */
@OnWindowThread
public final class OrderController {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    /** In sizes of the title's type. */
    private static final double LEAST_FOR_ALL = 54;
    /** Narrower than this the cards stand below the chart. */
    private static final double LEAST_FOR_BESIDE = 44;

    private final OrderViewModel viewModel;
    private final Texts texts;
    private final BumpChart chart;
    private final OrderTable table;

    @FXML
    private Pane page;

    @FXML
    private HBox root;

    @FXML
    private HBox header;

    @FXML
    private VBox titles;

    @FXML
    private HBox choices;

    @FXML
    private Label title;

    @FXML
    private Label line;

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
    private Label status;

    @FXML
    private OrderSideController sideController;

    /** @param onInvalid asks for a frame, in which {@link #draw} is called */
    OrderController(OrderViewModel viewModel, Texts texts, Runnable onInvalid) {
        this.viewModel = viewModel;
        this.texts = texts;
        chart = new BumpChart(texts, onInvalid, this::why);
        table = new OrderTable(texts, viewModel::inBackground, viewModel::note);
        viewModel.chosenProperty().bind(chart.keptProperty());
    }

    @FXML
    void initialize() {
        place.getChildren().addFirst(chart);
        place.getChildren().add(table.node());
        // where there is little room, the choices stand below the title and the cards beside the chart are narrower
        new Fold(choices, header, titles, titles.getChildren().size())
                .whileNarrower(root, title, LEAST_FOR_ALL, narrow -> root.pseudoClassStateChanged(NARROW, narrow));
        Runnable stand = () -> {
            boolean under = root.getWidth() > 0
                    && root.getWidth() < LEAST_FOR_BESIDE * title.getFont().getSize();
            sideController.stand(under, page);
        };
        root.widthProperty().subscribe(stand);
        title.fontProperty().subscribe(() -> WindowThread.executor().execute(stand));
        Segments.fill(choices, List.of(OrderBy.values()), by -> OrderWords.choice(by, texts), viewModel.byProperty());
        status.textProperty().bind(viewModel.statusProperty());
        Visibility.showWhileAny(status, viewModel.statusProperty());
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
        title.setText(OrderWords.title(picture.by(), texts));
        boolean lines = picture.tasks() <= BumpLayout.MOST_LINES;
        line.setText(texts.get(lines ? "order.line.lines" : "order.line.map"));
        chart.show(picture, shown.maps());
        table.show(picture);
        shownOf.setText(OrderWords.shownOf(shown, texts));
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
