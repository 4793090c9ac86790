package corewise.session;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.file.AtomicFile;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The files that were opened or saved last, latest first, kept in a file of their own. Thread-safe; all but {@link #files}
 * reads or writes on the calling thread. What goes wrong is logged and costs only the memory of it.
 */
public final class RecentFiles {
    /** How many are known at most. */
    public static final int MOST = 8;

    private static final System.Logger LOG = System.getLogger(RecentFiles.class.getName());

    private final Path list;

    @GuardedBy("this")
    private final List<Path> files = new ArrayList<>();

    @GuardedBy("this")
    private boolean loaded;

    /** @param folder where the list is kept; need not exist */
    public RecentFiles(Path folder) {
        list = folder.resolve("recent-files.txt");
    }

    /** What is known so far, latest first; a copy, without asking the disk. */
    public synchronized List<Path> files() {
        return List.copyOf(files);
    }

    /** Reads the list where that was not done before. */
    public synchronized void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        if (!Files.isRegularFile(list)) {
            return;
        }
        try {
            for (String line : Files.readAllLines(list)) {
                add(line);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the recent files are not known: {0}", e.getMessage());
        }
    }

    @GuardedBy("this")
    private void add(String line) {
        try {
            Path file = Path.of(URI.create(line));
            if (files.size() < MOST && !files.contains(file)) {
                files.add(file);
            }
        } catch (RuntimeException noFile) {
            // of another system, or damaged: the others stay known
            LOG.log(Level.WARNING, "a recent file is not known: {0}", noFile.getMessage());
        }
    }

    /** Puts a file first. */
    public synchronized void used(Path file) {
        load();
        Path whole = file.toAbsolutePath().normalize();
        files.remove(whole);
        files.addFirst(whole);
        while (files.size() > MOST) {
            files.removeLast();
        }
        write();
    }

    /** Drops a file. */
    public synchronized void drop(Path file) {
        load();
        if (files.remove(file)) {
            write();
        }
    }

    @GuardedBy("this")
    private void write() {
        String text = files.stream().map(file -> file.toUri() + "\n").collect(Collectors.joining());
        try {
            Files.createDirectories(list.toAbsolutePath().getParent());
            AtomicFile.write(list, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the recent files are not kept: {0}", e.getMessage());
        }
    }
}
