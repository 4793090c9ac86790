package corewise.ui.watch;

import corewise.ui.fx.FrameLoop;
import corewise.ui.fx.OnWindowThread;

/** In which frames of a live run more than the board is drawn: laying texts out costs more than drawing the board. */
@OnWindowThread
final class RedrawRates {
    /** The words and figures beside the board change less often than the board: nobody reads faster. */
    private static final long WORDS_NANOS = 250_000_000;
    /** Nor in more than every third frame, more seldom under strain. */
    private static final double FRAMES_A_WORD = 2.5;

    /** Where frames are dear the timeline grows with every second one, under strain with every third. */
    private static final double FRAMES_A_BAR = 1.5;

    /** The time between two frames below which everything is drawn in each. */
    private static final long FAST_NANOS = 100_000_000;

    private final FrameLoop loop;
    private long lastWords;
    private long lastTimeline;

    RedrawRates(FrameLoop loop) {
        this.loop = loop;
    }

    /** Whether this frame draws the timeline. */
    boolean timeline(long now, boolean live) {
        boolean due = !live
                || now - lastTimeline >= FRAMES_A_BAR * Math.sqrt(loop.strain()) * loop.intervalNanos()
                || FAST_NANOS > loop.intervalNanos();
        if (due) {
            lastTimeline = now;
        }
        return due;
    }

    /** Whether this frame says words and figures; they are right at once where the picture stands still. */
    boolean words(long now, boolean live, boolean playing) {
        long pause = live
                ? Math.max(WORDS_NANOS, (long) (FRAMES_A_WORD * loop.strain() * loop.intervalNanos()))
                : WORDS_NANOS;
        boolean due = now - lastWords >= pause || (!playing && !live);
        if (due) {
            lastWords = now;
        }
        return due;
    }
}
