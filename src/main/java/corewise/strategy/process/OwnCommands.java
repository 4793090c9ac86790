package corewise.strategy.process;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The command for this program's own classes, with the {@link AotCache} once that is there. Thread-safe.
 */
public final class OwnCommands implements WorkerProcesses.Commands {
    private final AotCache cache;

    OwnCommands(AotCache cache) {
        this.cache = cache;
    }

    /** The command for the classes that this program is running from. */
    public static OwnCommands ofThisProgram() {
        return new OwnCommands(new AotCache(ownClasses(), CacheFolder.ofUser()));
    }

    /** The jar or folder that this program's classes come from. */
    static Path ownClasses() {
        try {
            return Path.of(OwnCommands.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
        } catch (URISyntaxException noPath) {
            throw new IllegalStateException("this program's classes are not in a file", noPath);
        }
    }

    @Override
    public ChildCommand current() {
        return ChildCommand.of(cache.classPath(), cache.ifMade());
    }

    @Override
    public void prepare() {
        cache.make();
    }

    /** The cache, for who wants to know whether it could be made. */
    public Optional<Path> cacheFile() {
        return cache.ifMade();
    }
}
