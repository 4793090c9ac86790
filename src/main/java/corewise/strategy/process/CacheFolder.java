package corewise.strategy.process;

import java.nio.file.Path;
import java.util.Locale;

/** Where this user's programs keep what can be made again. Stateless. */
final class CacheFolder {
    private static final String OWN = "corewise";

    private CacheFolder() {}

    /** The folder of this program; it need not exist. */
    static Path ofUser() {
        return of(
                System.getenv("XDG_CACHE_HOME"),
                System.getenv("LOCALAPPDATA"),
                System.getProperty("user.home", ""),
                System.getProperty("os.name", ""));
    }

    /** The folder for these settings; null stands for one that is not set. */
    static Path of(String xdgCacheHome, String localAppData, String home, String systemName) {
        if (xdgCacheHome != null && Path.of(xdgCacheHome).isAbsolute()) {
            return Path.of(xdgCacheHome, OWN);
        }
        String system = systemName.toLowerCase(Locale.ROOT);
        if (system.contains("windows") && localAppData != null) {
            return Path.of(localAppData, OWN, "cache");
        }
        return system.contains("mac") ? Path.of(home, "Library", "Caches", OWN) : Path.of(home, ".cache", OWN);
    }
}
