package corewise.diagnostics;

import corewise.session.DataFolder;
import java.nio.file.Path;
import java.util.Locale;

/** Where this user's programs write down what went wrong. Stateless. */
public final class LogFolder {
    private LogFolder() {}

    /** The folder of this program, below the one that {@link DataFolder#PROPERTY} names where it does; it need not exist. */
    public static Path ofUser() {
        String chosen = System.getProperty(DataFolder.PROPERTY, "");
        return chosen.isBlank()
                ? of(
                        System.getenv("XDG_STATE_HOME"),
                        System.getenv("LOCALAPPDATA"),
                        System.getProperty("user.home", ""),
                        System.getProperty("os.name", ""))
                : Path.of(chosen, "log");
    }

    /** The folder for these settings; null stands for one that is not set. */
    static Path of(String xdgStateHome, String localAppData, String home, String systemName) {
        String system = systemName.toLowerCase(Locale.ROOT);
        if (system.contains("windows")) {
            Path local = localAppData == null || localAppData.isBlank()
                    ? Path.of(home, "AppData", "Local")
                    : Path.of(localAppData);
            return local.resolve("Corewise").resolve("log");
        }
        if (system.contains("mac")) {
            return Path.of(home, "Library", "Logs", "Corewise");
        }
        return xdgStateHome != null && Path.of(xdgStateHome).isAbsolute()
                ? Path.of(xdgStateHome, "corewise")
                : Path.of(home, ".local", "state", "corewise");
    }
}
