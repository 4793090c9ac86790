package corewise.ui.order;

import corewise.model.Way;
import corewise.session.CompletedRun;

/**
 * One run in the chart. Immutable; the arrays are never changed.
 *
 * @param run the run
 * @param way how the list was run
 * @param ofWay which run of its way it is, from 1
 * @param order task numbers by rank
 * @param ranks rank by task number, −1 for a task without one
 */
record OrderColumn(CompletedRun run, Way way, int ofWay, int[] order, int[] ranks) {}
