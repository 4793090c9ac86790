package corewise.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes a file whole or not at all: into a new file in the same folder, which then takes the place of the old one. On
 * failure nothing is left behind and a previous file is intact. Stateless but for a counter, thread-safe.
 */
public final class AtomicFile {
    private static final AtomicLong NEXT = new AtomicLong();

    private AtomicFile() {}

    /** What goes into a file; the stream is closed by the caller. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, replacing a previous one. What is there and is no regular file, such as a device or a named pipe,
     * is written directly.
     *
     * @throws TraceFileException with a sentence for people when it could not be written
     */
    public static void write(Path file, Content content) throws TraceFileException {
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.isDirectory(target)) {
                throw new FileSystemException(file.toString(), null, "it is a folder");
            }
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                fill(target, content, StandardOpenOption.WRITE);
            } else {
                replace(target, content);
            }
        } catch (IOException e) {
            throw new TraceFileException(file, e);
        }
    }

    private static void replace(Path target, Content content) throws IOException {
        String name = "." + target.getFileName() + '.' + ProcessHandle.current().pid() + '-' + NEXT.incrementAndGet();
        Path temporary = target.resolveSibling(name + ".tmp");
        try {
            fill(temporary, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void fill(Path path, Content content, StandardOpenOption... options) throws IOException {
        try (OutputStream out = Files.newOutputStream(path, options)) {
            content.writeTo(out);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // some network file systems; the file is complete already, only the exchange is not atomic
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
