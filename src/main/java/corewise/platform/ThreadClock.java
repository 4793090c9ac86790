package corewise.platform;

import corewise.recording.ThreadTimes;
import java.io.IOException;

/** The processor time of the thread that opened it. Belongs to that thread. */
interface ThreadClock extends AutoCloseable {

    /**
     * Nanoseconds on a core up to now; {@link ThreadTimes#UNKNOWN} where it cannot be given, but the kernel has been made to
     * bring its own account of this thread up to date.
     */
    long ranNanos();

    @Override
    default void close() throws IOException {
        // nothing is held open unless an implementation says so
    }
}
