package corewise.experiment;

/**
 * How much is done for one measurement. Immutable.
 *
 * @param fewest repeats that are made even when the time is up, at least 1
 * @param most repeats that count, at least the fewest
 * @param nanos the time that it may take
 * @param restNanos time that the same claim needs afterwards
 */
record Effort(int fewest, int most, long nanos, long restNanos) {
    Effort {
        if (fewest < 1 || most < fewest) {
            throw new IllegalArgumentException("repeats from " + fewest + " to " + most);
        }
    }

    /** All the time that a claim has. */
    Effort(int fewest, int most, long nanos) {
        this(fewest, most, nanos, 0);
    }

    /**
     * How many repeats fit.
     *
     * @param repeatNanos how long one takes
     */
    int planned(double repeatNanos) {
        return (int) Math.clamp(Math.floor(nanos / Math.max(1, repeatNanos)), fewest, most);
    }
}
