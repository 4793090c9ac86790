package corewise.diagnostics;

import corewise.platform.UserFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * The log: two files at most, which take turns. It is opened by the first thing that is written, so that a program in
 * which nothing goes wrong leaves no file. Where it cannot be opened nothing is written, and {@link #problem()} says why.
 * Thread-safe.
 */
public final class ProgramLog extends Handler {
    static final int MOST_BYTES = 512 * 1024;

    private static final int FILES = 2;

    private final Path folder;
    private FileHandler file;
    private String problem = "";

    /** The log of this user. Made by the platform's logging, by name: see {@link LogSettings}. */
    public ProgramLog() {
        this(UserFolders.current().log());
    }

    ProgramLog(Path folder) {
        this.folder = folder;
    }

    /** The file that is written now, in a folder of logs. */
    public static Path file(Path folder) {
        return folder.resolve("corewise.0.log");
    }

    @Override
    public synchronized void publish(LogRecord happened) {
        if (file == null && problem.isEmpty()) {
            open();
        }
        if (file != null && isLoggable(happened)) {
            file.publish(happened);
        }
    }

    private void open() {
        try {
            Files.createDirectories(folder);
            // what a percent sign means there
            String name = folder.resolve("corewise.").toString().replace("%", "%%") + "%g.log";
            file = new FileHandler(name, MOST_BYTES, FILES, true);
            file.setLevel(Level.ALL);
            file.setFormatter(new SimpleFormatter());
            file.setErrorManager(new Unwritable());
        } catch (IOException | SecurityException unwritable) {
            problem = unwritable.toString();
        }
    }

    /** Why nothing can be written, empty when it can or nothing was to be written yet. */
    synchronized String problem() {
        return problem;
    }

    @Override
    public synchronized void flush() {
        if (file != null) {
            file.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (file != null) {
            file.close();
            file = null;
        }
    }

    /** What could not be written, on a full disk say, is not told on the console either. */
    private final class Unwritable extends ErrorManager {
        @Override
        public void error(String message, Exception why, int code) {
            problem = String.valueOf(why);
        }
    }
}
