package corewise.recording;

/**
 * The fastest time per unit of work seen so far in a run, shared by all its workers: a gap much longer than its work
 * takes at this pace may hold time without a core. Thread-safe; a lost update only delays learning.
 */
final class UnitPace {
    private static final double SLACK_FACTOR = 1.15;
    private static final long SLACK_NANOS = 15_000;
    /** Shorter gaps say little about the pace: two clock readings are a noticeable part of them. */
    private static final long SHORTEST_TELLING_NANOS = 15_000;

    /** Checkpoints are due every 20 to 100 µs: a longer gap whose work is not told wants an explanation. */
    private static final long LONGEST_UNTOLD_NANOS = 250_000;

    private volatile double fastestNanosPerUnit;

    /** @param nanosPerUnit what calibration saw, 0 where it is not known */
    UnitPace(double nanosPerUnit) {
        fastestNanosPerUnit = nanosPerUnit > 0 ? nanosPerUnit : Double.MAX_VALUE;
    }

    /** Whether a gap in which this much work was done (negative where not told) is longer than the work explains. */
    boolean suspicious(long gapNanos, long units) {
        if (units < 0) {
            return gapNanos > LONGEST_UNTOLD_NANOS;
        }
        double fastest = fastestNanosPerUnit;
        return fastest < Double.MAX_VALUE && gapNanos > units * fastest * SLACK_FACTOR + SLACK_NANOS;
    }

    /** The least time that this much work takes, 0 where it is not told. */
    long leastNanos(long units) {
        return units <= 0 ? 0 : (long) (units * nanosPerUnit());
    }

    /** The fastest seen so far, 0 where not known. */
    double nanosPerUnit() {
        double fastest = fastestNanosPerUnit;
        return fastest == Double.MAX_VALUE ? 0 : fastest;
    }

    /** Learns from a gap without a move. */
    void learn(long gapNanos, long units) {
        if (units > 0 && gapNanos >= SHORTEST_TELLING_NANOS && gapNanos < fastestNanosPerUnit * units * 0.99) {
            fastestNanosPerUnit = (double) gapNanos / units;
        }
    }
}
