package corewise.ui.diagnostics;

import corewise.ui.fx.WindowThread;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Measures how soon the window's thread answers, as it would answer a key: sends it a message twenty times a second and
 * times its arrival. Start and stop it on the window's thread.
 */
final class ResponseMeter {
    private static final long PERIOD_NANOS = 50_000_000;

    private final LongSupplier clock;
    private long[] answers = new long[1024];
    private int count;
    private volatile boolean measuring;

    /** @param clock a monotonic clock, nanoseconds */
    ResponseMeter(LongSupplier clock) {
        this.clock = clock;
    }

    /** Begins to measure. */
    void start() {
        measuring = true;
        Thread.ofPlatform().daemon().name("corewise-responses").start(this::send);
    }

    private void send() {
        while (measuring) {
            long sent = clock.getAsLong();
            WindowThread.executor().execute(() -> answered(sent));
            LockSupport.parkNanos(PERIOD_NANOS);
        }
    }

    private void answered(long sent) {
        if (count == answers.length) {
            answers = Arrays.copyOf(answers, count * 2);
        }
        answers[count++] = clock.getAsLong() - sent;
    }

    /** Ends measuring. */
    void stop() {
        measuring = false;
    }

    /** Number of answers. */
    int count() {
        return count;
    }

    /** A quantile of the answers' times, nanoseconds; 0 without any. */
    long quantileNanos(double share) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(answers, count);
        Arrays.sort(sorted);
        return sorted[Math.clamp((int) Math.ceil(share * count) - 1, 0, count - 1)];
    }
}
