package corewise.model;

/** Where a task is at one moment. Immutable. */
public enum TaskState {
    /** No thread has it yet; in a pool it is in the queue. */
    NOT_STARTED,
    /** Its thread or process is being made. */
    STARTING,
    /** Has a worker, needs a core. */
    READY,
    /** On a core, because the operating system said so. */
    RUNNING,
    /** Needs no core: asleep, waiting for a lock, for input or output. */
    BLOCKED,
    /** Has a worker that has not reported within its expected gap: not known to run. */
    UNKNOWN,
    /** Has its outcome. */
    FINISHED
}
