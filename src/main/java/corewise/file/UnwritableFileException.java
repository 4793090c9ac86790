package corewise.file;

import corewise.fact.Fact;
import corewise.fact.ToldIOException;
import java.io.IOException;
import java.nio.file.Path;

/** A file of any kind that could not be written; tells why. Not thread-safe, as exceptions are. */
public final class UnwritableFileException extends ToldIOException {
    private static final long serialVersionUID = 1;

    UnwritableFileException(Path file, IOException cause) {
        this(file, IoReason.of(cause), cause);
    }

    UnwritableFileException(Path file, Fact why) {
        this(file, why, null);
    }

    private UnwritableFileException(Path file, Fact why, IOException cause) {
        super(Fact.of("io.unwritable").verbatim("file", file).fact("why", why), cause);
    }
}
