package corewise.ui.fx;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * The only loop that draws, and only while what it draws is in sight. Idle it draws when asked and costs nothing; live
 * it draws at the rate the governor allows, driven by one message a frame, because a running {@link AnimationTimer}
 * alone keeps the window pulsing 60 times a second; replaying it draws with every pulse.
 */
@OnWindowThread
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
    private static final long LONG_AGO = Long.MIN_VALUE;

    private final LongSupplier clock;
    private final LongConsumer frame;
    private final FrameStatistics statistics = new FrameStatistics();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse();
        }
    };
    private final FrameTicker ticker;
    private BooleanSupplier still = () -> false;
    /** When it was drawn last with a pulse; what is asked for is drawn with the next. */
    private long lastPulse = LONG_AGO;

    private boolean inSight;
    /** How the loop is to be driven in sight, and how it is driven. */
    private Drive wanted = Drive.IDLE;

    private Drive drive = Drive.IDLE;
    /** Begins a governed stretch. */
    private Runnable govern = () -> {};

    /**
     * A loop that is idle, for something that is not in sight.
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
        govern = () -> ticker.begin(ownNanos, availableProcessors);
        // a stretch of its own, also right after another
        change(Drive.IDLE);
        wanted = Drive.GOVERNED;
        follow();
    }

    /** While this is so, a replay is not drawn with every pulse but in steps; asked with every pulse. */
    public void stepWhile(BooleanSupplier wanted) {
        still = wanted;
    }

    private void pulse() {
        if (!still.getAsBoolean()) {
            draw();
            return;
        }
        long now = clock.getAsLong();
        if (lastPulse == LONG_AGO || now - lastPulse >= StillMotion.STEP_NANOS) {
            draw();
            // drawing asks for more of it, for time has passed
            lastPulse = now;
        }
    }

    /** What is drawn comes in sight, or leaves it: out of sight nothing is drawn, and what drives the loop is kept for later. */
    public void setInSight(boolean visible) {
        inSight = visible;
        follow();
        request();
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
    public void setDrive(Drive next) {
        if (next == Drive.GOVERNED) {
            throw new IllegalArgumentException("who governs must tell what the window costs");
        }
        wanted = next;
        follow();
    }

    private void follow() {
        WindowThread.check();
        Drive next = inSight ? wanted : Drive.IDLE;
        if (drive == next) {
            return;
        }
        change(next);
        switch (next) {
            case FULL -> timer.start();
            case GOVERNED -> govern.run();
            case IDLE -> request();
        }
    }

    private void change(Drive next) {
        drive = next;
        lastPulse = LONG_AGO;
        statistics.pause();
        timer.stop();
        ticker.end();
    }

    public Drive drive() {
        return drive;
    }

    /** Asks for one frame soon; asking again before it is drawn changes nothing. */
    public void request() {
        WindowThread.check();
        lastPulse = LONG_AGO;
        if (inSight && drive != Drive.FULL) {
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
        if (!inSight) {
            return;
        }
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

    /**
     * What the window cost in the last whole second of the governed stretch under way or, after it, of the last one; null
     * before a whole second is over and where the cost is not known. No two seconds are equal, to the nanosecond.
     */
    public WindowCost cost() {
        return ticker.cost();
    }

    /** Ends timer and thread. */
    @Override
    public void close() {
        inSight = false;
        follow();
        ticker.close();
    }
}
