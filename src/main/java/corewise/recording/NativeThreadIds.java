package corewise.recording;

import corewise.model.WorkerInfo;

/** Tells the operating system's id of the calling thread. Thread-safe. */
@FunctionalInterface
public interface NativeThreadIds {

    /** The id, or {@link WorkerInfo#UNKNOWN_THREAD} where it is not reported. */
    long currentThread();

    /** Knows no id. */
    static NativeThreadIds none() {
        return () -> WorkerInfo.UNKNOWN_THREAD;
    }
}
