package corewise.model;

import corewise.fact.Term;

/** How a task ended. Immutable. */
public enum TaskOutcome implements Identified, Term {
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
    NOT_RUN;

    @Override
    public String textKey() {
        return "outcome." + id();
    }
}
