package corewise.ui.watch;

import corewise.ui.fx.Texts;
import java.util.AbstractList;
import java.util.RandomAccess;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/** Wires the table of the tasks. Only the rows in sight are read. Belongs to the window's thread. */
public final class TaskTableController {
    private final TaskTableViewModel viewModel;
    private final Texts texts;
    private Node focusedBefore;

    @FXML
    private Region root;

    @FXML
    private Label title;

    @FXML
    private TableView<Integer> table;

    public TaskTableController(TaskTableViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        root.visibleProperty().bind(viewModel.shownProperty());
        root.managedProperty().bind(viewModel.shownProperty());
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
        viewModel.rowsProperty().subscribe(this::show);
        viewModel.shownProperty().subscribe((before, shown) -> moveFocus(shown));
    }

    private TableColumn<Integer, String> column(TaskColumn column) {
        TableColumn<Integer, String> made = new TableColumn<>(texts.get("taskTable." + column.id()));
        made.setCellValueFactory(row -> new ReadOnlyStringWrapper(text(column, row.getValue())));
        made.setSortable(false);
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
        int count = rows == null ? 0 : rows.count();
        if (count == table.getItems().size()) {
            table.refresh();
        } else {
            table.setItems(FXCollections.observableList(new Indices(count)));
        }
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
        viewModel.csv(TaskTableController::toClipboard, problem -> {
            throw new IllegalStateException("the table of the tasks could not be copied", problem);
        });
    }

    private static void toClipboard(String csv) {
        ClipboardContent content = new ClipboardContent();
        content.putString(csv);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @FXML
    void close() {
        viewModel.shownProperty().set(false);
    }

    /** The submission indices from 0, without storing them. Immutable. */
    private static final class Indices extends AbstractList<Integer> implements RandomAccess {
        private final int count;

        Indices(int count) {
            this.count = count;
        }

        @Override
        public Integer get(int index) {
            return index;
        }

        @Override
        public int size() {
            return count;
        }
    }
}
