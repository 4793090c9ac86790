package corewise.recording;

/** Asks the operating system which logical processor the calling thread is on. Thread-safe, allocates nothing. */
@FunctionalInterface
public interface CoreProbe {

    /** The answer where the system does not tell. */
    int NOT_REPORTED = -1;

    /** The logical processor of the calling thread at this moment, {@link #NOT_REPORTED} where it is not told. */
    int currentProcessor();

    /** The same, asked anew where {@link #currentProcessor} may give an answer that is a moment old. */
    default int processorNow() {
        return currentProcessor();
    }

    /** Whether this probe ever reports a processor. */
    default boolean reports() {
        return true;
    }

    /** A probe that knows nothing. */
    static CoreProbe notReporting() {
        return new CoreProbe() {
            @Override
            public int currentProcessor() {
                return NOT_REPORTED;
            }

            @Override
            public boolean reports() {
                return false;
            }
        };
    }
}
