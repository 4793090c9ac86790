package corewise.ui.order;

import corewise.text.Texts;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.ClipboardText;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** The chart as a table: a row a task, its rank in each run; copied as CSV. */
@OnWindowThread
final class OrderTable {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final TableView<Integer> table = new TableView<>();
    private final Texts texts;
    private final Writing background;
    private final Consumer<String> told;
    private OrderPicture picture = OrderPicture.NONE;

    /** Where a large text is written. */
    @FunctionalInterface
    interface Writing {
        /** Has it written, and then taken on the window's thread. */
        void write(Supplier<String> text, Consumer<String> then);
    }

    /** @param told is given a sentence on what became of a copy */
    OrderTable(Texts texts, Writing background, Consumer<String> told) {
        this.texts = texts;
        this.background = background;
        this.told = told;
        setVisible(false);
        table.getStyleClass().add("order-table");
        table.setAccessibleText(texts.get("order.table"));
        // the page says what is missing
        table.setPlaceholder(new Region());
        Explained.on(
                table,
                Subject.ORDER_ROW,
                () -> picture.columns().isEmpty() || picture.tasks() == 0
                        ? ""
                        : OrderWords.place(picture.columns().getLast(), 0, texts));
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

    /** Takes other orders; the table is filled only while it is looked at. */
    void show(OrderPicture shown) {
        picture = shown;
        if (table.isVisible()) {
            fill();
        }
    }

    /** Shows the table with what was taken last, or hides it. */
    void setVisible(boolean shown) {
        table.setVisible(shown);
        table.setManaged(shown);
        if (shown) {
            fill();
        }
    }

    private void fill() {
        List<TableColumn<Integer, Integer>> columns = new ArrayList<>();
        TableColumn<Integer, Integer> task = new TableColumn<>(texts.get("order.table.task"));
        task.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        columns.add(task);
        for (OrderColumn run : picture.columns()) {
            TableColumn<Integer, Integer> ranks = new TableColumn<>(OrderWords.name(run, texts));
            ranks.setCellValueFactory(row ->
                    new ReadOnlyObjectWrapper<>(run.rank(row.getValue()) < 0 ? null : run.rank(row.getValue()) + 1));
            columns.add(ranks);
        }
        table.getColumns().setAll(columns);
        table.getItems().setAll(IntStream.range(0, picture.tasks()).boxed().toList());
    }

    /** Writing millions of ranks takes a while: elsewhere, and told when it is done. */
    private void copy() {
        OrderPicture copied = picture;
        background.write(() -> csv(copied, texts), csv -> {
            boolean taken = ClipboardText.copy(csv);
            told.accept(taken ? texts.get("order.table.copied", copied.tasks()) : texts.get("order.table.notCopied"));
        });
    }

    /** A line a task; ranks from 1, empty where a task has none. */
    static String csv(OrderPicture picture, Texts texts) {
        StringBuilder csv = new StringBuilder(texts.get("order.table.task"));
        picture.columns().forEach(run -> csv.append(',').append(OrderWords.name(run, texts)));
        csv.append('\n');
        for (int task = 0; task < picture.tasks(); task++) {
            csv.append(task);
            for (OrderColumn run : picture.columns()) {
                csv.append(',');
                if (run.rank(task) >= 0) {
                    csv.append(run.rank(task) + 1);
                }
            }
            csv.append('\n');
        }
        return csv.toString();
    }
}
