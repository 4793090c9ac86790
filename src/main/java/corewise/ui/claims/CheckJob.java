package corewise.ui.claims;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.experiment.Check;
import corewise.experiment.CheckListener;
import corewise.experiment.ClaimChecks;
import java.time.Duration;
import java.util.Set;

/** One check, of one claim or several, that can be cancelled from another thread. Thread-safe. */
final class CheckJob {
    private final ClaimChecks checks;
    private final Set<Check> asked;
    private final Duration budget;

    @GuardedBy("this")
    private Thread checking;

    @GuardedBy("this")
    private boolean cancelled;

    CheckJob(ClaimChecks checks, Set<Check> asked, Duration budget) {
        this.checks = checks;
        this.asked = Set.copyOf(asked);
        this.budget = budget;
    }

    /** Checks on the calling thread; false when it was cancelled. */
    boolean run(CheckListener listener) {
        synchronized (this) {
            if (cancelled) {
                return false;
            }
            checking = Thread.currentThread();
        }
        try {
            checks.check(asked, budget, listener);
            return true;
        } catch (InterruptedException stopped) {
            return false;
        } finally {
            leave();
        }
    }

    private synchronized void leave() {
        checking = null;
        if (cancelled) {
            // the thread makes other checks later: what cancelled this one must not cancel them
            Thread.interrupted();
        }
    }

    /** Cancels; harmless before it has begun and after it has ended. */
    synchronized void cancel() {
        cancelled = true;
        if (checking != null) {
            checking.interrupt();
        }
    }
}
