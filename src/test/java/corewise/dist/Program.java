package corewise.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The built program, started as a user would, with the Java that runs the test and a home of its own. Immutable. */
final class Program {
    private static final Path LAUNCHER = Path.of(System.getProperty("corewise.dist"), "bin/corewise");

    private final Path folder;
    private final Map<String, String> environment;

    /**
     * A program without a display.
     *
     * @param folder where to start it; its home and its output are kept there too
     */
    Program(Path folder) throws IOException {
        this(
                folder,
                Map.of(
                        "COREWISE_JAVA", System.getProperty("java.home"),
                        "PATH", System.getenv("PATH"),
                        "HOME", Files.createDirectories(folder.resolve("home")).toString()));
    }

    private Program(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
    }

    /** The same program with this display set. */
    Program withDisplay(String display) {
        Map<String, String> more = new HashMap<>(environment);
        more.put("DISPLAY", display);
        return new Program(folder, more);
    }

    /** Starts it and waits for its end. */
    LauncherRun run(String... arguments) throws IOException, InterruptedException {
        return LauncherRun.of(folder, environment, LAUNCHER, arguments);
    }

    /** The same, started by another program that takes a command as its last arguments. */
    LauncherRun runUnder(Path starter, List<String> itsArguments, String... arguments)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(itsArguments);
        all.add(LAUNCHER.toString());
        all.addAll(List.of(arguments));
        return LauncherRun.of(folder, environment, starter, all.toArray(String[]::new));
    }
}
