package corewise.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file of any kind that could not be written; its message is one sentence for people. Not thread-safe, as exceptions are. */
public final class UnwritableFileException extends IOException {
    private static final long serialVersionUID = 1;

    UnwritableFileException(Path file, IOException cause) {
        super("Could not write " + file + ": " + reason(cause) + ".", cause);
    }

    /** What the system says, in words where it says only which file. */
    static String reason(IOException cause) {
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
