package corewise.recording;

/**
 * How long one thread was away from the cores between two looks, and when it came back. A thread likes to lose its core
 * in the very call that asks for its times: then the answer and the clock speak of different moments, and milliseconds
 * would be taken for running that were not. So the clock is read on both sides, and the answer is asked for again when
 * the two are far apart. Belongs to the thread; allocates nothing.
 */
final class AwayMeter implements AutoCloseable {
    /** A reading takes about 3 µs; what takes longer than this was disturbed. */
    private static final long UNDISTURBED_NANOS = 50_000;

    private static final int ATTEMPTS = 4;

    private final NanoClock clock;
    private final long originNanos;
    private ThreadTimes times;
    /** Whether the last look had an answer. */
    private boolean known;

    private long readAtNanos;
    private long ranNanos;
    private long readyTotalNanos;
    private long turns;
    /** The most that the clock was ever ahead of the processor time, where that is all there is. */
    private long mostAheadNanos;

    private boolean told;
    private long ranSinceNanos;
    private long awayNanos;
    private long readyNanos;
    private long backNanos;

    AwayMeter(ThreadTimes times, NanoClock clock, long originNanos) {
        this.times = times;
        this.clock = clock;
        this.originNanos = originNanos;
    }

    /** The worker has come to another thread: what it does is told by the times of that one from the next look on. */
    void moveTo(ThreadTimes others) {
        times = others;
        known = false;
    }

    /** As {@link #moveTo}; all that these times tell so far is new: the thread was made for what it does now. */
    void moveToNew(ThreadTimes own) {
        times = own;
        known = true;
        ranNanos = 0;
        readyTotalNanos = 0;
        turns = 0;
    }

    /** Whether the last look had an answer, so that the next one has something to compare with. */
    boolean known() {
        return known;
    }

    /** Looks at the thread's times and compares them with the look before. */
    void look() {
        boolean comparable = known;
        long fromNanos = readAtNanos;
        long ranBefore = ranNanos;
        long readyBefore = readyTotalNanos;
        long turnsBefore = turns;
        read();
        told = comparable && known;
        ranSinceNanos = told ? ranNanos - ranBefore : 0;
        awayNanos = 0;
        readyNanos = 0;
        backNanos = ThreadTimes.UNKNOWN;
        if (known && turns == ThreadTimes.UNKNOWN) {
            compareProcessorTime(comparable);
        } else if (told && turns != turnsBefore) {
            readyNanos = Math.max(0, readyTotalNanos - readyBefore);
            awayNanos = Math.max(readyNanos, readAtNanos - fromNanos - ranSinceNanos);
            backNanos = readAtNanos - Math.max(0, ranNanos - times.ranBeforeNanos());
        }
    }

    /** Processor time is told in steps and a little late, so that the time away may seem to shrink. */
    private void compareProcessorTime(boolean comparable) {
        long ahead = readAtNanos - ranNanos;
        awayNanos = comparable ? Math.max(0, ahead - mostAheadNanos) : 0;
        mostAheadNanos = comparable ? Math.max(ahead, mostAheadNanos) : ahead;
        readyNanos = ThreadTimes.UNKNOWN;
    }

    private void read() {
        readAtNanos = now();
        boolean disturbed = true;
        for (int attempt = 0; disturbed && attempt < ATTEMPTS; attempt++) {
            long before = readAtNanos;
            known = times.read();
            readAtNanos = now();
            disturbed = readAtNanos - before > UNDISTURBED_NANOS;
        }
        if (known) {
            ranNanos = times.ranNanos();
            readyTotalNanos = times.readyNanos();
            turns = times.turns();
        }
    }

    /** The moment of the last look, nanoseconds since the run's start. */
    long readAtNanos() {
        return readAtNanos;
    }

    /** Whether the last two looks had an answer: otherwise nothing is known of the time between them. */
    boolean told() {
        return told;
    }

    /** Nanoseconds between the last two looks in which the thread had a core, 0 where it is not told. */
    long ranNanos() {
        return ranSinceNanos;
    }

    /** Nanoseconds between the last two looks in which the thread had no core, 0 or more; 0 where it is not told. */
    long awayNanos() {
        return awayNanos;
    }

    /** How much of that it was ready, 0 or more; {@link ThreadTimes#UNKNOWN} where only the whole is told. */
    long readyNanos() {
        return readyNanos;
    }

    /**
     * When it came back to a core for the last time between the last two looks, nanoseconds since the run's start; {@link
     * ThreadTimes#UNKNOWN} where that is not told or it was never away.
     */
    long backNanos() {
        return backNanos;
    }

    private long now() {
        return clock.nanoTime() - originNanos;
    }

    @Override
    public void close() {
        times.close();
    }
}
