package corewise.model;

import corewise.fact.Term;

/** How a task ended. Immutable. */
public enum TaskOutcome implements Term {
    /** Not ended yet. */
    PENDING("pending"),
    /** Has a result. */
    DONE("done"),
    /** The work threw; the trace keeps the message. */
    FAILED("failed"),
    /** Its process ended, or could no longer be understood, before its result came. */
    LOST("lost"),
    /** Stopped at a checkpoint because the run was cancelled. */
    CANCELLED("cancelled"),
    /** Never started: the run was cancelled before, or the system refused a thread. */
    NOT_RUN("not-run");

    private final String id;

    TaskOutcome(String id) {
        this.id = id;
    }

    @Override
    public String textKey() {
        return "outcome." + id;
    }
}
