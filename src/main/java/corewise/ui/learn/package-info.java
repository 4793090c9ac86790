/**
 * The Learn page: a path of lessons on the left, the real board in the middle, one thing at a time on the right. The board
 * and its settings are lent by whoever puts the window together; what is run there is measured and kept as always.
 *
 * <p>Before a room the same steps are shown one thing at a time ({@code Presenter}), in walks of the room's own.
 *
 * <p>May depend on {@code ui.page}, {@code ui.board}, {@code lesson} and what these use.
 */
package corewise.ui.learn;
