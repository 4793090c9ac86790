package corewise.file;

import corewise.fact.Fact;
import corewise.fact.ToldIOException;
import java.io.IOException;
import java.nio.file.Path;

/** A file of any kind that could not be written; tells why. Not thread-safe, as exceptions are. */
public final class UnwritableFileException extends ToldIOException {
    private static final long serialVersionUID = 1;

    UnwritableFileException(Path file, IOException cause) {
        this(Fact.of("io.unwritable").verbatim("file", file).fact("why", IoReason.of(cause)), cause);
    }

    /** A folder stands where the file is to be. */
    static UnwritableFileException folder(Path file) {
        return new UnwritableFileException(
                Fact.of("io.unwritable").verbatim("file", file).fact("why", Fact.of("io.isFolder")), null);
    }

    private UnwritableFileException(Fact fact, IOException cause) {
        super(fact, cause);
    }
}
