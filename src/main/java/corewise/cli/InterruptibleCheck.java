package corewise.cli;

import corewise.experiment.Check;
import corewise.experiment.CheckListener;
import corewise.experiment.ClaimChecks;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A check of claims on the calling thread that the user may interrupt from outside; use it once. */
final class InterruptibleCheck implements AutoCloseable {
    private static final long REPORTING_SECONDS = 15;

    private final Thread checking = Thread.currentThread();
    private final CountDownLatch reported = new CountDownLatch(1);
    private final InterruptSignal.Registration registration;

    InterruptibleCheck(InterruptSignal interrupts) {
        registration = interrupts.onInterrupt(this::interrupt);
    }

    /** Checks; false when it was interrupted. */
    boolean run(ClaimChecks checks, Set<Check> claims, Duration budget, CheckListener listener) {
        try {
            checks.check(claims, budget, listener);
            return true;
        } catch (InterruptedException cancelled) {
            // the program is ending and waits only for what was found to be reported
            return false;
        }
    }

    /** Cancels, and holds the end of the program up until what was found is reported. */
    private void interrupt() {
        checking.interrupt();
        try {
            reported.await(REPORTING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All is reported. */
    @Override
    public void close() {
        reported.countDown();
        registration.close();
    }
}
