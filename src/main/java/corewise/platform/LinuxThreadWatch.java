package corewise.platform;

import corewise.model.SliceState;
import corewise.recording.CoreProbe;
import corewise.recording.OutsideLook;
import corewise.recording.ThreadWatch;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Looks at threads through {@code /proc/<pid>/task/<tid>/stat} and {@code schedstat}, which are kept open: a look costs about
 * 10 µs. What a thread of another program waits for is told by {@code syscall}, where the system lets it be read.
 * Thread-safe.
 */
final class LinuxThreadWatch implements ThreadWatch {
    private static final int LONGEST = 512;

    /** Of waiting for a lock, on the processors that are known. */
    private static final String FUTEX = System.getProperty("os.arch").equals("aarch64") ? "98 " : "202 ";

    @Override
    public Optional<Watched> watch(long processId, long threadId) {
        try {
            return Optional.of(new OpenFiles("/proc/" + processId + "/task/" + threadId + "/"));
        } catch (IOException goneOrTooManyOpen) {
            return Optional.empty();
        }
    }

    /**
     * The state of a thread in a line of {@code stat}: the letter behind its name; a blank where it is not there.
     *
     * @param length of what is there
     */
    static char state(byte[] text, int length) {
        int at = length - 1;
        // the name may hold anything, also brackets and spaces
        while (at >= 0 && text[at] != ')') {
            at--;
        }
        return at < 0 || at + 2 >= length ? ' ' : (char) text[at + 2];
    }

    /** The files of one thread. */
    private static final class OpenFiles implements Watched {
        private final RandomAccessFile stat;
        private final RandomAccessFile schedstat;
        private final String folder;
        private final byte[] text = new byte[LONGEST];
        private final ByteBuffer numbersText = ByteBuffer.wrap(text);
        private final long[] numbers = new long[3];
        private RandomAccessFile call;
        private boolean callUnread;

        OpenFiles(String folder) throws IOException {
            this.folder = folder;
            schedstat = new RandomAccessFile(folder + "schedstat", "r");
            try {
                stat = new RandomAccessFile(folder + "stat", "r");
            } catch (IOException gone) {
                schedstat.close();
                throw gone;
            }
        }

        @Override
        public boolean look(OutsideLook into) {
            try {
                int length = read(stat);
                char state = state(text, length);
                into.processor = ThreadStatCoreProbe.parse(text, length);
                into.runnable = state == 'R';
                length = read(schedstat);
                numbersText.limit(Math.max(0, length));
                boolean told = SchedstatTimes.parse(numbersText, numbers);
                into.ranNanos = numbers[0];
                into.readyNanos = numbers[1];
                into.turns = numbers[2];
                if (state != 'R') {
                    into.off = state == 'S' ? asleepOrLocked() : SliceState.HELD_UP;
                }
                return told && state != ' ' && into.processor != CoreProbe.NOT_REPORTED && numbers[2] > 0;
            } catch (IOException gone) {
                return false;
            }
        }

        private int read(RandomAccessFile file) throws IOException {
            file.seek(0);
            return file.read(text);
        }

        private SliceState asleepOrLocked() {
            if (callUnread) {
                return SliceState.ASLEEP;
            }
            try {
                if (call == null) {
                    call = new RandomAccessFile(folder + "syscall", "r");
                }
                int length = read(call);
                boolean futex = length > FUTEX.length();
                for (int at = 0; futex && at < FUTEX.length(); at++) {
                    futex = text[at] == FUTEX.charAt(at);
                }
                return futex ? SliceState.ON_LOCK : SliceState.ASLEEP;
            } catch (IOException refused) {
                callUnread = true;
                return SliceState.ASLEEP;
            }
        }

        @Override
        public void close() {
            try {
                stat.close();
                schedstat.close();
                if (call != null) {
                    call.close();
                }
            } catch (IOException problem) {
                System.getLogger(LinuxThreadWatch.class.getName())
                        .log(System.Logger.Level.DEBUG, "closing a file of /proc failed", problem);
            }
        }
    }
}
