package corewise.ui.watch;

import corewise.ui.fx.OnWindowThread;

/**
 * A moment in which the idle board is drawn again and again: drawing that was never done is many times dearer, and the
 * first run should not pay for it. It happens once at most.
 */
@OnWindowThread
final class WarmUp {
    static final long NANOS = 4_000_000_000L;

    private static final long NOT_KNOWN = Long.MIN_VALUE;

    private boolean wanted;
    private boolean begun;
    private boolean on;
    private long until = NOT_KNOWN;
    private Runnable whenOver = () -> {};

    /** Wants it from now on: {@link #begin} begins when it can. */
    void want() {
        wanted = true;
    }

    /** Adds something to be done when it has ended, be it because a run begins. */
    void onOver(Runnable action) {
        Runnable before = whenOver;
        whenOver = () -> {
            before.run();
            action.run();
        };
    }

    /** Begins where it is wanted, can be, and was not yet; says whether it has begun now. */
    boolean begin(boolean can) {
        if (!wanted || begun || !can) {
            return false;
        }
        begun = true;
        on = true;
        return true;
    }

    boolean on() {
        return on;
    }

    /** Something was drawn at this time of a monotonic clock; ends when that was often enough. */
    void drawn(long now) {
        if (on && until == NOT_KNOWN) {
            until = now + NANOS;
        }
        if (on && now >= until) {
            end();
        }
    }

    /** Ends it, if it is on. */
    void end() {
        if (on) {
            on = false;
            whenOver.run();
        }
    }
}
