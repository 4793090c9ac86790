package corewise.ui.watch;

import corewise.ui.fx.OnWindowThread;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import javafx.collections.ObservableListBase;

/** The tasks in the order of their rows: a list of its own, for a table given another one forgets how it is sorted. */
@OnWindowThread
final class TaskList extends ObservableListBase<Integer> {
    private List<Integer> tasks = List.of();

    /** Replaces all. */
    void set(TaskOrder order) {
        List<Integer> before = tasks;
        beginChange();
        tasks = new Tasks(order);
        nextReplace(0, tasks.size(), before);
        endChange();
    }

    @Override
    public Integer get(int index) {
        return tasks.get(index);
    }

    @Override
    public int size() {
        return tasks.size();
    }

    /** An order as a list, without storing it again. Immutable. */
    private static final class Tasks extends AbstractList<Integer> implements RandomAccess {
        private final TaskOrder order;

        Tasks(TaskOrder order) {
            this.order = order;
        }

        @Override
        public Integer get(int index) {
            return order.task(index);
        }

        @Override
        public int size() {
            return order.rows();
        }
    }
}
