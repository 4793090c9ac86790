package corewise.ui.order;

import corewise.metrics.OrderBy;
import corewise.text.Texts;
import corewise.ui.fx.WindowThread;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Wires the Order view: the chart, and the cards beside it. Belongs to the window's thread. */
public final class OrderController {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    /** In sizes of the title's type. */
    private static final double LEAST_FOR_ALL = 54;

    private final OrderViewModel viewModel;
    private final Texts texts;
    private final BumpChart chart;
    private final OrderCards cards;
    private final OrderTable table;
    /** What became of a copy; until other runs are shown. */
    private String note = "";

    private WhyCard whyCard;
    private RunPickers pickers;

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
    private ToggleButton finished;

    @FXML
    private ToggleButton started;

    @FXML
    private ToggleButton created;

    @FXML
    private StackPane place;

    @FXML
    private Node empty;

    @FXML
    private Label shownOf;

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
    private HBox selection;

    @FXML
    private Label told;

    @FXML
    private Hyperlink showTable;

    @FXML
    private Label general;

    @FXML
    private Label status;

    @FXML
    private Button run;

    @FXML
    private Button equal;

    @FXML
    private Button tiny;

    @FXML
    private Button cancel;

    @FXML
    private ScrollPane side;

    /** @param onInvalid asks for a frame, in which {@link #draw} is called */
    OrderController(OrderViewModel viewModel, Texts texts, Runnable onInvalid) {
        this.viewModel = viewModel;
        this.texts = texts;
        chart = new BumpChart(texts, onInvalid, this::why);
        cards = new OrderCards(texts);
        table = new OrderTable(texts, viewModel::inBackground, this::note);
    }

    @FXML
    void initialize() {
        place.getChildren().addFirst(chart);
        place.getChildren().add(table.node());
        TwoTasks twoTasks = new TwoTasks();
        whyBox.getChildren().add(1, twoTasks);
        whyCard = new WhyCard(why, general, twoTasks, texts);
        pickers = new RunPickers(one, other, divergence, texts);
        root.widthProperty().subscribe(this::fit);
        // later: styling goes through the children that this moves
        title.fontProperty().subscribe(() -> WindowThread.executor().execute(this::fit));
        choice(finished, OrderBy.FINISHED);
        choice(started, OrderBy.STARTED);
        choice(created, OrderBy.CREATED);
        OrderRuns runs = viewModel.runs();
        runs.busy().subscribe(busy -> {
            show(cancel, busy);
            show(run, !busy);
        });
        var blocked = Bindings.createBooleanBinding(
                () -> runs.busy().getValue()
                        || !runs.hold().getValue().isEmpty()
                        || runs.list().getValue() == null,
                runs.busy(),
                runs.hold(),
                runs.list());
        for (Button button : List.of(run, equal, tiny)) {
            button.disableProperty().bind(blocked);
        }
        runs.busy().subscribe(busy -> say());
        runs.hold().subscribe(reason -> say());
        viewModel.problemProperty().subscribe(problem -> say());
        viewModel.shownProperty().subscribe(this::showOrders);
        chart.keptProperty()
                .subscribe(
                        (before, now) -> whyCard.show(viewModel.shownProperty().get(), now));
        told.textProperty()
                .bind(chart.toldProperty().map(words -> words.isEmpty() ? texts.get("order.toldHow") : words));
        runs.progress().subscribe(progress -> say());
    }

    /** Where there is little room, the choices stand below the title and the cards beside the chart are narrower. */
    private void fit() {
        boolean narrow = root.getWidth() < LEAST_FOR_ALL * title.getFont().getSize();
        if (root.getWidth() == 0 || narrow == titles.getChildren().contains(choices)) {
            return;
        }
        root.pseudoClassStateChanged(NARROW, narrow);
        if (narrow) {
            header.getChildren().remove(choices);
            titles.getChildren().add(choices);
        } else {
            titles.getChildren().remove(choices);
            header.getChildren().add(choices);
        }
    }

    private void choice(ToggleButton button, OrderBy by) {
        viewModel.byProperty().subscribe(chosen -> button.setSelected(chosen == by));
        button.setOnAction(event -> {
            viewModel.byProperty().set(by);
            button.setSelected(true);
        });
    }

    private void say() {
        OrderRuns runs = viewModel.runs();
        String text = runs.busy().getValue()
                ? runs.progress().getValue()
                : !runs.hold().getValue().isEmpty()
                        ? runs.hold().getValue()
                        : viewModel.problemProperty().get().isEmpty()
                                ? note
                                : viewModel.problemProperty().get();
        status.setText(text);
        show(status, !text.isEmpty());
    }

    private void note(String text) {
        note = text;
        say();
    }

    private void showOrders(OrderViewModel.Shown shown) {
        OrderPicture picture = shown.picture();
        note = "";
        boolean any = !picture.columns().isEmpty();
        show(empty, !any);
        show(side, any);
        show(selection, any);
        title.setText(
                switch (picture.by()) {
                    case FINISHED -> texts.get("order.title.finished");
                    case STARTED -> texts.get("order.title.started");
                    case CREATED -> texts.get("order.title.created");
                });
        boolean lines = picture.tasks() <= BumpLayout.MOST_LINES;
        line.setText(texts.get(lines ? "order.line.lines" : "order.line.map"));
        chart.show(picture, shown.maps());
        table.show(picture);
        boolean all = picture.whole() == picture.columns().size();
        shownOf.setText(all ? "" : texts.get("order.latest", picture.columns().size(), picture.whole()));
        show(shownOf, !all);
        cards.fillCounts(counts, picture);
        cards.fillShares(shares, picture.byWay());
        equality.setText(OrderWords.equality(shown, texts));
        show(equality, !equality.getText().isEmpty());
        equality.getStyleClass().remove("bad");
        if (!shown.results().equal()) {
            equality.getStyleClass().add("bad");
        }
        pickers.show(picture);
        whyCard.show(shown, chart.keptProperty().get());
        say();
    }

    /** Explains what is kept, and brings the explanation in sight. */
    @FXML
    void why() {
        whyCard.show(viewModel.shownProperty().get(), chart.keptProperty().get());
        side.setVvalue(side.getVmax());
    }

    /** Shows the figures as a table, or the chart again. */
    void toggleTable() {
        boolean shown = !table.node().isVisible();
        table.setVisible(shown);
        chart.setVisible(!shown);
        showTable.setText(texts.get(shown ? "order.showChart" : "order.showTable"));
        if (shown) {
            table.node().requestFocus();
        } else {
            chart.requestFocus();
        }
    }

    /** Draws what has changed. */
    void draw() {
        chart.draw();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    void run() {
        viewModel.run();
    }

    @FXML
    void equal() {
        viewModel.runs().runEqual(OrderViewModel.TIMES);
    }

    @FXML
    void tiny() {
        viewModel.runs().runTiny(OrderViewModel.TIMES);
    }

    @FXML
    void cancel() {
        viewModel.runs().cancel();
    }

    @FXML
    void switchTable() {
        toggleTable();
    }
}
