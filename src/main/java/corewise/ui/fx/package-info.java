/**
 * What drives the toolkit: the frame loop and its governor, background threads of the window, the loading of views. The
 * only package that knows {@code Platform} and {@code AnimationTimer}.
 *
 * <p>May depend on {@code text} and JavaFX.
 */
package corewise.ui.fx;
