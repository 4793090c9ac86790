package corewise.recording;

/**
 * How much longer one thread has been ready from one reading to the next. A thread likes to lose its core in the very
 * call that asks for its waits: then the answer and the clock speak of different moments, and milliseconds would be
 * taken for running that were not. So the clock is read on both sides, and the answer is asked for again when the two
 * are far apart. Belongs to the thread; allocates nothing.
 */
final class WaitMeter implements AutoCloseable {
    /** A reading takes about 2 µs; what takes longer than this was disturbed. */
    private static final long UNDISTURBED_NANOS = 50_000;

    private static final int ATTEMPTS = 4;

    private final ThreadWait wait;
    private final NanoClock clock;
    private final long originNanos;
    private long readyNanos = ThreadWait.UNKNOWN_NANOS;
    private long blockedNanos;
    private long readAtNanos;

    WaitMeter(ThreadWait wait, NanoClock clock, long originNanos) {
        this.wait = wait;
        this.clock = clock;
        this.originNanos = originNanos;
        growth();
    }

    /** Nanoseconds that the thread was ready since the last call, 0 or more; 0 where it is not told. */
    long growth() {
        long before = readyNanos;
        read();
        boolean known = before != ThreadWait.UNKNOWN_NANOS && readyNanos != ThreadWait.UNKNOWN_NANOS;
        return known ? Math.max(0, readyNanos - before) : 0;
    }

    private void read() {
        readAtNanos = now();
        boolean disturbed = true;
        for (int attempt = 0; disturbed && attempt < ATTEMPTS; attempt++) {
            long before = readAtNanos;
            readyNanos = wait.readyNanos(before, blockedNanos);
            readAtNanos = now();
            disturbed = readAtNanos - before > UNDISTURBED_NANOS;
        }
    }

    /** The moment of the last reading, nanoseconds since the run's start. */
    long readAtNanos() {
        return readAtNanos;
    }

    /** The thread announced that it was blocked for so long. */
    void blocked(long nanos) {
        blockedNanos += nanos;
    }

    private long now() {
        return clock.nanoTime() - originNanos;
    }

    @Override
    public void close() {
        wait.close();
    }
}
