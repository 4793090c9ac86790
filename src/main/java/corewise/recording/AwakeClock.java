package corewise.recording;

import com.google.errorprone.annotations.concurrent.GuardedBy;

/**
 * A monotonic clock that goes on only while this program does: of a time in which all of it stood still (stopped from
 * outside, its machine asleep) no more than {@link #LONGEST_STEP_NANOS} counts. It must be read several times a second
 * by whoever needs it, for what lies between two readings further apart is taken for standing still. What is measured
 * by it, the silence of another process say, is time in which somebody here could have listened. Thread-safe.
 */
public final class AwakeClock implements NanoClock {
    /** A thread that only looks comes to its turn within this, also on a machine that is very busy; nanoseconds. */
    public static final long LONGEST_STEP_NANOS = 1_000_000_000;

    private final NanoClock clock;

    @GuardedBy("this")
    private long readAtNanos;

    @GuardedBy("this")
    private long stoodStillNanos;

    /** @param clock goes on whatever happens to the program */
    public AwakeClock(NanoClock clock) {
        this.clock = clock;
        readAtNanos = clock.nanoTime();
    }

    /** {@inheritDoc} Equal to the clock's own until the program stands still for the first time, and less from then on. */
    @Override
    public synchronized long nanoTime() {
        long now = clock.nanoTime();
        stoodStillNanos += Math.max(0, now - readAtNanos - LONGEST_STEP_NANOS);
        readAtNanos = now;
        return now - stoodStillNanos;
    }
}
