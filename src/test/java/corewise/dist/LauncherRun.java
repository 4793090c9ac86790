package corewise.dist;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a start of the launcher left behind: exit code and both standard streams. */
record LauncherRun(int exitCode, String output, String errors) {
    private static final long LIMIT_SECONDS = 120;

    /**
     * Starts a script with nothing in its environment but what is given, and waits for its end.
     *
     * @param folder where to start it and to keep its output
     */
    static LauncherRun of(Path folder, Map<String, String> environment, Path script, String... arguments)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "out", ".txt");
        Path errors = Files.createTempFile(folder, "err", ".txt");
        List<String> command = new ArrayList<>();
        command.add(script.toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertTrue(ended, () -> command + " did not end within " + LIMIT_SECONDS + " s");
        return new LauncherRun(process.exitValue(), Files.readString(output), Files.readString(errors));
    }
}
