package corewise.recording;

/**
 * What the system tells of the time of one thread: cumulative figures, of which only differences mean something, as of
 * the last {@link #read()}. Belongs to the thread that opened it; allocates nothing.
 */
public interface ThreadTimes extends AutoCloseable {

    /** A figure that the system does not tell. */
    long UNKNOWN = -1;

    /** The times of a thread of which nothing is known. */
    ThreadTimes NOTHING = new Nothing();

    /** Asks the system, which may take microseconds; false when it does not tell, and the figures mean nothing then. */
    boolean read();

    /**
     * Asks for ready time and turns, which may be cheaper than asking for all; what it ran is {@link #UNKNOWN} then. False
     * when the system does not tell, and the figures mean nothing then.
     */
    default boolean readReady() {
        return read();
    }

    /** Nanoseconds on a core, {@link #UNKNOWN} where it was not asked for. */
    long ranNanos();

    /**
     * Nanoseconds on a core up to when the thread came to the core that it has now. It may be more, by what the scheduler
     * has counted since, which it does every few milliseconds. {@link #UNKNOWN} where it is not told.
     */
    default long ranBeforeNanos() {
        return UNKNOWN;
    }

    /** Nanoseconds ready without a core, {@link #UNKNOWN} where it is not told. */
    default long readyNanos() {
        return UNKNOWN;
    }

    /** How many times it was given a core, {@link #UNKNOWN} where it is not told. */
    default long turns() {
        return UNKNOWN;
    }

    @Override
    default void close() {
        // nothing is held open unless an implementation says so
    }

    /** Tells nothing. A class, for making a lambda takes milliseconds in a process that has just started. */
    final class Nothing implements ThreadTimes {
        private Nothing() {}

        @Override
        public boolean read() {
            return false;
        }

        @Override
        public long ranNanos() {
            return UNKNOWN;
        }
    }
}
