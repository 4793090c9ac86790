package corewise.file;

import corewise.fact.Fact;
import corewise.fact.MoreMemory;
import corewise.fact.Told;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * Why something went wrong, mostly with a file: what tells it itself, or what the system says of it. The messages of other
 * exceptions are for developers; that there is a fault is all that is told of them. Stateless.
 */
public final class IoReason {
    /** What the systems say of what can be helped, as it stands in their messages, and what is told of it. */
    private static final List<Known> KNOWN = List.of(
            new Known("No space left on device", "io.diskFull"),
            new Known("There is not enough space on the disk", "io.diskFull"),
            new Known("Disk quota exceeded", "io.quota"),
            new Known("Read-only file system", "io.readOnlySystem"),
            new Known("The media is write protected", "io.readOnlySystem"),
            new Known("Too many open files", "io.manyFiles"),
            new Known("Is a directory", "io.isFolder"),
            new Known("Not a directory", "io.noFolderInPath"),
            new Known("File name too long", "io.longName"),
            new Known("File too large", "io.largeFile"),
            new Known("Permission denied", "io.noPermission"),
            new Known("Broken pipe", "io.nobodyReads"),
            new Known("Stream Closed", "io.nobodyReads"),
            new Known("Bad file descriptor", "io.nobodyReads"));

    private IoReason() {}

    /** A part of a system's message, and the key of what is told instead. */
    private record Known(String part, String key) {}

    /** The reason, as a sentence where it tells itself, else as the end of one. */
    public static Fact of(Throwable problem) {
        return switch (problem) {
            case Told told -> told.fact();
            case UncheckedIOException wrapped -> of(wrapped.getCause());
            case ExecutionException wrapped -> of(wrapped.getCause());
            case CompletionException wrapped -> of(wrapped.getCause());
            case AccessDeniedException denied -> Fact.of("io.noPermission");
            case NoSuchFileException missing -> missing(missing.getFile());
            case FileSystemException system ->
                said(system.getReason() == null ? String.valueOf(system.getMessage()) : system.getReason());
            case IOException other -> other.getMessage() == null ? fault(other) : said(other.getMessage());
            case OutOfMemoryError memory -> MoreMemory.of("io.memory");
            default -> fault(problem);
        };
    }

    /** A file that is not there: where its folder is missing already, that is what is to be told. */
    private static Fact missing(String file) {
        Path folder = file == null ? null : Path.of(file).toAbsolutePath().getParent();
        return folder == null || Files.isDirectory(folder)
                ? Fact.of("io.noFile")
                : Fact.of("io.noFolder").verbatim("folder", folder);
    }

    private static Fact fault(Throwable problem) {
        return Fact.of("io.fault").verbatim("what", problem.getClass().getSimpleName());
    }

    private static Fact said(String what) {
        return KNOWN.stream()
                .filter(known -> what.contains(known.part()))
                .map(known -> Fact.of(known.key()))
                .findFirst()
                .orElseGet(() -> Fact.of("io.said").verbatim("what", what));
    }
}
