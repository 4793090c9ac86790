package corewise.recording;

/** Ends the work on an item at a checkpoint because the run was cancelled. Immutable, without a stack trace. */
public final class RunCancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RunCancelledException() {
        super("the run was cancelled", null, false, false);
    }
}
