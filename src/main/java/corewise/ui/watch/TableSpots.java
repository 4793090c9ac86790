package corewise.ui.watch;

import corewise.fact.Fact;
import corewise.text.Texts;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Spot;
import corewise.ui.explain.Spots;
import corewise.ui.explain.Subject;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TableCell;

/** What the columns of the table of the tasks are, and what they tell of a task. */
@OnWindowThread
final class TableSpots {
    private final TaskTableViewModel viewModel;
    private final Texts texts;

    TableSpots(TaskTableViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    /** The name of a column: its example is of the task that is followed, else of the first row. */
    void head(Node name, TaskColumn column) {
        Explained.on(name, subject(column), () -> {
            TaskOrder order = viewModel.orderProperty().get();
            int followed = viewModel.followedProperty().get();
            return order.rows() == 0 ? "" : example(column, followed < 0 ? order.task(0) : followed);
        });
    }

    /** A cell that is filled with tasks as rows come in sight; the names of the columns stand for it by keyboard. */
    TableCell<Integer, String> cell(TaskColumn column) {
        TableCell<Integer, String> cell = new TableCell<>() {
            @Override
            protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                setText(empty ? null : text);
            }
        };
        Explained.within(cell, new Spots() {
            @Override
            public Optional<Spot> at(double x, double y) {
                Integer task =
                        cell.getTableRow() == null ? null : cell.getTableRow().getItem();
                return Optional.of(Spot.of(subject(column), cell, () -> task == null ? "" : example(column, task)));
            }

            @Override
            public List<Spot> each() {
                return List.of();
            }
        });
        return cell;
    }

    private String example(TaskColumn column, int task) {
        TaskRows rows = viewModel.rowsProperty().get();
        return rows == null
                ? ""
                : texts.say(Fact.of("explain.example.cell")
                        .number("task", task)
                        .verbatim("column", texts.get("taskTable." + column.id()))
                        .verbatim("value", rows.text(column, task)));
    }

    private static Subject subject(TaskColumn column) {
        return switch (column) {
            case ITEM -> Subject.COLUMN_ITEM;
            case STATE -> Subject.COLUMN_STATE;
            case WORKER -> Subject.COLUMN_WORKER;
            case CORES -> Subject.COLUMN_CORES;
            case STARTED -> Subject.COLUMN_STARTED;
            case ENDED -> Subject.COLUMN_ENDED;
            case RAN -> Subject.COLUMN_RAN;
            case READY -> Subject.COLUMN_READY;
            case BLOCKED -> Subject.COLUMN_BLOCKED;
            case NOT_KNOWN -> Subject.COLUMN_NOT_KNOWN;
            case SENT -> Subject.COLUMN_SENT;
            case RECEIVED -> Subject.COLUMN_RECEIVED;
            case PICKLING -> Subject.COLUMN_PICKLING;
            case MOVES -> Subject.COLUMN_MOVES;
            case RANK -> Subject.COLUMN_RANK;
            case RESULT -> Subject.COLUMN_RESULT;
        };
    }
}
