package corewise.ui.fx;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * Asks for frames as often as the governor allows, on a thread of its own, one governed stretch after another: each ends
 * when the next one begins, and counts only what the window cost in it. Thread-safe.
 */
final class FrameTicker implements AutoCloseable {
    private static final long LEARNING_NANOS = 500_000_000;
    private static final long SECOND_NANOS = 1_000_000_000;

    private final LongSupplier clock;
    private final Runnable ask;
    /** Kept from stretch to stretch: what a frame costs here was learnt before. Learns on the thread below only. */
    private final FrameGovernor governor = new FrameGovernor();

    private final ExecutorService ticks = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("corewise-frames").factory());
    private final AtomicBoolean anew = new AtomicBoolean();
    private volatile Stretch current;
    private volatile WindowCost cost;

    /**
     * @param clock a monotonic clock, nanoseconds
     * @param ask asks for a frame
     */
    FrameTicker(LongSupplier clock, Runnable ask) {
        this.clock = clock;
        this.ask = ask;
    }

    /**
     * Begins a stretch, in place of the one under way.
     *
     * @param ownNanos cumulative processor time of all threads but the workers, −1 where not known
     * @param processors how many processors this process may use
     */
    synchronized void begin(LongSupplier ownNanos, int processors) {
        end();
        Stretch next = new Stretch(ownNanos, processors);
        current = next;
        ticks.execute(next::run);
    }

    /** Ends the stretch under way, if there is one. */
    synchronized void end() {
        if (current != null) {
            current.over.countDown();
            current = null;
        }
    }

    /** Counts what the window costs from now on. */
    void countAnew() {
        anew.set(true);
    }

    /** The time between two frames that the governor allows, nanoseconds. */
    long intervalNanos() {
        return governor.intervalNanos();
    }

    /**
     * What the window cost in the last whole second of the stretch under way or, after it, of the last one; null before a
     * whole second is over and where the cost is not known.
     */
    WindowCost cost() {
        return cost;
    }

    @Override
    public void close() {
        end();
        ticks.shutdownNow();
    }

    /** One governed stretch; belongs to the thread that ticks. */
    private final class Stretch {
        private final CountDownLatch over = new CountDownLatch(1);
        private final LongSupplier ownNanos;
        private final int processors;
        private long learnedAt;
        private long learnedOwn = -1;
        private long secondAt;
        private long secondOwn;

        Stretch(LongSupplier ownNanos, int processors) {
            this.ownNanos = ownNanos;
            this.processors = processors;
        }

        void run() {
            if (over.getCount() == 0) {
                return;
            }
            cost = null;
            governor.begin(processors);
            try {
                do {
                    ask.run();
                    learn();
                } while (!over.await(governor.intervalNanos(), TimeUnit.NANOSECONDS));
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        }

        private void learn() {
            long now = clock.getAsLong();
            if (anew.getAndSet(false)) {
                learnedOwn = -1;
            }
            if (learnedOwn >= 0 && now - learnedAt < LEARNING_NANOS) {
                return;
            }
            long own = ownNanos.getAsLong();
            if (own < 0 || learnedOwn < 0) {
                secondAt = now;
                secondOwn = own;
            } else {
                governor.learn(own - learnedOwn, now - learnedAt, processors);
                if (now - secondAt >= SECOND_NANOS) {
                    cost = new WindowCost(own - secondOwn, now - secondAt, processors);
                    secondAt = now;
                    secondOwn = own;
                }
            }
            learnedOwn = own;
            learnedAt = now;
        }
    }
}
