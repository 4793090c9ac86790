package corewise.ui.claims;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.experiment.CheckListener;
import corewise.experiment.ClaimChecks;
import corewise.experiment.ClaimId;
import java.time.Duration;
import java.util.Set;

/** One check, of one claim or several, that can be cancelled from another thread. Thread-safe. */
final class CheckJob {
    private final ClaimChecks checks;
    private final Set<ClaimId> claims;
    private final Duration budget;

    @GuardedBy("this")
    private Thread checking;

    @GuardedBy("this")
    private boolean cancelled;

    CheckJob(ClaimChecks checks, Set<ClaimId> claims, Duration budget) {
        this.checks = checks;
        this.claims = Set.copyOf(claims);
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
            checks.check(claims, budget, listener);
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
