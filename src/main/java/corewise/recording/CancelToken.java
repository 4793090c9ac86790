package corewise.recording;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Tells everybody who works on a run that it is cancelled. Thread-safe; once cancelled it stays so. */
public final class CancelToken {
    private volatile boolean cancelled;

    /** What is to be done when it is cancelled; looked through after the flag is up, so that none is missed. */
    private final Queue<Runnable> actions = new ConcurrentLinkedQueue<>();

    /** Cancels; takes effect at the next checkpoint of each worker. */
    public void cancel() {
        cancelled = true;
        runActions();
    }

    /**
     * Has something done once it is cancelled, at once where it is already: on the thread that cancels, or on this one. Must
     * be quick.
     */
    public void onCancel(Runnable action) {
        actions.add(action);
        if (cancelled) {
            runActions();
        }
    }

    private void runActions() {
        for (Runnable action = actions.poll(); action != null; action = actions.poll()) {
            action.run();
        }
    }

    public boolean isCancelled() {
        return cancelled;
    }
}
