package corewise.platform;

import corewise.model.WaitSource;
import corewise.recording.ThreadTimes;
import corewise.recording.WaitProbe;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Reads the kernel's account of a thread, {@code /proc/thread-self/schedstat}: nanoseconds on a core, nanoseconds ready
 * without one, and how many times it was given one. The first is as old as the thread's turn on its core (or the last
 * tick of the scheduler), which is how the turn's begin is known. The file is kept open; a reading costs about 2 µs and
 * the clock's, opening it 14 to 60 µs.
 */
final class SchedstatTimes implements WaitProbe {
    private static final Path FILE = Path.of("/proc/thread-self/schedstat");
    private static final int LONGEST = 96;

    private final boolean foreign;

    /**
     * @param foreign whether a foreign function may be linked, which takes a process that has just started more time than
     *     the rest of its start
     */
    SchedstatTimes(boolean foreign) {
        this.foreign = foreign;
    }

    /** Whether this system keeps the figures. */
    boolean available() {
        if (!Files.isReadable(FILE)) {
            return false;
        }
        try (ThreadTimes times = open()) {
            // a kernel without the figures has the file all the same and says 0 0 0
            return times.read() && times.turns() > 0;
        }
    }

    @Override
    public WaitSource source() {
        return WaitSource.SCHEDSTAT;
    }

    @Override
    public ThreadTimes open() {
        try {
            ThreadClock clock = foreign ? CpuClock.open() : KernelAccount.open();
            return new OpenFile(FILE.toRealPath(), clock);
        } catch (IOException tooManyOpen) {
            // the descriptors of this process are used up: this thread's times are not known, its work goes on
            return ThreadTimes.NOTHING;
        }
    }

    /** The numbers of a text like {@code 3084127 45021 17}; false where not all of them are there. */
    static boolean parse(ByteBuffer text, long[] numbers) {
        int at = 0;
        for (int k = 0; k < numbers.length; k++) {
            long number = 0;
            int from = at;
            for (; at < text.limit() && text.get(at) >= '0' && text.get(at) <= '9'; at++) {
                number = number * 10 + (text.get(at) - '0');
            }
            if (at == from) {
                return false;
            }
            numbers[k] = number;
            at++;
        }
        return true;
    }

    /** The file of one thread, kept open. */
    static final class OpenFile implements ThreadTimes {
        private final Path file;
        private final ThreadClock clock;
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(LONGEST);
        private final long[] numbers = new long[3];
        private long ranBeforeNanos;
        private long ranNanos;
        private FileChannel channel;

        OpenFile(Path file, ThreadClock clock) throws IOException {
            this.file = file;
            channel = FileChannel.open(file, StandardOpenOption.READ);
            this.clock = clock;
        }

        @Override
        public boolean read() {
            if (!fill()) {
                return false;
            }
            ranBeforeNanos = numbers[0];
            long turn = numbers[2];
            ranNanos = clock.ranNanos();
            if (ranNanos != UNKNOWN) {
                return true;
            }
            // the kernel's account is up to date now
            boolean there = fill();
            ranNanos = numbers[0];
            if (numbers[2] != turn) {
                // it lost its core in between: the account stood still from then on until it was back
                ranBeforeNanos = ranNanos;
            }
            return there;
        }

        @Override
        public boolean readReady() {
            ranNanos = UNKNOWN;
            return fill();
        }

        private boolean fill() {
            // a channel closes itself when its thread is interrupted, which is how a run is cancelled
            boolean interrupted = Thread.interrupted();
            try {
                return filled();
            } catch (ClosedByInterruptException whileReading) {
                interrupted |= Thread.interrupted();
                return filledAgain();
            } catch (IOException gone) {
                return false;
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        private boolean filledAgain() {
            try {
                return filled();
            } catch (IOException gone) {
                return false;
            }
        }

        private boolean filled() throws IOException {
            if (!channel.isOpen()) {
                channel = FileChannel.open(file, StandardOpenOption.READ);
            }
            buffer.clear();
            channel.read(buffer, 0);
            buffer.flip();
            return parse(buffer, numbers);
        }

        @Override
        public long ranNanos() {
            return ranNanos;
        }

        @Override
        public long ranBeforeNanos() {
            return ranBeforeNanos;
        }

        @Override
        public long readyNanos() {
            return numbers[1];
        }

        @Override
        public long turns() {
            return numbers[2];
        }

        @Override
        public void close() {
            try {
                channel.close();
                clock.close();
            } catch (IOException problem) {
                log().log(Level.DEBUG, "closing a file of /proc failed", problem);
            }
        }
    }

    /** Asked for when it is needed: setting loggers up takes milliseconds in a process that has just started. */
    private static System.Logger log() {
        return System.getLogger(SchedstatTimes.class.getName());
    }
}
