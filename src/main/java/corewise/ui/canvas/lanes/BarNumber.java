package corewise.ui.canvas.lanes;

import corewise.picture.lanes.Fill;

/**
 * A task's number in its bar. Immutable.
 *
 * @param task its submission index
 * @param band the band of the bar
 * @param centreNanos the time in the middle of the bar
 * @param fill what the bar stands for
 */
public record BarNumber(int task, int band, long centreNanos, Fill fill) {}
