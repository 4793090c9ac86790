package corewise.ui.board;

/** Where a task stands on the board: at every moment it stands at exactly one place. Immutable. */
public enum Place {
    /** No worker has it, or its thread or process is being made. */
    NOT_STARTED,
    /** Has a worker and no core, or is not known to run. */
    READY,
    /** On its core, also while it only gives way there for a moment too short to see. */
    CORE,
    /** Needs no core. */
    BLOCKED,
    /** Has its outcome. */
    FINISHED
}
