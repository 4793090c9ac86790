package corewise.recording;

import java.util.Optional;

/** Looks at threads from outside, without their help. Thread-safe. */
@FunctionalInterface
public interface ThreadWatch {

    /**
     * Begins to watch a thread; may cost tens of microseconds. Empty where the system does not tell, or the thread is gone.
     *
     * @param processId the process that it belongs to
     * @param threadId the system's id of it
     */
    Optional<Watched> watch(long processId, long threadId);

    /** Where the system tells nothing of other threads. */
    static ThreadWatch none() {
        return (processId, threadId) -> Optional.empty();
    }

    /** A thread that is watched. Belongs to one thread at a time. */
    interface Watched extends AutoCloseable {
        /** Looks; false when the system does not tell, and the look means nothing then. */
        boolean look(OutsideLook into);

        @Override
        void close();
    }
}
