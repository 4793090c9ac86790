package corewise.session;

import java.nio.file.Path;
import java.util.Locale;

/** Where this user's programs keep what should last. Stateless. */
public final class DataFolder {
    /** The system property that names another folder, for tests and lent machines. */
    public static final String PROPERTY = "corewise.data";

    private DataFolder() {}

    /** The folder of this program; it need not exist. */
    public static Path ofUser() {
        String chosen = System.getProperty(PROPERTY, "");
        return chosen.isBlank()
                ? of(
                        System.getenv("XDG_DATA_HOME"),
                        System.getenv("LOCALAPPDATA"),
                        System.getProperty("user.home", ""),
                        System.getProperty("os.name", ""))
                : Path.of(chosen);
    }

    /** The folder for these settings; null stands for one that is not set. */
    static Path of(String xdgDataHome, String localAppData, String home, String systemName) {
        String system = systemName.toLowerCase(Locale.ROOT);
        if (system.contains("windows")) {
            return localAppData == null || localAppData.isBlank()
                    ? Path.of(home, "AppData", "Local", "Corewise")
                    : Path.of(localAppData, "Corewise");
        }
        if (system.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Corewise");
        }
        return xdgDataHome != null && Path.of(xdgDataHome).isAbsolute()
                ? Path.of(xdgDataHome, "corewise")
                : Path.of(home, ".local", "share", "corewise");
    }
}
