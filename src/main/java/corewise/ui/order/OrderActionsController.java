package corewise.ui.order;

import corewise.fact.Fact;
import corewise.metrics.Comparison;
import corewise.metrics.OrderBy;
import corewise.report.OrderReport;
import corewise.text.Texts;
import corewise.ui.fx.ChoiceNames;
import corewise.ui.fx.Link;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import corewise.ui.page.PageFiles;
import corewise.ui.page.RunsDesk;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;

/** Wires what can be done about the orders: run the list many times, with other items, and see them as a table. */
@OnWindowThread
public final class OrderActionsController {
    private final OrderViewModel viewModel;
    private final PageFiles pages;
    private final Texts texts;

    @FXML
    private Button run;

    @FXML
    private Button equal;

    @FXML
    private Button tiny;

    @FXML
    private Button cancel;

    @FXML
    private FlowPane amongRow;

    @FXML
    private ComboBox<Optional<Fact>> among;

    @FXML
    private Link showTable;

    @FXML
    private Link keep;

    OrderActionsController(OrderViewModel viewModel, PageFiles pages, Texts texts) {
        this.viewModel = viewModel;
        this.pages = pages;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        RunsDesk runs = viewModel.runs();
        Visibility.showWhile(cancel, runs.busy());
        Visibility.showWhile(run, runs.busy().map(busy -> !busy));
        for (Button button : List.of(run, equal, tiny)) {
            button.disableProperty().bind(viewModel.canRunProperty().not());
        }
        Visibility.showWhile(
                keep,
                viewModel.shownProperty().map(shown -> !shown.told().ways().isEmpty()));
        keep.disableProperty().bind(viewModel.canRunProperty().not());
        viewModel
                .tableShownProperty()
                .subscribe(shown -> showTable.setText(texts.get(shown ? "order.showChart" : "order.showTable")));
        ChoiceNames.followWhileReplaced(
                among, by -> by.map(texts::say).orElse(texts.get("order.among.all")), viewModel.amongProperty());
        viewModel.shownProperty().subscribe(shown -> showAmong(shown.runBy()));
    }

    /** There is a choice where several languages or interpreters ran the list. */
    private void showAmong(List<Fact> runBy) {
        Optional<Fact> kept = viewModel.amongProperty().get().filter(runBy::contains);
        List<Optional<Fact>> choices = Stream.concat(
                        Stream.of(Optional.<Fact>empty()), runBy.stream().map(Optional::of))
                .toList();
        if (!choices.equals(among.getItems())) {
            among.setItems(FXCollections.observableArrayList(choices));
        }
        among.setValue(kept);
        Visibility.show(amongRow, runBy.size() > 1);
    }

    @FXML
    void keep() {
        Comparison told = viewModel.shownProperty().get().told();
        OrderBy by = viewModel.byProperty().get();
        pages.offer(
                keep.getScene().getWindow(),
                "corewise-order",
                () -> OrderReport.html(told, by, ZoneId.systemDefault(), texts));
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
        viewModel.toggleTable();
    }
}
