package corewise.ui.watch;

import corewise.text.Texts;
import corewise.ui.fx.Help;
import corewise.ui.fx.OnWindowThread;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;

/** Columns and rows of the table of the tasks: how they are sorted, and which is followed. Only rows in sight are read. */
@OnWindowThread
final class TaskTableBody {
    /** Width of the bar at the right, with the table's edges, in sizes of the title's type. */
    private static final double SCROLL_BAR = 1.8;
    /** A width that a table takes for none, and gives the column another by what is in it. */
    private static final double NOT_CHOSEN = 80;
    /** Width of the sign beside the name of the column that rows are sorted by. */
    private static final double ARROW = 1.6;

    private final TaskTableViewModel viewModel;
    private final TableView<Integer> table;
    private final TableSpots spots;
    private final Label sized;
    private final TaskList items = new TaskList();
    private TaskOrder shown = TaskOrder.NONE;
    /** While rows and selection are set from here, not by the learner. */
    private boolean showing;

    /** @param sized a label with the type that widths of columns are told in */
    TaskTableBody(TaskTableViewModel viewModel, TableView<Integer> table, Label sized, Texts texts) {
        this.viewModel = viewModel;
        this.table = table;
        this.sized = sized;
        spots = new TableSpots(viewModel, texts);
        Label empty = new Label();
        empty.textProperty().bind(viewModel.insteadProperty());
        empty.getStyleClass().add("secondary");
        table.setPlaceholder(empty);
        table.setAccessibleText(texts.get("taskTable.accessible"));
        for (TaskColumn column : TaskColumn.values()) {
            TableColumn<Integer, String> made = column(column, texts);
            table.getColumns().add(made);
        }
        viewModel.columnsProperty().subscribe(seen -> {
            table.getColumns().forEach(column -> column.setVisible(seen.contains(column.getUserData())));
            fit();
        });
        sized.fontProperty().subscribe(this::fit);
        table.widthProperty().subscribe(this::fit);
        table.setItems(items);
        table.setSortPolicy(sorted -> {
            fit();
            sort();
            return true;
        });
        viewModel.followedProperty().subscribe(task -> select(task.intValue()));
        table.getSelectionModel().selectedItemProperty().subscribe((before, task) -> {
            // rows that are replaced lose their selection, which is no wish to follow nothing
            if (!showing && task != null) {
                viewModel.followedProperty().set(task);
            }
        });
    }

    /** All columns have the width of the table where that is enough. */
    private void fit() {
        double em = sized.getFont().getSize();
        double least =
                table.getVisibleLeafColumns().stream().mapToDouble(this::ems).sum() * em;
        double wider = Math.max(1, (table.getWidth() - SCROLL_BAR * em) / least);
        for (TableColumn<Integer, ?> column : table.getColumns()) {
            double width = Math.floor(ems(column) * em * wider);
            column.setPrefWidth(width == NOT_CHOSEN ? width + 1 : width);
        }
    }

    private double ems(TableColumn<?, ?> column) {
        TaskRows rows = viewModel.rowsProperty().get();
        TaskColumn told = (TaskColumn) column.getUserData();
        Text name = new Text(((Label) column.getGraphic()).getText());
        name.setFont(sized.getFont());
        double arrow = table.getSortOrder().contains(column) ? ARROW : 0;
        double ems = name.getLayoutBounds().getWidth() / sized.getFont().getSize() + arrow;
        return told.ems(ems, rows == null ? 0 : rows.signs(told));
    }

    private TableColumn<Integer, String> column(TaskColumn column, Texts texts) {
        TableColumn<Integer, String> made = new TableColumn<>();
        Label name = new Label(texts.get("taskTable." + column.id()));
        Help.on(name, texts.get("taskTable.help." + column.id()));
        spots.head(name, column);
        made.setGraphic(name);
        made.setCellFactory(of -> spots.cell(column));
        made.setCellValueFactory(row -> new ReadOnlyStringWrapper(text(column, row.getValue())));
        made.setUserData(column);
        made.setReorderable(false);
        made.getStyleClass().add(column.isNumber() ? "number" : "word");
        return made;
    }

    private String text(TaskColumn column, int task) {
        TaskRows rows = viewModel.rowsProperty().get();
        return rows == null ? "" : rows.text(column, task);
    }

    /** Shows the rows of an order, or what is new in the same rows. */
    void show(TaskOrder order) {
        if (order.equals(shown)) {
            table.refresh();
            return;
        }
        shown = order;
        fit();
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
}
