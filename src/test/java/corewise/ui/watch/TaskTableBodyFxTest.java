package corewise.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.file.LargeTraces;
import corewise.model.TraceView;
import corewise.text.Texts;
import corewise.ui.fx.SameThreadTasks;
import corewise.ui.fx.WindowExtension;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the columns of the table of the tasks have room for. */
@ExtendWith(WindowExtension.class)
class TaskTableBodyFxTest {
    private static final int TASKS = 1_000_000;

    @Start
    void start(Stage stage) {
        // the table is on none
    }

    @Test
    void numbersOfAMillionTasksHaveRoom() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            TableView<Integer> table = tableOf(LargeTraces.pool(TASKS, 4), Font.font(13), 600);

            assertEquals(TASKS, table.getItems().size());
            for (TaskColumn column : List.of(TaskColumn.ITEM, TaskColumn.RANK, TaskColumn.ENDED)) {
                TableColumn<Integer, ?> shown = table.getColumns().get(column.ordinal());
                Text longest = new Text(shown.getCellData(TASKS - 1).toString());
                longest.setFont(Font.font(13));
                double needed = longest.getLayoutBounds().getWidth();
                assertTrue(
                        shown.getPrefWidth() > needed + 10,
                        longest.getText() + " needs " + needed + " of " + shown.getPrefWidth());
            }
            return null;
        });
    }

    @Test
    void namesOfManyWorkersHaveRoom() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            int workers = 128;
            TableView<Integer> table = tableOf(LargeTraces.pool(4_000, workers), Font.font(13), 600);
            TableColumn<Integer, ?> shown = table.getColumns().get(TaskColumn.WORKER.ordinal());
            double longest = 0;
            for (int task = 0; task < 4_000; task++) {
                Text name = new Text(shown.getCellData(task).toString());
                name.setFont(Font.font(13));
                longest = Math.max(longest, name.getLayoutBounds().getWidth());
            }
            assertTrue(shown.getPrefWidth() > longest + 8, longest + " of " + shown.getPrefWidth());
            return null;
        });
    }

    @Test
    void allColumnsOfAUsualRunAreInSightBetweenThePanels() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Font type = Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, 11.2);
            // what is left for it in the smallest window with three columns, and usual times of three seconds
            TableView<Integer> table = tableOf(LargeTraces.pool(4_000, 2), type, 780);

            double all = 0;
            for (TableColumn<Integer, ?> shown : table.getVisibleLeafColumns()) {
                Text name = new Text(((Label) shown.getGraphic()).getText());
                name.setFont(type);
                double needed = name.getLayoutBounds().getWidth() + 9;
                assertTrue(shown.getPrefWidth() >= needed, name.getText() + " has " + shown.getPrefWidth());
                all += shown.getPrefWidth();
            }
            assertEquals(
                    TaskColumn.usual().size(), table.getVisibleLeafColumns().size());
            assertTrue(all <= 780, "columns take " + all);
            return null;
        });
    }

    /** On the window's thread. */
    private static TableView<Integer> tableOf(TraceView run, Font type, double width) {
        TaskTableViewModel viewModel = new TaskTableViewModel(new SameThreadTasks(), Texts.load());
        TableView<Integer> table = new TableView<>();
        Label sized = new Label();
        sized.setFont(type);
        TaskTableBody body = new TaskTableBody(viewModel, table, sized, Texts.load());
        viewModel
                .rowsProperty()
                .subscribe(rows -> body.show(viewModel.orderProperty().get()));
        VBox root = new VBox(sized, table);
        new Scene(root, width, 400);
        root.applyCss();
        root.layout();
        viewModel.toggle();
        viewModel.showEnded(run, Long.MAX_VALUE);
        return table;
    }
}
