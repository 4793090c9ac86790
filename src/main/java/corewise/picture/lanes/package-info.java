/**
 * Runs over time: rows of bars, the time axis, what the workers' rows show between slices, and the lanes of one run as a
 * drawing.
 *
 * <p>May depend on what {@code picture} may depend on; knows no toolkit.
 */
package corewise.picture.lanes;
