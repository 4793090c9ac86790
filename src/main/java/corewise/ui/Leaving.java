package corewise.ui;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.watch.WatchViewModel;
import java.util.function.LongSupplier;

/** What Esc does: it closes, cancels or leaves what is on top. Runs that took a while are only stopped when asked twice. */
@OnWindowThread
final class Leaving {
    private static final long WORTH_ASKING_NANOS = 1_000_000_000L;
    /** As long as the question is shown. */
    private static final long ANSWERED_WITHIN_NANOS = 4_000_000_000L;

    private final WatchViewModel watch;
    private final Pages pages;
    private final ShellViewModel shell;
    private final Texts texts;
    private final LongSupplier clock;
    private long busySince;
    private long askedAt;
    private boolean asked;

    /** @param clock a monotonic clock, nanoseconds */
    Leaving(WatchViewModel watch, Pages pages, ShellViewModel shell, Texts texts, LongSupplier clock) {
        this.watch = watch;
        this.pages = pages;
        this.shell = shell;
        this.texts = texts;
        this.clock = clock;
        watch.busyProperty().subscribe(busy -> {
            busySince = clock.getAsLong();
            asked = false;
        });
    }

    /** Closes, cancels or leaves what is on top; says whether there was anything. */
    boolean leave() {
        if (shell.helpShownProperty().get()) {
            shell.helpShownProperty().set(false);
        } else if (watch.currentProperty().get() != null) {
            stop();
        } else {
            return pages.leave();
        }
        return true;
    }

    private void stop() {
        long now = clock.getAsLong();
        boolean sure = asked && now - askedAt < ANSWERED_WITHIN_NANOS;
        asked = !sure && now - busySince > WORTH_ASKING_NANOS;
        if (asked) {
            askedAt = now;
            shell.noticeProperty().set(texts.get("shell.stopQuestion"));
        } else {
            shell.noticeProperty().set("");
            watch.cancel();
        }
    }
}
