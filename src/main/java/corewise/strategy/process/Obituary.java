package corewise.strategy.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a virtual machine that has come to a fatal error writes to the standard output of its process before it ends it,
 * whatever is asked for: it stands where a frame was due. Immutable.
 */
final class Obituary extends IOException {
    private static final long serialVersionUID = 1L;

    /** Enough for what tells the error. */
    static final int LONGEST = 2_000;

    /** The details, which are of no use to a learner, go there and not to a file in the user's folder. */
    static final File DETAILS = Redirect.DISCARD.file();

    private static final byte FIRST = '#';

    /** A signal or an exception of the system with its number, or a place in the virtual machine's own code. */
    private static final Pattern ERROR = Pattern.compile("# A fatal error has been detected by the Java Runtime"
            + " Environment:\\s+#\\s+#\\s+(.+?)(?: \\(0x\\p{XDigit}+\\))?(?: at pc=|, pid=)");

    private static final String MEMORY = "# There is insufficient memory for the Java Runtime Environment to continue.";

    private final String error;

    private Obituary(String error) {
        super(error);
        this.error = error;
    }

    /** Whether this may be the first byte of one: no frame has a length that begins with it. */
    static boolean begins(byte first) {
        return first == FIRST;
    }

    /** What can be told from what was read so far. */
    static Optional<Obituary> in(byte[] bytes, int from, int end) {
        String text = new String(bytes, from, end - from, StandardCharsets.US_ASCII);
        Matcher error = ERROR.matcher(text);
        if (error.find()) {
            return Optional.of(new Obituary(error.group(1)));
        }
        return text.contains(MEMORY) ? Optional.of(new Obituary(LossMessages.memory())) : Optional.empty();
    }

    /** What the virtual machine calls the error. */
    String error() {
        return error;
    }
}
