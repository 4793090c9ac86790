package corewise.ui.canvas.lanes;

/**
 * A task's number in its bar. Immutable.
 *
 * @param task its submission index
 * @param band the band of the bar
 * @param centreNanos the time in the middle of the bar
 */
public record BarNumber(int task, int band, long centreNanos) {}
