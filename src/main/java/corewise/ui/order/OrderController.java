package corewise.ui.order;

import corewise.metrics.OrderBy;
import corewise.metrics.OrderSummary;
import corewise.metrics.Overtaking;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.Way;
import corewise.session.CompletedRun;
import corewise.ui.fx.Texts;
import java.util.Comparator;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
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
    private final TwoTasks twoTasks = new TwoTasks();

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
    private VBox whyCard;

    @FXML
    private Label why;

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
        chart = new BumpChart(texts, onInvalid);
        cards = new OrderCards(texts);
        table = new OrderTable(texts);
    }

    @FXML
    void initialize() {
        place.getChildren().addFirst(chart);
        place.getChildren().add(table.node());
        show(table.node(), false);
        whyCard.getChildren().add(1, twoTasks);
        root.widthProperty().subscribe(this::fit);
        title.fontProperty().subscribe(this::fit);
        choice(finished, OrderBy.FINISHED);
        choice(started, OrderBy.STARTED);
        choice(created, OrderBy.CREATED);
        for (ComboBox<OrderColumn> picker : List.of(one, other)) {
            picker.setConverter(new ColumnNames(texts));
            picker.valueProperty().subscribe(this::compare);
        }
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
        chart.keptProperty().subscribe((before, task) -> explain());
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
                ? texts.get(
                        "order.running",
                        viewModel.shownProperty().get().picture().whole())
                : !runs.hold().getValue().isEmpty()
                        ? runs.hold().getValue()
                        : viewModel.problemProperty().get();
        status.setText(text);
        show(status, !text.isEmpty());
    }

    private void showOrders(OrderViewModel.Shown shown) {
        OrderPicture picture = shown.picture();
        boolean any = !picture.columns().isEmpty();
        show(empty, !any);
        show(side, any);
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
        equality.setText(cards.equality(shown));
        show(equality, !equality.getText().isEmpty());
        equality.getStyleClass().remove("bad");
        if (!shown.differing().isEmpty() || !shown.sameTotals()) {
            equality.getStyleClass().add("bad");
        }
        fillPickers(picture);
        general.setText(general(picture));
        explain();
        say();
    }

    private void fillPickers(OrderPicture picture) {
        one.getItems().setAll(picture.columns());
        other.getItems().setAll(picture.columns());
        boolean two = picture.columns().size() >= 2;
        one.setValue(two ? picture.columns().get(picture.columns().size() - 2) : null);
        other.setValue(two ? picture.columns().getLast() : null);
        show(one.getParent(), two);
        show(divergence, two);
        compare();
    }

    private void compare() {
        OrderColumn first = one.getValue();
        OrderColumn second = other.getValue();
        if (first == null || second == null) {
            divergence.setText("");
            return;
        }
        int rank = OrderSummary.firstDivergence(first.order(), second.order());
        boolean inside = rank >= 0 && rank < Math.min(first.size(), second.size());
        divergence.setText(
                !inside
                        ? texts.get("order.sameOrder")
                        : texts.get(
                                "order.divergence",
                                OrderWords.rank(rank, texts),
                                first.taskAt(rank),
                                second.taskAt(rank)));
    }

    /** What can be said without pointing at a task; often in order is worth a sentence of its own. */
    private String general(OrderPicture picture) {
        int runs = picture.columns().size();
        int inOrder = picture.byWay().values().stream()
                .mapToInt(OrderSummary::inListOrder)
                .sum();
        boolean several = picture.byWay().keySet().stream()
                .anyMatch(way -> picture.byWay().get(way).runs() >= 2 && way != Way.SERIAL);
        return several && inOrder * 2 > runs
                ? texts.get("order.notAlways", inOrder, runs)
                : texts.get("order.nobodyPromised");
    }

    private void explain() {
        OrderPicture picture = viewModel.shownProperty().get().picture();
        if (picture.columns().isEmpty()) {
            return;
        }
        int kept = chart.keptProperty().get();
        CompletedRun run = picture.columns().stream()
                .map(OrderColumn::run)
                .max(Comparator.comparingInt(CompletedRun::number))
                .orElseThrow();
        Trace trace = run.trace();
        Overtaking seen = kept == TraceView.NONE ? Overtaking.first(trace) : Overtaking.about(trace, kept);
        String words = OrderWords.why(seen, texts);
        why.setText(texts.get("order.why.inRun", run.number(), words));
        twoTasks.show(trace, seen);
    }

    /** Shows the figures as a table, or the chart again. */
    void toggleTable() {
        boolean shown = !table.node().isVisible();
        show(table.node(), shown);
        chart.setVisible(!shown);
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
    void showTable() {
        toggleTable();
    }
}
