/**
 * Drawings without a toolkit: marks in places, the roles that colour them, the palette of all themes, and the pen that
 * writes them as SVG. Layouts make drawings; the pen of {@code ui.canvas} paints the same ones in a window.
 *
 * <p>May depend on {@code model}, {@code metrics} and {@code text}.
 */
package corewise.picture;
