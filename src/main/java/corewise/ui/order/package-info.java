/**
 * The Order view: in which order the tasks of a list were created, started and finished, run after run. May use {@code ui.page},
 * {@code ui.board}, {@code experiment} and what they use; never another view.
 */
package corewise.ui.order;
