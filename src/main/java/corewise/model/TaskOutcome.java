package corewise.model;

/** How a task ended. Immutable. */
public enum TaskOutcome {
    /** Not ended yet. */
    PENDING,
    /** Has a result. */
    DONE,
    /** The work threw; the trace keeps the message. */
    FAILED,
    /** Its process ended, or could no longer be understood, before its result came. */
    LOST,
    /** Stopped at a checkpoint because the run was cancelled. */
    CANCELLED,
    /** Never started: the run was cancelled before, or the system refused a thread. */
    NOT_RUN
}
