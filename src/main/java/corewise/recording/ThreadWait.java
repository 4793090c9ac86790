package corewise.recording;

/** The time one thread has spent ready without a core. Belongs to the thread that opened it. */
public interface ThreadWait extends AutoCloseable {

    /** The answer where the system does not tell. */
    long UNKNOWN_NANOS = -1;

    /** A wait of which nothing is known. */
    ThreadWait UNKNOWN = (nowNanos, blockedNanos) -> UNKNOWN_NANOS;

    /**
     * Cumulative nanoseconds that this thread has been ready without a core; only differences mean something. May cost
     * microseconds.
     *
     * @param nowNanos the run's clock at this moment
     * @param blockedNanos what this thread has announced as blocked so far, cumulative
     * @return nanoseconds, or {@link #UNKNOWN_NANOS}
     */
    long readyNanos(long nowNanos, long blockedNanos);

    @Override
    default void close() {
        // nothing is held open unless an implementation says so
    }
}
