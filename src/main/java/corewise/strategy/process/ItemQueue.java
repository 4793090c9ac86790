package corewise.strategy.process;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.model.TraceView;

/** The items that wait for a process, in list order. Thread-safe. */
final class ItemQueue {
    @GuardedBy("this")
    private int submitted;

    @GuardedBy("this")
    private int taken;

    @GuardedBy("this")
    private boolean closed;

    /** The next item of the list is there to be taken. */
    synchronized void submitNext() {
        submitted++;
        notifyAll();
    }

    /** No more will come. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** No more will come, and what waits will not be taken. */
    synchronized void abandon() {
        submitted = taken;
        close();
    }

    /** Whether an item waits or may still come. */
    synchronized boolean mayHaveMore() {
        return taken < submitted || !closed;
    }

    /** Waits for an item; {@link TraceView#NONE} when none will come. */
    synchronized int take() {
        boolean interrupted = false;
        while (taken == submitted && !closed) {
            try {
                wait();
            } catch (InterruptedException notForThisThread) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return taken < submitted ? taken++ : TraceView.NONE;
    }
}
