package corewise.recording;

import java.util.List;

/** Restricts threads to some logical processors. Thread-safe. */
public interface ThreadConfinement {

    /** Whether the system lets this be done. */
    boolean available();

    /** Whether {@link #confineShared} is more than a promise here: what virtual threads need. */
    boolean confinesShared();

    /**
     * The processors that the calling thread may use at this moment, rising: those of its affinity that are not
     * offline. Empty where the system does not tell.
     */
    default List<Integer> allowed() {
        return List.of();
    }

    /** Restricts the calling thread, and the threads and processes it starts from now on, to these processors. */
    void confine(int[] processors);

    /** Restricts the calling platform thread, which others share, until {@link #releaseShared}. */
    void confineShared(int[] processors);

    /**
     * Lets the shared threads that were restricted, and the threads that inherited it from them, use every processor again
     * that the program may.
     */
    void releaseShared();

    /** A system that does not let it be done. */
    static ThreadConfinement none() {
        return new ThreadConfinement() {
            @Override
            public boolean available() {
                return false;
            }

            @Override
            public boolean confinesShared() {
                return false;
            }

            @Override
            public void confine(int[] processors) {
                throw new UnsupportedOperationException("this system restricts no threads");
            }

            @Override
            public void confineShared(int[] processors) {
                confine(processors);
            }

            @Override
            public void releaseShared() {
                // nothing was restricted
            }
        };
    }
}
