package corewise.platform;

import corewise.model.WaitSource;
import corewise.recording.ThreadWait;
import corewise.recording.WaitProbe;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Reads the kernel's run-queue wait of a thread: the second number of {@code /proc/thread-self/schedstat}, nanoseconds.
 * The file is kept open; a reading costs about 2 µs, opening it 14 to 60 µs.
 */
final class SchedstatWaits implements WaitProbe {
    private static final Path FILE = Path.of("/proc/thread-self/schedstat");
    private static final int LONGEST = 96;

    /** Whether this system keeps the figures. */
    static boolean available() {
        if (!Files.isReadable(FILE)) {
            return false;
        }
        try (ThreadWait wait = new SchedstatWaits().open()) {
            // a kernel without the figures has the file all the same and says 0 0 0
            return wait.readyNanos(0, 0) != ThreadWait.UNKNOWN_NANOS && OwnCost.parse(Files.readString(FILE)) > 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    @Override
    public WaitSource source() {
        return WaitSource.SCHEDSTAT;
    }

    @Override
    public ThreadWait open() {
        try {
            return new OpenFile(FileChannel.open(FILE.toRealPath(), StandardOpenOption.READ));
        } catch (IOException tooManyOpen) {
            // the descriptors of this process are used up: this thread's waits are not known, its work goes on
            return ThreadWait.UNKNOWN;
        }
    }

    /** The second number of a text like {@code 3084127 45021 17}; unknown where it is not there. */
    static long parse(ByteBuffer text) {
        int at = 0;
        while (at < text.limit() && text.get(at) != ' ') {
            at++;
        }
        long number = 0;
        int digits = 0;
        for (at++; at < text.limit() && text.get(at) >= '0' && text.get(at) <= '9'; at++) {
            number = number * 10 + (text.get(at) - '0');
            digits++;
        }
        return digits == 0 ? ThreadWait.UNKNOWN_NANOS : number;
    }

    /** The file of one thread, kept open. */
    private static final class OpenFile implements ThreadWait {
        private final FileChannel channel;
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(LONGEST);

        OpenFile(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public long readyNanos(long nowNanos, long blockedNanos) {
            // a channel closes itself when its thread is interrupted, which is how a run is cancelled
            if (!channel.isOpen() || Thread.currentThread().isInterrupted()) {
                return UNKNOWN_NANOS;
            }
            try {
                buffer.clear();
                channel.read(buffer, 0);
                buffer.flip();
                return parse(buffer);
            } catch (IOException gone) {
                return UNKNOWN_NANOS;
            }
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException problem) {
                log().log(Level.DEBUG, "closing a file of /proc failed", problem);
            }
        }
    }

    /** Asked for when it is needed: setting loggers up takes milliseconds in a process that has just started. */
    private static System.Logger log() {
        return System.getLogger(SchedstatWaits.class.getName());
    }
}
