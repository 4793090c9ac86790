package corewise.model;

/**
 * The life of a worker that is a process. Immutable. Times are nanoseconds since the run's start,
 * {@link TraceView#UNKNOWN_NANOS} where they have not come.
 *
 * @param launchedNanos when main asked the system for it
 * @param readyNanos when its virtual machine was up and it first spoke
 * @param endedNanos when it had ended
 * @param exitCode its exit code, {@link #UNKNOWN} before it has ended, and where this program ended it
 * @param residentBytes the memory it held when last looked at, {@link #UNKNOWN} where not reported
 * @param bytesSent bytes sent to it so far
 * @param bytesReceived bytes that came back from it so far
 * @param readingNanos when its interpreter was up and it began to read the program and what that imports
 * @param picklingNanos how long what is sent to it and back was pickled and unpickled so far, nanoseconds
 * @param writingNanos how long it was written into pipes so far, nanoseconds: where these are full, writing waits
 */
public record WorkerLife(
        long launchedNanos,
        long readyNanos,
        long endedNanos,
        int exitCode,
        long residentBytes,
        long bytesSent,
        long bytesReceived,
        long readingNanos,
        long picklingNanos,
        long writingNanos) {

    /** An exit code or a memory that is not known. */
    public static final int UNKNOWN = -1;

    /** The life of a worker that is no process, or of which nothing is known. */
    public static final WorkerLife NONE = new WorkerLife(
            TraceView.UNKNOWN_NANOS,
            TraceView.UNKNOWN_NANOS,
            TraceView.UNKNOWN_NANOS,
            UNKNOWN,
            UNKNOWN,
            0,
            0,
            TraceView.UNKNOWN_NANOS,
            0,
            0);
}
