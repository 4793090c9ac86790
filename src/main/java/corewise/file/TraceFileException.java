package corewise.file;

import corewise.fact.Fact;
import corewise.fact.ToldIOException;
import java.io.IOException;
import java.nio.file.Path;

/** A trace file that could not be read; tells what is wrong, and where. Not thread-safe, as exceptions are. */
public final class TraceFileException extends ToldIOException {
    private static final long serialVersionUID = 1;

    TraceFileException(Fact fact) {
        this(fact, null);
    }

    private TraceFileException(Fact fact, IOException cause) {
        super(fact, cause);
    }

    /** A file that could not be read at all. */
    static TraceFileException unreadable(Path file, IOException cause) {
        return new TraceFileException(
                Fact.of("io.unreadable").verbatim("file", file).fact("why", IoReason.of(cause)), cause);
    }
}
