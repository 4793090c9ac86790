package corewise.ui.watch;

import corewise.session.CompletedRun;
import corewise.ui.fx.OnWindowThread;
import javafx.beans.value.ObservableValue;

/**
 * A row of the runs so far. The arrays are not to be written.
 *
 * @param run the run, null while it is under way
 * @param name number and way
 * @param figures time, and speed-up where it may be compared, or how it stands
 * @param notComparable that a speed-up would say nothing; empty where it is told, or there is none
 * @param doubt why it says nothing
 * @param order submission indices in the order of their ends; grows while the run is under way
 * @param items tasks of the list
 */
@OnWindowThread
record RunRow(
        CompletedRun run,
        String name,
        String figures,
        String notComparable,
        String doubt,
        ObservableValue<int[]> order,
        int items) {

    /** Whether another row is of the same ended run, as it is kept, and reads the same. */
    boolean saysTheSame(RunRow other) {
        return run != null
                && run.equals(other.run)
                && name.equals(other.name)
                && figures.equals(other.figures)
                && notComparable.equals(other.notComparable)
                && doubt.equals(other.doubt);
    }
}
