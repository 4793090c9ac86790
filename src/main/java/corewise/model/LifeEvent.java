package corewise.model;

/**
 * A step in the life of a run or of its pool. Immutable.
 *
 * @param nanos nanoseconds since the run's start
 * @param kind what happened
 */
public record LifeEvent(long nanos, Kind kind) {

    /** What can happen in the life of a run. */
    public enum Kind implements Identified {
        RUN_STARTED,
        POOL_RUNNING,
        ALL_SUBMITTED,
        POOL_SHUTDOWN,
        POOL_TERMINATED,
        THREAD_REFUSED,
        CANCEL_REQUESTED,
        RUN_ENDED
    }
}
