/**
 * The board: what happens on each core at one moment, as a pure function of (trace so far, time), its layout and its
 * renderer.
 *
 * <p>May depend on {@code model}, {@code metrics}, {@code text}, {@code picture}, {@code ui.fx} and {@code ui.canvas}.
 */
package corewise.ui.board;
