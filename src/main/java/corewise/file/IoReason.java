package corewise.file;

import corewise.fact.Fact;
import corewise.fact.Told;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why something went wrong with a file: what tells it itself, or what the system says of it. Stateless. */
public final class IoReason {
    private IoReason() {}

    /** The reason, as a sentence where it tells itself, else as the end of one. */
    public static Fact of(Throwable problem) {
        if (problem instanceof FileSystemException system && !(problem instanceof Told)) {
            return of(system);
        }
        return switch (problem) {
            case Told told -> told.fact();
            case UncheckedIOException wrapped -> of(wrapped.getCause());
            default -> said(problem.getMessage() == null ? problem.toString() : problem.getMessage());
        };
    }

    private static Fact of(FileSystemException system) {
        return switch (system) {
            case AccessDeniedException denied -> Fact.of("io.noPermission").verbatim("file", denied.getFile());
            case NoSuchFileException missing -> Fact.of("io.noFolder").verbatim("file", missing.getFile());
            default -> said(system.getReason() == null ? String.valueOf(system.getMessage()) : system.getReason());
        };
    }

    private static Fact said(String what) {
        return Fact.of("io.said").verbatim("what", what);
    }
}
