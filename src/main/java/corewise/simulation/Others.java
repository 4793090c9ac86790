package corewise.simulation;

/**
 * Other programs, as threads that compute all the time or a share of it: they come before ours, which stand back. Belongs
 * to one thread.
 */
final class Others {
    /** How many turns of ours one of theirs is as long as: ten levels of niceness are a ninth of the share. */
    static final int TURNS = 9;

    private static final long PERIOD_NANOS = 10_000_000;
    private static final long LONG_NANOS = 1_000_000_000;

    private final Engine engine;
    private int count;
    private long partNanos;
    private boolean resting;

    Others(Engine engine) {
        this.engine = engine;
    }

    /** How many threads they are. */
    int reset(int millicores) {
        partNanos = PERIOD_NANOS * (millicores % 1_000) / 1_000;
        count = millicores / 1_000 + (partNanos > 0 ? 1 : 0);
        resting = false;
        return count;
    }

    void begin() {
        for (int thread = 0; thread < count; thread++) {
            engine.start(thread);
        }
    }

    /** What one of them wants next. */
    long next(int thread) {
        if (partNanos == 0 || thread < count - 1) {
            return LONG_NANOS;
        }
        resting = !resting;
        return resting ? partNanos : engine.sleep(PERIOD_NANOS - partNanos);
    }
}
