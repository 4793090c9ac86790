package corewise.calibration;

/**
 * What it costs here to start a platform thread that does nothing and to join it, and to start a worker process, while
 * nothing else runs. Immutable. Starting is much slower while others compute on every core.
 *
 * @param threadNanos the median in nanoseconds, at least 1
 * @param lowNanos a tenth of the starts took at most this long
 * @param highNanos a tenth of the starts took at least this long
 * @param processNanos the median time from asking for a process to its being ready for an item, nanoseconds;
 *     {@link #UNKNOWN_NANOS} where none could be started
 */
public record StartingCosts(long threadNanos, long lowNanos, long highNanos, long processNanos) {
    /** A cost that could not be measured. */
    public static final long UNKNOWN_NANOS = -1;

    /** However busy others are, a fair scheduler leaves some. */
    private static final double LEAST_LEFT = 0.1;

    public StartingCosts {
        if (lowNanos < 0 || threadNanos < Math.max(1, lowNanos) || highNanos < threadNanos) {
            throw new IllegalArgumentException(
                    "not low ≤ median ≤ high: " + lowNanos + ", " + threadNanos + ", " + highNanos);
        }
    }

    /** Costs of threads only. */
    public StartingCosts(long threadNanos, long lowNanos, long highNanos) {
        this(threadNanos, lowNanos, highNanos, UNKNOWN_NANOS);
    }

    /** The same with the cost of a process. */
    public StartingCosts withProcess(long nanos) {
        return new StartingCosts(threadNanos, lowNanos, highNanos, nanos);
    }

    /**
     * What starting so many threads one after another will take, in nanoseconds, beside their work.
     *
     * @param others the share of the core time that other programs take, 0 to 1; NaN where not known
     */
    public long nanosFor(int threads, double others) {
        double left = Double.isNaN(others) ? 1 : Math.max(LEAST_LEFT, 1 - others);
        return Math.round(threadNanos * threads / left);
    }
}
