package corewise.platform;

import corewise.recording.CoreProbe;
import corewise.recording.NanoClock;
import java.io.IOException;
import java.io.RandomAccessFile;

/**
 * Reads the processor from {@code /proc/thread-self/stat}, without any foreign function. A reading takes about 6 µs, so
 * it is taken once a millisecond at most, and in between the last one is given. Belongs to the thread that opened it.
 */
final class ThreadStatCoreProbe implements CoreProbe {
    private static final String FILE = "/proc/thread-self/stat";
    private static final long LASTS_NANOS = 1_000_000;
    private static final int LONGEST = 512;
    /** Counted from 0 after the closing bracket of the program's name: the 39th of all. */
    private static final int FIELD = 36;

    private final RandomAccessFile file;
    private final NanoClock clock;
    private final byte[] text = new byte[LONGEST];
    private long readAtNanos;
    private int processor;

    private ThreadStatCoreProbe(RandomAccessFile file, NanoClock clock) {
        this.file = file;
        this.clock = clock;
        readAtNanos = clock.nanoTime();
        processor = read();
    }

    /** The probe of the calling thread; one that reports nothing where there is no such file. */
    @SuppressWarnings("resource")
    static CoreProbe open(NanoClock clock) {
        try {
            // stays open as long as the process lives
            return new ThreadStatCoreProbe(new RandomAccessFile(FILE, "r"), clock);
        } catch (IOException noSuchFile) {
            return CoreProbe.notReporting();
        }
    }

    @Override
    public int currentProcessor() {
        long now = clock.nanoTime();
        if (now - readAtNanos >= LASTS_NANOS) {
            processor = read();
            readAtNanos = now;
        }
        return processor;
    }

    private int read() {
        try {
            file.seek(0);
            return parse(text, file.read(text));
        } catch (IOException gone) {
            return NOT_REPORTED;
        }
    }

    /** The processor in a line of this file; not reported where it is not there. */
    static int parse(byte[] text, int length) {
        int at = length - 1;
        // the name may hold anything, also brackets and spaces
        while (at >= 0 && text[at] != ')') {
            at--;
        }
        if (at < 0) {
            return NOT_REPORTED;
        }
        at += 2;
        for (int field = 0; field < FIELD; field++) {
            while (at < length && text[at] != ' ') {
                at++;
            }
            at++;
        }
        int number = 0;
        int digits = 0;
        for (; at < length && text[at] >= '0' && text[at] <= '9'; at++) {
            number = number * 10 + (text[at] - '0');
            digits++;
        }
        return digits == 0 ? NOT_REPORTED : number;
    }
}
