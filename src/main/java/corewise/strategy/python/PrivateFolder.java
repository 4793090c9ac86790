package corewise.strategy.python;

import corewise.strategy.process.ProcessGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder that nobody else can read, with Python's half of a run; it goes away with it. It lies in the system's shared
 * memory where there is room for it: each page that a process begins to write to on a disk would cost it a good part of a
 * millisecond. Belongs to one run.
 */
final class PrivateFolder implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PrivateFolder.class.getName());

    private static final Path MEMORY = Path.of("/dev/shm");

    private final Path path;
    private final ProcessGuard guard;

    /**
     * Makes it; the system lets its maker alone into temporary folders.
     *
     * @param bytes the most that will be written there
     */
    PrivateFolder(long bytes) throws IOException {
        path = Files.createTempDirectory(place(bytes), prefix(Thread.currentThread()));
        guard = new ProcessGuard(path);
        // from the beginning: until Python is there a busy machine may take seconds
        guard.watch(Set.of());
        try {
            Scripts.into(path);
        } catch (IOException unwritable) {
            close();
            throw unwritable;
        }
    }

    /** How the names begin of the folders that a thread makes: whose a folder is can be told while it is there. */
    static String prefix(Thread maker) {
        return "corewise-python-" + ProcessHandle.current().pid() + "-" + maker.threadId() + "-";
    }

    /** Where such a folder is made. What is written to memory that is full ends who writes: half of it is left to others. */
    static Path place(long bytes) {
        try {
            if (Files.isWritable(MEMORY)
                    && Files.getFileStore(MEMORY).type().equals("tmpfs")
                    && Files.getFileStore(MEMORY).getUsableSpace() / 2 > bytes) {
                return MEMORY;
            }
        } catch (IOException notTold) {
            LOG.log(Level.DEBUG, "how much room is left in shared memory is not told", notTold);
        }
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    Path path() {
        return path;
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** Deletes it where this program is killed, and ends whom it is told of. */
    ProcessGuard guard() {
        return guard;
    }

    /** Deletes it with all that is in it; what holds a file there has ended. */
    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> inmostFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : inmostFirst) {
                Files.deleteIfExists(file);
            }
            deleteSemaphores();
        } catch (IOException | UncheckedIOException | DirectoryIteratorException left) {
            LOG.log(Level.WARNING, "a temporary folder could not be deleted", left);
        }
        guard.close();
    }

    /** Those that Python's tracker was not told of, for their maker was ended: Linux has them as files of this name. */
    private void deleteSemaphores() throws IOException {
        if (!Files.isWritable(MEMORY)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(MEMORY, "sem." + path.getFileName() + "-*")) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }
}
