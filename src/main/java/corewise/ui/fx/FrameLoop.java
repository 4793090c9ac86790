package corewise.ui.fx;

import java.util.concurrent.atomic.AtomicBoolean;
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

    private final LongSupplier clock;
    private final LongConsumer frame;
    private final FrameStatistics statistics = new FrameStatistics();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            draw();
        }
    };
    private final FrameTicker ticker;
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
        ticker = new FrameTicker(clock, this::ask);
    }

    /**
     * Draws at the governor's rate from now on; what the window cost before is not counted.
     *
     * @param ownNanos cumulative processor time of all threads but the workers, −1 where not known; called on a thread of
     *     the loop's own about twice a second
     * @param availableProcessors how many processors this process may use
     */
    public void govern(LongSupplier ownNanos, int availableProcessors) {
        change(Drive.GOVERNED);
        ticker.begin(ownNanos, availableProcessors);
    }

    /** Counts what the window costs from now on: what it did before was not beside the workers. Any thread may call it. */
    public void countAnew() {
        ticker.countAnew();
    }

    /**
     * Changes how the loop is driven, to anything but {@link Drive#GOVERNED}.
     *
     * @throws IllegalArgumentException for that: see {@link #govern}
     */
    public void setDrive(Drive wanted) {
        if (wanted == Drive.GOVERNED) {
            throw new IllegalArgumentException("who governs must tell what the window costs");
        }
        if (drive == wanted) {
            return;
        }
        change(wanted);
        ticker.end();
        if (wanted == Drive.FULL) {
            timer.start();
        } else {
            request();
        }
    }

    private void change(Drive wanted) {
        drive = wanted;
        statistics.pause();
        timer.stop();
    }

    public Drive drive() {
        return drive;
    }

    /** Asks for one frame soon; asking again before it is drawn changes nothing. */
    public void request() {
        if (drive != Drive.FULL) {
            ask();
        }
    }

    private void ask() {
        if (asked.compareAndSet(false, true)) {
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
        return ticker.intervalNanos();
    }

    /** How far the window is over its budget though frames are as rare as they may be: 1 when it is not. */
    public double strain() {
        return ticker.strain();
    }

    /**
     * What the window cost in the last whole second of the governed stretch under way or, after it, of the last one; null
     * before a whole second is over and where the cost is not known. No two seconds are equal, to the nanosecond.
     */
    public WindowCost cost() {
        return ticker.cost();
    }

    /** Ends the loop's thread; any thread may call it. */
    @Override
    public void close() {
        ticker.close();
    }
}
