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

    /** More time than this that ready time does not explain is worth asking what the thread ran. */
    private static final long UNEXPLAINED_NANOS = 500_000;

    private final NanoClock clock;
    private final long originNanos;
    private ThreadTimes times;
    /** Whether the last look had an answer. */
    private boolean known;

    private long readAtNanos;
    /** What it had run at the last look, or somewhat less; {@link ThreadTimes#UNKNOWN} where that is not told. */
    private long ranNanos = ThreadTimes.UNKNOWN;

    private long ranBeforeNanos;
    private long readyTotalNanos;
    private long turns;
    /** The most that the clock was ever ahead of the processor time, where that is all there is. */
    private long mostAheadNanos;

    private boolean told;
    private long ranSinceNanos;
    private long awayNanos;
    private long readyNanos;
    private long backNanos;
    private long turnsSince;

    AwayMeter(ThreadTimes times, NanoClock clock, long originNanos) {
        this.times = times;
        this.clock = clock;
        this.originNanos = originNanos;
    }

    /** The worker has come to another thread: what it does is told by the times of that one from the next look on. */
    void moveTo(ThreadTimes others) {
        times = others;
        known = false;
        ranNanos = ThreadTimes.UNKNOWN;
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

    /** Looks at all of the thread's times and compares them with the look before. */
    void look() {
        look(true, Long.MAX_VALUE);
    }

    /**
     * As {@link #look()}, for half the price where the system tells ready time apart and where that explains the time
     * since then: what it ran, and so when it came back, are not asked for.
     *
     * @param sinceNanos from when on the thread has nothing to show for its time, nanoseconds since the run's start
     */
    void lookForReady(long sinceNanos) {
        look(false, sinceNanos);
    }

    private void look(boolean whole, long sinceNanos) {
        boolean comparable = known;
        long fromNanos = readAtNanos;
        read(whole);
        boolean ranTold = known && times.ranNanos() != ThreadTimes.UNKNOWN;
        if (comparable && known && !ranTold && readAtNanos - sinceNanos - readySince() > UNEXPLAINED_NANOS) {
            read(true);
        }
        told = comparable && known;
        long ran = known ? times.ranNanos() : ThreadTimes.UNKNOWN;
        boolean ranKnown = ran != ThreadTimes.UNKNOWN;
        ranSinceNanos = told && ranKnown && ranNanos != ThreadTimes.UNKNOWN ? ran - ranNanos : ThreadTimes.UNKNOWN;
        awayNanos = 0;
        readyNanos = 0;
        backNanos = ThreadTimes.UNKNOWN;
        turnsSince = 0;
        if (known && times.turns() == ThreadTimes.UNKNOWN) {
            compareProcessorTime(comparable, ran);
        } else if (told && times.turns() != turns) {
            readyNanos = readySince();
            // of a thread that is new, those before its task are not its task's
            turnsSince = turns == 0 ? 1 : times.turns() - turns;
            boolean counted = ranSinceNanos != ThreadTimes.UNKNOWN;
            awayNanos = counted ? Math.max(readyNanos, readAtNanos - fromNanos - ranSinceNanos) : readyNanos;
            backNanos = ranKnown ? readAtNanos - Math.max(0, ran - ranBeforeNanos) : ThreadTimes.UNKNOWN;
        }
        if (known) {
            readyTotalNanos = times.readyNanos();
            turns = times.turns();
        }
        // it had run at least what it had run when it came to its core
        ranNanos = ranKnown || !known ? ran : ranBeforeNanos;
    }

    private long readySince() {
        return Math.max(0, times.readyNanos() - readyTotalNanos);
    }

    /** Processor time is told in steps and a little late, so that the time away may seem to shrink. */
    private void compareProcessorTime(boolean comparable, long ran) {
        long ahead = readAtNanos - ran;
        awayNanos = comparable ? Math.max(0, ahead - mostAheadNanos) : 0;
        mostAheadNanos = comparable ? Math.max(ahead, mostAheadNanos) : ahead;
        readyNanos = ThreadTimes.UNKNOWN;
    }

    /**
     * Reads until nothing disturbs, or the thread has had its core all along since the attempt before: where its code is
     * not compiled yet a reading just takes longer.
     */
    private void read(boolean whole) {
        readAtNanos = now();
        boolean disturbed = true;
        long turn = ThreadTimes.UNKNOWN;
        for (int attempt = 0; disturbed && attempt < ATTEMPTS; attempt++) {
            long before = readAtNanos;
            known = whole ? times.read() : times.readReady();
            readAtNanos = now();
            boolean sameTurn = known && attempt > 0 && times.turns() == turn && turn != ThreadTimes.UNKNOWN;
            disturbed = readAtNanos - before > UNDISTURBED_NANOS && !sameTurn;
            turn = known ? times.turns() : ThreadTimes.UNKNOWN;
            // the attempt before had the account brought up to date, so that the turn would seem to have begun there
            ranBeforeNanos = sameTurn ? ranBeforeNanos : times.ranBeforeNanos();
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

    /**
     * Nanoseconds between the last two looks in which the thread had a core, or more where the first did not ask for it;
     * {@link ThreadTimes#UNKNOWN} where it is not told.
     */
    long ranNanos() {
        return ranSinceNanos;
    }

    /**
     * Nanoseconds between the last two looks in which the thread had no core, 0 or more, or less where they did not ask for
     * what it ran; 0 where it is not told.
     */
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

    /** How many times the thread was given a core between the last two looks; 0 where that is not told. */
    long turns() {
        return turnsSince;
    }

    private long now() {
        return clock.nanoTime() - originNanos;
    }

    @Override
    public void close() {
        times.close();
    }
}
