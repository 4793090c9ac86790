package corewise.metrics;

/**
 * A middle and the interval around it, all in one unit; NaN throughout where there was nothing to estimate from.
 *
 * @param low its lower end
 * @param middle the median
 * @param high its upper end
 */
public record Interval(double low, double middle, double high) {}
