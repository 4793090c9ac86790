package corewise.strategy.python;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that nobody else can read, with Python's half of a run; it goes away with it. Belongs to one run. */
final class PrivateFolder implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PrivateFolder.class.getName());

    private final Path path;

    /** Makes it; the system lets its maker alone into temporary folders. */
    PrivateFolder() throws IOException {
        path = Files.createTempDirectory(prefix(Thread.currentThread()));
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

    Path path() {
        return path;
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** Deletes it with all that is in it; what holds a file there has ended. */
    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> inmostFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : inmostFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException left) {
            LOG.log(Level.WARNING, "a temporary folder could not be deleted", left);
        }
    }
}
