package corewise.validation;

/** When costs are measured: in rounds evenly spread over the time, within a share of it. For one thread. */
final class Rounds {
    /** Of so many the median counts. */
    private static final int MOST = 7;
    /** The share of the time in which costs are measured. */
    private static final double SHARE = 0.35;

    private final long nanos;
    private int made;
    private long spentNanos;
    private long lastNanos;

    /** @param nanos how long all takes */
    Rounds(long nanos) {
        this.nanos = nanos;
    }

    /** Whether the next is to be made, so long after the begin; the first always is. */
    boolean due(long afterNanos) {
        return made == 0 || (left() > 0 && afterNanos >= nanos / MOST * made);
    }

    /** One has been made, from a moment to another after the begin: what comes before the first is a part of it. */
    void made(long fromNanos, long untilNanos) {
        lastNanos = untilNanos - fromNanos;
        spentNanos += made == 0 ? untilNanos : lastNanos;
        made++;
    }

    /** How many have been made. */
    int count() {
        return made;
    }

    /** How long those that are still to be made will take, about. */
    long leftNanos() {
        return left() * lastNanos;
    }

    private long left() {
        long room = Math.round(SHARE * nanos) - spentNanos;
        return Math.clamp(room / Math.max(1, lastNanos), 0, MOST - made);
    }
}
