package corewise.ui.fx;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * The only loop that draws. Idle it draws when asked and costs nothing; live it draws at the rate the governor allows,
 * driven by one message a frame, because a running {@link AnimationTimer} alone keeps the window pulsing 60 times a
 * second; replaying it draws with every pulse. Belongs to the window's thread but for {@link #close()}.
 */
public final class FrameLoop implements AutoCloseable {
    /** How the loop is driven. Immutable. */
    public enum Drive {
        /** Only when asked. */
        IDLE,
        /** As often as the governor allows. */
        GOVERNED,
        /** With every pulse. */
        FULL
    }

    private static final int PULSES_TO_SCREEN = 3;
    private static final long LEARNING_NANOS = 500_000_000;
    private static final long SECOND_NANOS = 1_000_000_000;

    private final LongSupplier clock;
    private final LongConsumer frame;
    private final FrameStatistics statistics = new FrameStatistics();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ExecutorService ticks = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("corewise-frames").factory());
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            draw();
        }
    };
    private final AtomicBoolean governed = new AtomicBoolean();
    /** Kept from run to run: what a frame costs here was learnt before. Learns on the loop's own thread only. */
    private final FrameGovernor governor = new FrameGovernor();

    private final AtomicBoolean anew = new AtomicBoolean();

    private volatile WindowCost cost;
    private volatile LongSupplier ownCost = () -> -1;
    private volatile int processors = 1;
    private Drive drive = Drive.IDLE;

    /**
     * A loop that is idle.
     *
     * @param clock a monotonic clock, nanoseconds
     * @param frame draws; is given the clock's time
     */
    public FrameLoop(LongSupplier clock, LongConsumer frame) {
        this.clock = clock;
        this.frame = frame;
    }

    /**
     * Draws at the governor's rate from now on.
     *
     * @param ownNanos cumulative processor time of all threads but the workers, −1 where not known; called on the
     *     loop's own thread about twice a second
     * @param availableProcessors how many processors this process may use
     */
    public void govern(LongSupplier ownNanos, int availableProcessors) {
        ownCost = ownNanos;
        processors = availableProcessors;
        setDrive(Drive.GOVERNED);
    }

    /** Counts what the window costs from now on: what it did before was not beside the workers. Any thread may call it. */
    public void countAnew() {
        anew.set(true);
    }

    /** Changes how the loop is driven. */
    public void setDrive(Drive wanted) {
        if (drive == wanted) {
            return;
        }
        drive = wanted;
        statistics.pause();
        timer.stop();
        boolean wasGoverned = governed.getAndSet(wanted == Drive.GOVERNED);
        if (wanted == Drive.FULL) {
            timer.start();
        } else if (wanted == Drive.GOVERNED && !wasGoverned) {
            ticks.execute(new Governed()::run);
        } else {
            request();
        }
    }

    public Drive drive() {
        return drive;
    }

    /** Asks for one frame soon; asking again before it is drawn changes nothing. */
    public void request() {
        if (drive != Drive.FULL && asked.compareAndSet(false, true)) {
            Platform.runLater(this::drawAsked);
        }
    }

    /** Does something on the window's thread once what is under way there is done. */
    public void later(Runnable action) {
        Platform.runLater(action);
    }

    /** Does something on the window's thread once what has changed until now is on the screen. */
    public void whenDrawn(Runnable action) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                // laid out in the first pulse, rendered before the second ends, shown when there is a third
                if (++pulses == PULSES_TO_SCREEN) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }

    private void drawAsked() {
        asked.set(false);
        draw();
    }

    private void draw() {
        long now = clock.getAsLong();
        if (drive != Drive.IDLE) {
            statistics.frame(now);
        }
        frame.accept(now);
    }

    /** The gaps between frames while the loop was not idle. */
    public FrameStatistics statistics() {
        return statistics;
    }

    /** The time between two frames that the governor allows, nanoseconds. */
    public long intervalNanos() {
        return governor.intervalNanos();
    }

    /** How far the window is over its budget though frames are as rare as they may be: 1 when it is not. */
    public double strain() {
        return governor.strain();
    }

    /**
     * What the window cost in the last whole second of the governed stretch under way or, after it, of the last one; null
     * before a whole second is over and where the cost is not known. No two seconds are equal, to the nanosecond.
     */
    public WindowCost cost() {
        return cost;
    }

    /** Ends the loop's thread; any thread may call it. */
    @Override
    public void close() {
        governed.set(false);
        ticks.shutdownNow();
    }

    /** One governed stretch; belongs to the loop's own thread. */
    private final class Governed {
        private long learnedAt;
        private long learnedOwn = -1;
        private long secondAt;
        private long secondOwn;

        void run() {
            cost = null;
            governor.begin(processors);
            while (governed.get()) {
                if (asked.compareAndSet(false, true)) {
                    Platform.runLater(FrameLoop.this::drawAsked);
                }
                learn();
                LockSupport.parkNanos(governor.intervalNanos());
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
            long own = ownCost.getAsLong();
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
