package corewise.ui.order;

import corewise.ui.fx.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The chart as a table: a row a task, its rank in each run; copied as CSV. Belongs to the window's thread. */
final class OrderTable {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final TableView<Integer> table = new TableView<>();
    private final Texts texts;
    private OrderPicture picture = OrderPicture.NONE;

    OrderTable(Texts texts) {
        this.texts = texts;
        table.getStyleClass().add("order-table");
        table.setAccessibleText(texts.get("order.table"));
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
    }

    TableView<Integer> node() {
        return table;
    }

    void show(OrderPicture shown) {
        picture = shown;
        List<TableColumn<Integer, Integer>> columns = new ArrayList<>();
        TableColumn<Integer, Integer> task = new TableColumn<>(texts.get("order.table.task"));
        task.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        columns.add(task);
        ColumnNames names = new ColumnNames(texts);
        for (OrderColumn run : shown.columns()) {
            TableColumn<Integer, Integer> ranks = new TableColumn<>(names.toString(run));
            ranks.setCellValueFactory(row ->
                    new ReadOnlyObjectWrapper<>(run.rank(row.getValue()) < 0 ? null : run.rank(row.getValue()) + 1));
            columns.add(ranks);
        }
        table.getColumns().setAll(columns);
        table.getItems().setAll(IntStream.range(0, shown.tasks()).boxed().toList());
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(csv());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** A line a task; ranks from 1, empty where a task has none. */
    String csv() {
        ColumnNames names = new ColumnNames(texts);
        StringBuilder csv = new StringBuilder(texts.get("order.table.task"));
        picture.columns().forEach(run -> csv.append(',').append(names.toString(run)));
        csv.append('\n');
        for (int task = 0; task < picture.tasks(); task++) {
            int row = task;
            csv.append(task).append(',');
            csv.append(picture.columns().stream()
                    .map(run -> run.rank(row) < 0 ? "" : Integer.toString(run.rank(row) + 1))
                    .collect(Collectors.joining(",")));
            csv.append('\n');
        }
        return csv.toString();
    }
}
