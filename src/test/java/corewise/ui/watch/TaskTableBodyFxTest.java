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
        TraceView million = LargeTraces.pool(TASKS, 4);
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            TaskTableViewModel viewModel = new TaskTableViewModel(new SameThreadTasks(), Texts.load());
            TableView<Integer> table = new TableView<>();
            Label sized = new Label();
            sized.setFont(Font.font(13));
            TaskTableBody body = new TaskTableBody(viewModel, table, sized, Texts.load());
            viewModel
                    .rowsProperty()
                    .subscribe(rows -> body.show(viewModel.orderProperty().get()));
            VBox root = new VBox(sized, table);
            new Scene(root, 600, 400);
            root.applyCss();
            root.layout();
            viewModel.toggle();
            viewModel.showEnded(million, Long.MAX_VALUE);

            assertEquals(TASKS, table.getItems().size());
            for (TaskColumn column : List.of(TaskColumn.ITEM, TaskColumn.RANK, TaskColumn.ENDED)) {
                TableColumn<Integer, ?> shown = table.getColumns().get(column.ordinal());
                Text longest = new Text(shown.getCellData(TASKS - 1).toString());
                longest.setFont(sized.getFont());
                double needed = longest.getLayoutBounds().getWidth();
                assertTrue(
                        shown.getPrefWidth() > needed + 10,
                        longest.getText() + " needs " + needed + " of " + shown.getPrefWidth());
            }
            return null;
        });
    }
}
