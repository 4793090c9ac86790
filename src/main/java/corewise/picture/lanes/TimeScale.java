package corewise.picture.lanes;

/**
 * Maps nanoseconds to pixels. Immutable.
 *
 * @param startNanos the time at the left edge
 * @param endNanos the time at the right edge, after the start
 * @param left pixel of the left edge
 * @param width pixels between the edges, positive
 */
public record TimeScale(long startNanos, long endNanos, double left, double width) {

    public TimeScale {
        if (endNanos <= startNanos || width <= 0) {
            throw new IllegalArgumentException("a time scale needs time and pixels");
        }
    }

    /** The pixel of a time; may lie outside the edges. */
    public double x(long nanos) {
        return left + (nanos - startNanos) * width / (double) (endNanos - startNanos);
    }

    /** The time at a pixel, kept between the edges. */
    public long nanos(double x) {
        double share = Math.clamp((x - left) / width, 0, 1);
        return startNanos + Math.round(share * (endNanos - startNanos));
    }

    /** Nanoseconds that one pixel stands for. */
    public double nanosPerPixel() {
        return (endNanos - startNanos) / width;
    }
}
