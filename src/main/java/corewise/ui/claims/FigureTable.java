package corewise.ui.claims;

import corewise.experiment.picture.EvidenceTable;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * The figures of some evidence; columns are as wide as their texts, and scroll where they are wider than the card.
 */
@OnWindowThread
final class FigureTable extends TableView<List<String>> {
    private static final int MOST_ROWS = 7;
    private static final double HEAD_ROWS = 1.7;
    private static final double ROW_EMS = 1.9;
    private static final double PADDING_EMS = 1.6;
    private static final double SCROLL_BAR_EMS = 1.2;
    /** As long as a run may have tasks, no order is measured beyond this. */
    private static final double WIDEST = 4000;

    private final double textWidth;

    /** @param em size of its type, pixels */
    FigureTable(EvidenceTable table, double em, String name) {
        getStyleClass().addAll("tasks", "claim-table");
        setAccessibleText(name);
        double sum = 0;
        for (int column = 0; column < table.columns().size(); column++) {
            int index = column;
            TableColumn<List<String>, String> made =
                    new TableColumn<>(table.columns().get(column));
            made.setSortable(false);
            made.setReorderable(false);
            made.setCellValueFactory(
                    row -> new ReadOnlyStringWrapper(row.getValue().get(index)));
            made.setMinWidth(width(table, column, em));
            made.setPrefWidth(made.getMinWidth());
            sum += made.getMinWidth();
            getColumns().add(made);
        }
        textWidth = sum + SCROLL_BAR_EMS * em;
        getItems().setAll(table.rows());
        double row = Math.rint(ROW_EMS * em);
        setFixedCellSize(row);
        double rows = Math.min(MOST_ROWS, Math.max(1, table.rows().size()));
        double height = Math.ceil((rows + HEAD_ROWS) * row + SCROLL_BAR_EMS * em);
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        widthProperty().subscribe(width -> fill(width.doubleValue()));
    }

    private void fill(double width) {
        setColumnResizePolicy(
                width > textWidth ? CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN : UNCONSTRAINED_RESIZE_POLICY);
    }

    private static double width(EvidenceTable table, int column, double em) {
        Text text = new Text(table.columns().get(column));
        text.setFont(Font.font("System", FontWeight.BOLD, em));
        double widest = text.getLayoutBounds().getWidth();
        text.setFont(Font.font("System", FontWeight.NORMAL, em));
        for (List<String> row : table.rows()) {
            text.setText(row.get(column));
            widest = Math.max(widest, text.getLayoutBounds().getWidth());
        }
        return Math.ceil(Math.min(WIDEST, widest) + PADDING_EMS * em);
    }
}
