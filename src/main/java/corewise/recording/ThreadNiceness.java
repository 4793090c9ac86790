package corewise.recording;

import corewise.model.TraceInfo;

/** Lets the calling thread stand back behind the window. Thread-safe. */
@FunctionalInterface
public interface ThreadNiceness {

    /**
     * Lowers the calling thread's priority for good; to be called once by a worker's own thread, never by a shared one.
     *
     * @return the levels it stands back, or {@link TraceInfo#UNKNOWN_NICENESS} where the system does not allow it
     */
    int standBack();

    /** Changes nothing. */
    static ThreadNiceness none() {
        return () -> TraceInfo.UNKNOWN_NICENESS;
    }
}
