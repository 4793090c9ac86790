package corewise.file;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A trace file that could not be read; its message is one sentence for people. Not thread-safe, as exceptions are. */
public final class TraceFileException extends IOException {
    private static final long serialVersionUID = 1;

    TraceFileException(String sentence) {
        super(sentence);
    }

    private TraceFileException(String sentence, IOException cause) {
        super(sentence, cause);
    }

    /** A file that could not be read at all. */
    static TraceFileException unreadable(Path file, IOException cause) {
        String why =
                cause instanceof NoSuchFileException ? "there is no such file" : UnwritableFileException.reason(cause);
        return new TraceFileException("Could not read " + file + ": " + why + ".", cause);
    }
}
