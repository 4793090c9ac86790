package corewise.ui.order;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import corewise.ui.page.RunsDesk;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;

/** Wires what can be done about the orders: run the list many times, with other items, and see them as a table. */
@OnWindowThread
public final class OrderActionsController {
    private final OrderViewModel viewModel;
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
    private Hyperlink showTable;

    OrderActionsController(OrderViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
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
        viewModel
                .tableShownProperty()
                .subscribe(shown -> showTable.setText(texts.get(shown ? "order.showChart" : "order.showTable")));
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
