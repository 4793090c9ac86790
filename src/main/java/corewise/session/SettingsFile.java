package corewise.session;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.model.Identified;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.Work;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * How the window was left, kept in a file of its own. Thread-safe; reads and writes on the calling thread. What cannot be
 * read costs only the memory of it, and what a newer version of the program has written is left as it is.
 */
public final class SettingsFile {
    private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());
    private static final int FORMAT = 1;
    private static final int MOST_PIXELS = 100_000;
    private static final long LONGEST_ITEM_NANOS = 3_600_000_000_000L;
    private static final long NONE = Long.MIN_VALUE;

    private final Path file;

    @GuardedBy("this")
    private WindowSettings known;

    @GuardedBy("this")
    private boolean newer;

    /** Whether the window was closed. */
    @GuardedBy("this")
    private boolean closed;

    /** Whether there was no file at all. */
    @GuardedBy("this")
    private boolean first;

    /** @param folder where the file is; need not exist */
    public SettingsFile(Path folder) {
        file = folder.resolve("window.properties");
    }

    /** How the window was left, read once; {@link WindowSettings#DEFAULTS} where that is not known. */
    public synchronized WindowSettings load() {
        if (known == null) {
            known = read();
        }
        return known;
    }

    /** Whether the program was never used here: nothing was kept before this start, not even what cannot be read. */
    public synchronized boolean isFirst() {
        load();
        return first;
    }

    /** The program was used here: whatever comes, no later start is the first. */
    public synchronized void used() {
        if (isFirst() && Files.notExists(file)) {
            write(load());
        }
    }

    @GuardedBy("this")
    private WindowSettings read() {
        first = Files.notExists(file);
        try {
            Properties lines = new PropertiesFile(file).read();
            newer = number(lines, "format", FORMAT, Integer.MAX_VALUE, 0) > FORMAT;
            return newer ? WindowSettings.DEFAULTS : settings(lines);
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.log(Level.WARNING, "how the window was left is not known: {0}", unreadable.getMessage());
            return WindowSettings.DEFAULTS;
        }
    }

    private static WindowSettings settings(Properties lines) {
        return new WindowSettings(
                Boolean.parseBoolean(lines.getProperty("dark")),
                number(lines, "zoom", 1, 1000, WindowSettings.DEFAULTS.zoom()),
                number(lines, "width", 0, MOST_PIXELS, 0),
                number(lines, "height", 0, MOST_PIXELS, 0),
                Boolean.parseBoolean(lines.getProperty("maximized")),
                lines.getProperty("page", ""),
                lines.getProperty("language", ""),
                Identified.ofId(Motion.class, lines.getProperty("motion", "")).orElse(Motion.AS_SYSTEM),
                list(lines),
                Optional.ofNullable(lines.getProperty("python")).filter(SettingsFile::canBeRun));
    }

    /** Half a list is none. */
    private static Optional<ListLeft> list(Properties lines) {
        Optional<Work> work = Identified.ofId(Work.class, lines.getProperty("work", ""));
        Optional<Lengths> lengths = Identified.ofId(Lengths.class, lines.getProperty("lengths", ""));
        int items = number(lines, "items", 1, ListSpec.MAX_ITEMS, 0);
        long nanos = large(lines, "item-nanos", 1, LONGEST_ITEM_NANOS);
        long seed = large(lines, "seed", Long.MIN_VALUE + 1, Long.MAX_VALUE);
        boolean whole = work.filter(known -> known != Work.OWN_FUNCTION).isPresent()
                && lengths.isPresent()
                && items > 0
                && nanos != NONE
                && seed != NONE;
        return whole ? Optional.of(new ListLeft(work.get(), items, lengths.get(), nanos, seed)) : Optional.empty();
    }

    /** An interpreter that is gone is as good as never chosen; an empty name is that of the best. */
    private static boolean canBeRun(String interpreter) {
        try {
            return interpreter.isEmpty() || Files.isExecutable(Path.of(interpreter));
        } catch (InvalidPathException none) {
            return false;
        }
    }

    private static long large(Properties lines, String name, long least, long most) {
        try {
            long number = Long.parseLong(lines.getProperty(name, "").strip());
            return number < least || number > most ? NONE : number;
        } catch (NumberFormatException none) {
            return NONE;
        }
    }

    private static int number(Properties lines, String name, int least, int most, int otherwise) {
        try {
            int number = Integer.parseInt(lines.getProperty(name, "").strip());
            return number < least || number > most ? otherwise : number;
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    /** Keeps how the window was left, unless nothing has changed. */
    public synchronized void save(WindowSettings left) {
        if (left.equals(load()) || newer || closed) {
            return;
        }
        known = left;
        write(left);
    }

    /** The same for the last time: what another thread comes with after this is older. */
    public synchronized void saveLast(WindowSettings left) {
        save(left);
        closed = true;
    }

    @GuardedBy("this")
    private void write(WindowSettings left) {
        Properties lines = new Properties();
        lines.setProperty("format", Integer.toString(FORMAT));
        lines.setProperty("dark", Boolean.toString(left.dark()));
        lines.setProperty("zoom", Integer.toString(left.zoom()));
        lines.setProperty("width", Integer.toString(left.width()));
        lines.setProperty("height", Integer.toString(left.height()));
        lines.setProperty("maximized", Boolean.toString(left.maximized()));
        lines.setProperty("page", left.page());
        lines.setProperty("language", left.tongue());
        lines.setProperty("motion", left.motion().id());
        left.python().ifPresent(interpreter -> lines.setProperty("python", interpreter));
        left.list().ifPresent(list -> {
            lines.setProperty("work", list.work().id());
            lines.setProperty("items", Integer.toString(list.items()));
            lines.setProperty("lengths", list.lengths().id());
            lines.setProperty("item-nanos", Long.toString(list.itemNanos()));
            lines.setProperty("seed", Long.toString(list.seed()));
        });
        try {
            new PropertiesFile(file).write(lines);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "how the window was left is not kept: {0}", e.getMessage());
        }
    }
}
