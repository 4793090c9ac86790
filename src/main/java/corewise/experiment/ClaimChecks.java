package corewise.experiment;

import corewise.model.Interpreter;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Checks claims on this machine, one experiment at a time. Thread-safe; two checks are never under way at once. */
public interface ClaimChecks {

    /** About how long these take within a budget for all claims; never more than the budget. */
    Duration expected(Set<Check> checks, Duration budgetOfAll);

    /**
     * Makes the checks in their order, on the calling thread, and tells the listener on it. Cancelled by interrupting the
     * thread: what was found stays, the claim under way is told of as not checked.
     *
     * @throws IllegalStateException when a run or another check is under way
     * @throws InterruptedException when cancelled
     */
    void check(Set<Check> checks, Duration budgetOfAll, CheckListener listener) throws InterruptedException;

    /**
     * The interpreters for checks in Python, the best first; none where nothing can be checked in Python. Asking for the
     * first time takes some seconds.
     */
    List<Interpreter> interpreters();
}
