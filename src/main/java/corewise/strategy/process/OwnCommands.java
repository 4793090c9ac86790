package corewise.strategy.process;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/**
 * The command for this program's own classes, with the {@link AotCache} once that is there. Thread-safe.
 */
public final class OwnCommands implements WorkerProcesses.Commands {
    private final AotCache cache;

    OwnCommands(AotCache cache) {
        this.cache = cache;
    }

    /**
     * The command for the classes that this program is running from.
     *
     * @param folder where to keep what makes starting fast
     */
    public static OwnCommands ofThisProgram(Path folder) {
        return new OwnCommands(new AotCache(ownClasses(), folder));
    }

    /** The jar or folder that this program's classes come from. */
    static Path ownClasses() {
        try {
            return Path.of(OwnCommands.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toRealPath();
        } catch (URISyntaxException | IOException noPath) {
            throw new IllegalStateException("this program's classes are not in a file", noPath);
        }
    }

    @Override
    public ChildCommand current() {
        return cache.command();
    }

    @Override
    public void prepare(BooleanSupplier unwanted) {
        cache.make(unwanted);
    }

    @Override
    public void doubt() {
        cache.doubt();
    }
}
