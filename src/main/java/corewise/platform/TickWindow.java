package corewise.platform;

import corewise.model.UtilisationSample;

/** One window after another between readings of the processors' ticks. For one thread. */
final class TickWindow {
    /** Ticks are 10 ms: a shorter window has fewer than five of them and says hardly anything. */
    static final long LEAST_NANOS = 50_000_000;

    private long[][] ticks;
    private long startNanos;

    /**
     * Begins the first window.
     *
     * @param ticks cumulative, by the processor's number and kind
     * @param nanos the time of the reading
     */
    TickWindow(long[][] ticks, long nanos) {
        this.ticks = ticks;
        this.startNanos = nanos;
    }

    /** When the window under way began. */
    long startNanos() {
        return startNanos;
    }

    /** Whether a window that ended now would be long enough to say something. */
    boolean longEnough(long nanos) {
        return nanos - startNanos >= LEAST_NANOS;
    }

    /** Ends the window with a reading, which begins the next one. */
    UtilisationSample end(long[][] reading, long nanos) {
        long window = Math.max(1, nanos - startNanos);
        UtilisationSample sample = new UtilisationSample(
                nanos, window, TickDifference.busy(ticks, reading), TickDifference.steal(ticks, reading));
        ticks = reading;
        startNanos = nanos;
        return sample;
    }
}
