package corewise.strategy.python;

import corewise.model.TraceView;
import corewise.model.WorkerLife;

/** What is known of the life of the process that a worker is, or is in. Belongs to the thread that reads. */
final class ProcessLife {
    /** Of a process that has noted its end, which it does when all it had to do is done. */
    private static final int WELL = 0;

    private final long launched;
    private long up = TraceView.UNKNOWN_NANOS;
    private long ended = TraceView.UNKNOWN_NANOS;
    private long residentBytes = WorkerLife.UNKNOWN;
    private Sending own = Sending.NONE;
    private long picklingForIt;
    private long writingToIt;
    private boolean lost;
    private int exitCode = WorkerLife.UNKNOWN;

    /**
     * What was sent to it and what it sent. Immutable.
     *
     * @param bytesIn bytes that came
     * @param bytesOut bytes that went
     * @param readingNanos when its process began to read the program; unknown where it did not
     * @param picklingNanos how long it pickled and unpickled
     * @param writingNanos how long it wrote
     */
    record Sending(long bytesIn, long bytesOut, long readingNanos, long picklingNanos, long writingNanos) {
        static final Sending NONE = new Sending(0, 0, TraceView.UNKNOWN_NANOS, 0, 0);
    }

    /** @param launched when its making began, nanoseconds since the run's start as all times here */
    ProcessLife(long launched) {
        this.launched = launched;
    }

    /** It can take an item. */
    void up(long nanos) {
        up = nanos;
    }

    /** It has noted that it ends. */
    void closed(long nanos) {
        ended = nanos;
        exitCode = WELL;
    }

    /** Everything has ended. */
    void ended(long nanos) {
        if (!gone()) {
            ended = nanos;
        }
    }

    /** It has ended, and did not say so; the task in its hands, if any, has no outcome by that. */
    void lost(long nanos) {
        if (!gone()) {
            lost = true;
            ended = nanos;
        }
    }

    /** It is known with what exit code it ended. */
    void exited(int code) {
        exitCode = code;
    }

    /** What it has counted itself. */
    void sending(Sending counted) {
        own = counted;
    }

    /** What main pickled and wrote so that an item comes to it. */
    void sentTo(long picklingNanos, long writingNanos) {
        picklingForIt += picklingNanos;
        writingToIt += writingNanos;
    }

    /** It was looked at from outside. */
    void resident(long bytes) {
        if (bytes > 0) {
            residentBytes = bytes;
        }
    }

    /** Whether it has noted that it ends, or is known to have ended. */
    boolean gone() {
        return ended != TraceView.UNKNOWN_NANOS;
    }

    /** Whether it has ended without a word. */
    boolean lost() {
        return lost;
    }

    /** As Java has it; {@link WorkerLife#UNKNOWN} where it is not known. */
    int exitCode() {
        return exitCode;
    }

    /** As traces tell of it. */
    WorkerLife told() {
        // one that was forked from a process that had read the program has that behind it
        boolean read = own.readingNanos() >= launched && own.readingNanos() <= up;
        return new WorkerLife(
                launched,
                up,
                ended,
                exitCode,
                residentBytes,
                own.bytesIn(),
                own.bytesOut(),
                read ? own.readingNanos() : TraceView.UNKNOWN_NANOS,
                own.picklingNanos() + picklingForIt,
                own.writingNanos() + writingToIt);
    }
}
