package corewise.experiment;

import java.time.Duration;
import java.util.Set;

/** Checks claims on this machine, one experiment at a time. Thread-safe; two checks are never under way at once. */
public interface ClaimChecks {

    /** About how long checking these takes within a budget for all claims; never more than the budget. */
    Duration expected(Set<ClaimId> claims, Duration budgetOfAll);

    /**
     * Checks the claims in the order of their numbers, on the calling thread, and tells the listener on it. Cancelled by
     * interrupting the thread: what was found stays, the claim under way is told of as not checked.
     *
     * @throws IllegalStateException when a run or another check is under way
     * @throws InterruptedException when cancelled
     */
    void check(Set<ClaimId> claims, Duration budgetOfAll, CheckListener listener) throws InterruptedException;
}
