package corewise.strategy.process;

import corewise.recording.NanoClock;

/**
 * A clock that stands still while this program does: stopped from outside, it must not hold what it did not hear in that
 * time against its processes. Thread-safe, but for {@link #looked()}.
 */
final class AwakeClock implements NanoClock {
    private final NanoClock clock;
    private final long longestNanos;
    private long lookedNanos;
    private long stoodNanos;
    private volatile long asleepNanos;

    /**
     * @param clock goes on all the while
     * @param longestNanos two looks that lie further apart had a standstill between them
     */
    AwakeClock(NanoClock clock, long longestNanos) {
        this.clock = clock;
        this.longestNanos = longestNanos;
        lookedNanos = clock.nanoTime();
    }

    @Override
    public long nanoTime() {
        return clock.nanoTime() - asleepNanos;
    }

    /** To be called often, always by the same thread. */
    void looked() {
        long now = clock.nanoTime();
        if (now - lookedNanos > longestNanos) {
            stoodNanos += now - lookedNanos;
            asleepNanos = stoodNanos;
        }
        lookedNanos = now;
    }
}
