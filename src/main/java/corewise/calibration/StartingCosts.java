package corewise.calibration;

/**
 * What it costs here to start a platform thread that does nothing and to join it, while nothing else runs. Immutable.
 * Starting is much slower while others compute on every core.
 *
 * @param threadNanos the median in nanoseconds, at least 1
 * @param lowNanos a tenth of the starts took at most this long
 * @param highNanos a tenth of the starts took at least this long
 */
public record StartingCosts(long threadNanos, long lowNanos, long highNanos) {

    public StartingCosts {
        if (lowNanos < 0 || threadNanos < Math.max(1, lowNanos) || highNanos < threadNanos) {
            throw new IllegalArgumentException(
                    "not low ≤ median ≤ high: " + lowNanos + ", " + threadNanos + ", " + highNanos);
        }
    }

    /** The least that starting so many threads one after another will take, in nanoseconds: all as fast as a tenth is. */
    public long nanosFor(int threads) {
        return lowNanos * threads;
    }
}
