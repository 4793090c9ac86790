package corewise.ui;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.UnderWay;
import corewise.ui.watch.WatchViewModel;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What Esc does: it closes, cancels or leaves what is on top. What took a while is only stopped when asked twice, and
 * while the window presents whatever it is: a clicker sends Esc in turn with another key.
 */
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
    /** When the work began whose end was asked about. */
    private long askedOf;

    private boolean asked;
    private long presentsSince;

    /** @param clock a monotonic clock, nanoseconds */
    Leaving(WatchViewModel watch, Pages pages, ShellViewModel shell, Texts texts, LongSupplier clock) {
        this.watch = watch;
        this.pages = pages;
        this.shell = shell;
        this.texts = texts;
        this.clock = clock;
        watch.busyProperty().subscribe(busy -> {
            busySince = clock.getAsLong();
            if (asked) {
                // nobody has to answer any more
                shell.noticeProperty().set("");
            }
            asked = false;
        });
        shell.presentingProperty().subscribe(presents -> presentsSince = clock.getAsLong());
    }

    /** Closes, cancels or leaves what is on top; says whether there was anything. */
    boolean leave() {
        if (shell.helpShownProperty().get()) {
            shell.helpShownProperty().set(false);
            return true;
        }
        Optional<UnderWay> work = underWay();
        if (work.isEmpty() && shell.presentingProperty().get()) {
            // what lies on the page first; a clicker that starts with one key and ends with Esc is pressed once too
            // often
            if (!pages.inSight().leave()) {
                stop(new UnderWay(
                        presentsSince,
                        texts.get("shell.leaveQuestion"),
                        () -> shell.presentingProperty().set(false)));
            }
            return true;
        }
        work.ifPresent(this::stop);
        return work.isPresent() || pages.leave();
    }

    private Optional<UnderWay> underWay() {
        boolean follows =
                shell.presentingProperty().get() && watch.busyProperty().get();
        return watch.currentProperty().get() == null && !follows
                ? pages.inSight().underWay()
                : Optional.of(new UnderWay(busySince, texts.get("shell.stopQuestion"), watch::cancel));
    }

    private void stop(UnderWay work) {
        long now = clock.getAsLong();
        boolean sure = asked && askedOf == work.sinceNanos() && now - askedAt < ANSWERED_WITHIN_NANOS;
        boolean worthAsking = shell.presentingProperty().get() || now - work.sinceNanos() > WORTH_ASKING_NANOS;
        asked = !sure && worthAsking;
        if (asked) {
            askedAt = now;
            askedOf = work.sinceNanos();
            shell.noticeProperty().set(work.question());
        } else {
            shell.noticeProperty().set("");
            work.stop().run();
        }
    }
}
