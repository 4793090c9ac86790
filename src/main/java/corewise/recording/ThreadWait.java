package corewise.recording;

/** The time one thread has spent ready without a core. Belongs to the thread that opened it. */
public interface ThreadWait extends AutoCloseable {

    /** The answer where the system does not tell. */
    long UNKNOWN_NANOS = -1;

    /** A wait of which nothing is known. */
    ThreadWait UNKNOWN = new Unknown();

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

    /** Tells nothing. A class, for making a lambda takes milliseconds in a process that has just started. */
    final class Unknown implements ThreadWait {
        private Unknown() {}

        @Override
        public long readyNanos(long nowNanos, long blockedNanos) {
            return UNKNOWN_NANOS;
        }
    }
}
