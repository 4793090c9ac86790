package corewise.ui.watch;

import corewise.text.Texts;
import corewise.ui.fx.ClipboardText;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Slot;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/** Wires the table of the tasks. */
@OnWindowThread
public final class TaskTableController {
    private final TaskTableViewModel viewModel;
    private final Texts texts;

    @FXML
    private Region root;

    @FXML
    private Label title;

    @FXML
    private Label shownOf;

    @FXML
    private Label notice;

    @FXML
    private TableView<Integer> table;

    public TaskTableController(TaskTableViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        Slot.focus(root, table);
        table.setOnKeyPressed(event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                copy();
                event.consume();
            }
        });
        TaskTableBody body = new TaskTableBody(viewModel, table, title, texts);
        viewModel.rowsProperty().subscribe(rows -> show(rows, body));
        notice.textProperty().bind(viewModel.noticeProperty());
    }

    private void show(TaskRows rows, TaskTableBody body) {
        title.setText(rows == null ? texts.get("taskTable.title") : rows.title());
        TaskOrder order =
                rows == null ? TaskOrder.NONE : viewModel.orderProperty().get();
        boolean all = rows == null || order.rows() == rows.count();
        shownOf.setText(all ? "" : texts.get("taskTable.shownOf", order.rows(), rows.count()));
        body.show(order);
    }

    @FXML
    void copy() {
        viewModel.copy(ClipboardText::copy);
    }

    @FXML
    void close() {
        viewModel.shownProperty().set(false);
    }
}
