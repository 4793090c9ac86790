package corewise.recording;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.model.Printed;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Takes what a learner's function prints, in UTF-8, and keeps the beginning. Thread-safe. */
final class PrintedStream extends OutputStream {
    /** What a letter begins with that takes several bytes, the rest of which may be missing. */
    private static final char CUT = '\uFFFD';

    @GuardedBy("this")
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    @GuardedBy("this")
    private long more;

    @Override
    public void write(int sign) {
        write(new byte[] {(byte) sign}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        int taken = Math.min(length, Printed.MOST - kept.size());
        kept.write(bytes, from, taken);
        more += length - taken;
    }

    /** What came up to now. */
    synchronized Printed printed() {
        String text = kept.toString(StandardCharsets.UTF_8);
        if (more == 0 || text.charAt(text.length() - 1) != CUT) {
            return new Printed(text, more);
        }
        String whole = text.substring(0, text.length() - 1);
        return new Printed(whole, more + kept.size() - whole.getBytes(StandardCharsets.UTF_8).length);
    }
}
