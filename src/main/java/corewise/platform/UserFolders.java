package corewise.platform;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where this user's programs keep things, as each system has it. None of the folders need exist, and none can be made
 * where nobody knows the user's home. Immutable.
 */
public final class UserFolders {
    /** The system property that names another folder for what lasts, for tests and lent machines. */
    public static final String PROPERTY = "corewise.data";

    private static final String HOME = "user.home";
    /** Nothing can be made in it. */
    private static final Path NOWHERE = Path.of("/dev/null");

    private final SystemFamily system;
    private final Map<String, String> environment;
    private final Path home;
    private final Optional<Path> chosen;

    /**
     * @param home the user's home as Java names it
     * @param chosen the folder for what lasts, blank for the usual one
     */
    UserFolders(SystemFamily system, Map<String, String> environment, String home, String chosen) {
        this.system = system;
        this.environment = environment;
        this.home = absolute(home).orElse(NOWHERE);
        this.chosen = chosen.isBlank() ? Optional.empty() : Optional.of(Path.of(chosen));
    }

    /** The folders of who runs this program. */
    public static UserFolders current() {
        return new UserFolders(
                SystemFamily.current(),
                System.getenv(),
                System.getProperty(HOME, ""),
                System.getProperty(PROPERTY, ""));
    }

    /**
     * Makes this program, and all its libraries, follow the variable HOME where that differs from the account's home, as
     * other programs do. To be called before anything asks for a folder.
     */
    public static void followHome() {
        System.setProperty(
                HOME,
                home(SystemFamily.current(), System.getenv("HOME"), System.getProperty(HOME))
                        .toString());
    }

    /** The home to follow; null stands for what is not known. */
    static Path home(SystemFamily system, String variable, String account) {
        Optional<Path> wanted = system == SystemFamily.WINDOWS ? Optional.empty() : absolute(variable);
        return wanted.or(() -> absolute(account)).orElse(NOWHERE);
    }

    /** What should last. */
    public Path data() {
        return chosen.orElseGet(() -> switch (system) {
            case WINDOWS -> local().resolve("Corewise");
            case MACOS -> home.resolve("Library").resolve("Application Support").resolve("Corewise");
            default -> named("XDG_DATA_HOME", home.resolve(".local").resolve("share"));
        });
    }

    /** What went wrong; below the folder that was chosen for what lasts, if one was. */
    public Path log() {
        return chosen.map(folder -> folder.resolve("log")).orElseGet(() -> switch (system) {
            case WINDOWS -> local().resolve("Corewise").resolve("log");
            case MACOS -> home.resolve("Library").resolve("Logs").resolve("Corewise");
            default -> named("XDG_STATE_HOME", home.resolve(".local").resolve("state"));
        });
    }

    /** What can be made again. */
    public Path cache() {
        return switch (system) {
            case WINDOWS -> local().resolve("Corewise").resolve("cache");
            case MACOS -> home.resolve("Library").resolve("Caches").resolve("Corewise");
            default -> named("XDG_CACHE_HOME", home.resolve(".cache"));
        };
    }

    private Path named(String variable, Path usual) {
        return absolute(environment.get(variable)).orElse(usual).resolve("corewise");
    }

    private Path local() {
        return absolute(environment.get("LOCALAPPDATA"))
                .orElse(home.resolve("AppData").resolve("Local"));
    }

    /** Empty also for what is no path in the system's character set. */
    private static Optional<Path> absolute(String folder) {
        try {
            return Optional.of(Path.of(Objects.requireNonNullElse(folder, ""))).filter(Path::isAbsolute);
        } catch (InvalidPathException unknownCharacters) {
            return Optional.empty();
        }
    }
}
