/**
 * The Watch view: one list, three ways to run it, and what is seen of each run.
 *
 * <p>May depend on {@code ui.page}, {@code ui.fx}, {@code ui.canvas}, {@code ui.board}, {@code session} and what these use, but not on
 * another feature's package.
 */
package corewise.ui.watch;
