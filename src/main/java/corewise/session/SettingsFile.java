package corewise.session;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.file.AtomicFile;
import java.io.IOException;
import java.io.StringReader;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * How the window was left, kept in a file of its own. Thread-safe; reads and writes on the calling thread. What cannot be
 * read costs only the memory of it, and what a newer version of the program has written is left as it is.
 */
public final class SettingsFile {
    private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());
    private static final int FORMAT = 1;
    private static final int LARGEST_BYTES = 10_000;
    private static final int MOST_PIXELS = 100_000;

    private final Path file;

    @GuardedBy("this")
    private WindowSettings known;

    @GuardedBy("this")
    private boolean newer;

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

    @GuardedBy("this")
    private WindowSettings read() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_BYTES) {
                return WindowSettings.DEFAULTS;
            }
            Properties lines = new Properties();
            lines.load(new StringReader(Files.readString(file)));
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
                lines.getProperty("language", ""));
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
        if (left.equals(load()) || newer) {
            return;
        }
        known = left;
        String text = String.join(
                "\n",
                "format=" + FORMAT,
                "dark=" + left.dark(),
                "zoom=" + left.zoom(),
                "width=" + left.width(),
                "height=" + left.height(),
                "maximized=" + left.maximized(),
                "page=" + left.page(),
                "language=" + left.tongue(),
                "");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "how the window was left is not kept: {0}", e.getMessage());
        }
    }
}
