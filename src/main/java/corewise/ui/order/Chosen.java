package corewise.ui.order;

import corewise.model.RunId;
import corewise.model.TraceView;
import java.util.Optional;

/**
 * A task in one of the runs. Immutable.
 *
 * @param run which run, empty for none
 * @param task its place in the list, {@link TraceView#NONE} for none
 */
record Chosen(Optional<RunId> run, int task) {
    static final Chosen NONE = new Chosen(Optional.empty(), TraceView.NONE);

    Chosen(OrderColumn column, int task) {
        this(Optional.of(column.id()), task);
    }

    /** Whether the run is that of a column. */
    boolean isIn(OrderColumn column) {
        return run.equals(Optional.of(column.id()));
    }
}
