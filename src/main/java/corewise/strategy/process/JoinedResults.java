package corewise.strategy.process;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.model.TaskOutcome;
import corewise.recording.TraceRecorder;
import corewise.strategy.Waiting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Results as they come back from the processes, taken by main in list order. Thread-safe.
 *
 * @param <R> the result of an item
 */
final class JoinedResults<R> {
    private final TraceRecorder recorder;
    private final int items;

    @GuardedBy("this")
    private final List<R> results;

    @GuardedBy("this")
    private final boolean[] settled;

    @GuardedBy("this")
    private boolean complete;

    JoinedResults(TraceRecorder recorder, int items) {
        this.recorder = recorder;
        this.items = items;
        results = new ArrayList<>(Collections.nCopies(items, null));
        settled = new boolean[items];
    }

    /** An item has its outcome, and a result if that is not null. */
    synchronized void settle(int item, R result) {
        results.set(item, result);
        settled[item] = true;
        notifyAll();
    }

    /** No more will come. */
    synchronized void complete() {
        complete = true;
        notifyAll();
    }

    /**
     * Joins all in list order; an item that nobody settled will not run.
     *
     * @param cancel called when the calling thread is interrupted
     */
    List<R> joinAll(Runnable cancel) {
        for (int next = 0; next < items; next++) {
            int item = next;
            if (!Waiting.passingOn(cancel, () -> await(item))) {
                recorder.notRun(item);
            }
            if (recorder.outcome(item) != TaskOutcome.NOT_RUN) {
                recorder.joined(item);
            }
        }
        synchronized (this) {
            return Collections.unmodifiableList(new ArrayList<>(results));
        }
    }

    private synchronized boolean await(int item) throws InterruptedException {
        while (!settled[item] && !complete) {
            wait();
        }
        return settled[item];
    }
}
