package corewise.ui.watch;

import corewise.text.Texts;
import corewise.ui.fx.ClipboardText;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/** Wires the table of the tasks. Only the rows in sight are read. */
@OnWindowThread
public final class TaskTableController {
    private final TaskTableViewModel viewModel;
    private final Texts texts;
    private Node focusedBefore;

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

    private final TaskList items = new TaskList();
    private TaskOrder shown = TaskOrder.NONE;
    /** While rows and selection are set from here, not by the learner. */
    private boolean showing;

    public TaskTableController(TaskTableViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        Visibility.showWhile(root, viewModel.shownProperty());
        Label empty = new Label(texts.get("taskTable.empty"));
        empty.getStyleClass().add("secondary");
        table.setPlaceholder(empty);
        table.setAccessibleText(texts.get("taskTable.accessible"));
        for (TaskColumn column : TaskColumn.values()) {
            table.getColumns().add(column(column));
        }
        table.setOnKeyPressed(event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                copy();
                event.consume();
            }
        });
        table.setItems(items);
        table.setSortPolicy(sorted -> {
            sort();
            return true;
        });
        viewModel.rowsProperty().subscribe(this::show);
        viewModel.followedProperty().subscribe(task -> select(task.intValue()));
        table.getSelectionModel().selectedItemProperty().subscribe((before, task) -> {
            // rows that are replaced lose their selection, which is no wish to follow nothing
            if (!showing && task != null) {
                viewModel.followedProperty().set(task);
            }
        });
        notice.textProperty().bind(viewModel.noticeProperty());
        viewModel.shownProperty().subscribe((before, shown) -> moveFocus(shown));
    }

    private TableColumn<Integer, String> column(TaskColumn column) {
        TableColumn<Integer, String> made = new TableColumn<>(texts.get("taskTable." + column.id()));
        made.setCellValueFactory(row -> new ReadOnlyStringWrapper(text(column, row.getValue())));
        made.setUserData(column);
        made.setReorderable(false);
        made.getStyleClass().add(column.isNumber() ? "number" : "word");
        title.fontProperty().subscribe(font -> made.setPrefWidth(column.ems() * font.getSize()));
        return made;
    }

    private String text(TaskColumn column, int task) {
        TaskRows rows = viewModel.rowsProperty().get();
        return rows == null ? "" : rows.text(column, task);
    }

    private void show(TaskRows rows) {
        title.setText(rows == null ? texts.get("taskTable.title") : rows.title());
        TaskOrder order =
                rows == null ? TaskOrder.NONE : viewModel.orderProperty().get();
        boolean all = rows == null || order.rows() == rows.count();
        shownOf.setText(all ? "" : texts.get("taskTable.shownOf", order.rows(), rows.count()));
        if (order.equals(shown)) {
            table.refresh();
            return;
        }
        shown = order;
        showing = true;
        table.getSelectionModel().clearSelection();
        items.set(order);
        showing = false;
        select(viewModel.followedProperty().get());
    }

    private void sort() {
        TableColumn<Integer, ?> by = table.getSortOrder().isEmpty()
                ? table.getColumns().getFirst()
                : table.getSortOrder().getFirst();
        boolean rising = table.getSortOrder().isEmpty() || by.getSortType() == TableColumn.SortType.ASCENDING;
        viewModel.sort((TaskColumn) by.getUserData(), rising);
    }

    private void select(int task) {
        showing = true;
        int row = task < 0 ? -1 : shown.row(task);
        if (row < 0) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedIndex() != row) {
            table.getSelectionModel().select(row);
            table.scrollTo(row);
        }
        showing = false;
    }

    private void moveFocus(boolean shown) {
        if (shown) {
            focusedBefore = root.getScene() == null ? null : root.getScene().getFocusOwner();
            table.requestFocus();
        } else if (focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
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
