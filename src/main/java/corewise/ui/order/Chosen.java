package corewise.ui.order;

import corewise.model.TraceView;

/**
 * A task in one of the runs. Immutable.
 *
 * @param run number of the run, {@link TraceView#NONE} for none
 * @param task its place in the list, {@link TraceView#NONE} for none
 */
record Chosen(int run, int task) {
    static final Chosen NONE = new Chosen(TraceView.NONE, TraceView.NONE);
}
