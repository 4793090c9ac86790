/**
 * Bars over a time axis, as pixels: rows by core or by worker, their layout, the raster that slices are condensed into.
 *
 * <p>May depend on what {@code ui.canvas} may depend on.
 */
package corewise.ui.canvas.lanes;
