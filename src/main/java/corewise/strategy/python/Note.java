package corewise.strategy.python;

/**
 * What was noted at one moment. Filled again for each: nothing is made for an event. Times are Python's monotonic clock
 * in nanoseconds; {@link #UNKNOWN} is what was not asked for or is not told.
 */
final class Note {
    static final int UNKNOWN = -1;
    private static final int DONE_BITS = 16;

    static final int OPEN = 1;
    static final int BEGIN = 2;
    static final int CHECKPOINT = 3;
    static final int END = 4;
    static final int FAIL = 5;
    static final int HANDED = 8;
    static final int JOINED = 9;
    static final int CLOSE = 10;
    static final int STARTING = 12;
    static final int STARTED = 13;

    long nanos;
    /** Processor time of the thread so far. */
    long ran;
    /** Time that the thread stood ready without a core so far. */
    long ready;
    /**
     * Of a checkpoint how far the item is, in thousandths. Where a worker was asked for its times, above {@link #DONE_BITS}
     * since when it has its core.
     */
    long done;

    int item;
    int processor;
    int type;

    /** How far the item of a checkpoint is. */
    long permille() {
        return done & ((1L << DONE_BITS) - 1);
    }

    /** How long a worker has had its core when it noted this, or somewhat less, nanoseconds; below 0 where not told. */
    long backNanos() {
        return (done >>> DONE_BITS) - 1;
    }
}
