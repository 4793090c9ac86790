package corewise.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that could not be written or read; its message is one sentence for people. Not thread-safe, as exceptions are. */
public final class TraceFileException extends IOException {
    private static final long serialVersionUID = 1;

    TraceFileException(Path file, IOException cause) {
        super("Could not write " + file + ": " + reason(cause) + ".", cause);
    }

    TraceFileException(String sentence) {
        super(sentence);
    }

    private TraceFileException(String sentence, IOException cause) {
        super(sentence, cause);
    }

    /** A file that could not be read at all. */
    static TraceFileException unreadable(Path file, IOException cause) {
        String why = cause instanceof NoSuchFileException ? "there is no such file" : reason(cause);
        return new TraceFileException("Could not read " + file + ": " + why + ".", cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException denied) {
            return "no permission (" + denied.getFile() + ')';
        }
        if (cause instanceof NoSuchFileException missing) {
            return "there is no such folder (" + missing.getFile() + ')';
        }
        if (cause instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return String.valueOf(cause.getMessage());
    }
}
