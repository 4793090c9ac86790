/**
 * What every drawn view shares: a canvas that fills its place, paints from the style sheets, the colours of tasks, the
 * scale of time.
 *
 * <p>May depend on {@code model}, {@code text}, {@code picture} and {@code ui.fx}.
 */
package corewise.ui.canvas;
