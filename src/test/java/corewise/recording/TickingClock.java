package corewise.recording;

import java.util.concurrent.atomic.AtomicLong;

/** A clock that goes on by a fixed step each time anybody looks at it. Thread-safe. */
public final class TickingClock implements NanoClock {
    private final AtomicLong now = new AtomicLong();
    private final long stepNanos;

    public TickingClock(long stepNanos) {
        this.stepNanos = stepNanos;
    }

    @Override
    public long nanoTime() {
        return now.addAndGet(stepNanos);
    }
}
