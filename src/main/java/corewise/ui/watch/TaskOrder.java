package corewise.ui.watch;

import corewise.model.IndexSort;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Which tasks stand in the rows of a table, and in which order. Immutable. */
final class TaskOrder {
    /** Of what is not known: it stands last, whichever way the rows are sorted. */
    static final long UNKNOWN = Long.MIN_VALUE;

    private final int[] tasks;

    private TaskOrder(int... tasks) {
        this.tasks = tasks;
    }

    /** No rows. */
    static final TaskOrder NONE = new TaskOrder();

    /** All tasks in the order of the list. */
    static TaskOrder natural(int count) {
        return new TaskOrder(IntStream.range(0, count).toArray());
    }

    /**
     * By what a column tells; tasks of which it tells the same stay in list order. Takes time in the number of tasks and
     * slices.
     *
     * @param filter which tasks have a row
     */
    static TaskOrder of(TaskRows rows, TaskColumn column, boolean rising, IntPredicate filter) {
        int[] tasks = IntStream.range(0, rows.count()).filter(filter).toArray();
        if (column != TaskColumn.ITEM || !rising) {
            long[] keys = new long[rows.count()];
            for (int task : tasks) {
                keys[task] = rows.number(column, task);
            }
            IndexSort.sort(tasks, 0, tasks.length, (one, other) -> compare(keys[one], keys[other], rising));
        }
        return new TaskOrder(tasks);
    }

    private static int compare(long one, long other, boolean rising) {
        if (one == UNKNOWN || other == UNKNOWN) {
            return Boolean.compare(one == UNKNOWN, other == UNKNOWN);
        }
        return rising ? Long.compare(one, other) : Long.compare(other, one);
    }

    int rows() {
        return tasks.length;
    }

    /** The task of a row. */
    int task(int row) {
        return tasks[row];
    }

    /** The row of a task, −1 where it has none; looks at all rows. */
    int row(int task) {
        for (int row = 0; row < tasks.length; row++) {
            if (tasks[row] == task) {
                return row;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TaskOrder that && Arrays.equals(tasks, that.tasks);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(tasks);
    }
}
