package corewise.picture.lanes;

/**
 * The part of a run that a timeline shows. Immutable.
 *
 * @param startNanos the time at the left edge, since the run's start, 0 or more
 * @param endNanos the time at the right edge, at least {@link #SHORTEST_NANOS} later
 */
public record TimeWindow(long startNanos, long endNanos) {
    /** As far as one may come near: slices are known to some tens of nanoseconds. */
    public static final long SHORTEST_NANOS = 1_000;

    /** All of a run whose axis ends here. */
    public static TimeWindow all(long axisEnd) {
        return new TimeWindow(0, Math.max(SHORTEST_NANOS, axisEnd));
    }

    /** From one time to another, as near to them as the axis and the shortest window allow. */
    public static TimeWindow of(long from, long to, long axisEnd) {
        TimeWindow all = all(axisEnd);
        long length = Math.clamp(to - from, SHORTEST_NANOS, all.endNanos);
        long start = Math.clamp(from + (to - from - length) / 2, 0, all.endNanos - length);
        return new TimeWindow(start, start + length);
    }

    public long lengthNanos() {
        return endNanos - startNanos;
    }

    /**
     * Nearer or farther, so that a time stays where it is as long as the edges of the run allow.
     *
     * @param factor of the shown length, below 1 to come nearer
     */
    public TimeWindow zoomed(double factor, long aboutNanos, long axisEnd) {
        long length = Math.clamp(Math.round(lengthNanos() * factor), SHORTEST_NANOS, all(axisEnd).endNanos);
        double share = (aboutNanos - startNanos) / (double) lengthNanos();
        long start = Math.round(aboutNanos - share * length);
        return of(start, start + length, axisEnd);
    }

    /** Earlier or later by a share of the shown length. */
    public TimeWindow panned(double share, long axisEnd) {
        long by = Math.round(lengthNanos() * share);
        long start = Math.clamp(startNanos + by, 0, all(axisEnd).endNanos - lengthNanos());
        return new TimeWindow(start, start + lengthNanos());
    }

    /** Moved no farther than needed so that a time is inside. */
    public TimeWindow holding(long nanos, long axisEnd) {
        if (nanos >= startNanos && nanos <= endNanos) {
            return this;
        }
        long start = nanos < startNanos ? nanos - lengthNanos() / 10 : nanos - lengthNanos() * 9 / 10;
        return of(start, start + lengthNanos(), axisEnd);
    }
}
