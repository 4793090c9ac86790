package corewise.ui.watch;

import corewise.session.CompletedRun;

/**
 * A row of the runs so far. Immutable; the array is not to be written.
 *
 * @param run the run, null while it is under way
 * @param name number and way
 * @param figures time and speed-up, or how it stands
 * @param order submission indices in the order of their ends
 * @param items tasks of the list
 */
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record RunRow(CompletedRun run, String name, String figures, int[] order, int items) {}
