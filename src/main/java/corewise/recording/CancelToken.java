package corewise.recording;

/** Tells everybody who works on a run that it is cancelled. Thread-safe; once cancelled it stays so. */
public final class CancelToken {
    private volatile boolean cancelled;

    /** Cancels; takes effect at the next checkpoint of each worker. */
    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }
}
