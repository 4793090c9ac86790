/**
 * The Race view: runs of the same list replayed together on one clock, lanes by core, figures and words.
 *
 * <p>May depend on {@code ui.page}, {@code ui.fx}, {@code ui.canvas}, {@code ui.board}, and on {@code experiment} and what that may use.
 */
package corewise.ui.race;
