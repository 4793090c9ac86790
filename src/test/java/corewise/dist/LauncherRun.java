package corewise.dist;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a start of the launcher left behind: exit code and both standard streams. */
record LauncherRun(int exitCode, String output, String errors) {
    private static final long LIMIT_SECONDS = 120;
    private static final Path TEXTS = Path.of("assets/i18n/report.properties");
    private static final Pattern PLACE = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})*}");

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

    /**
     * What stands on standard error but for what the program measured of its own runs (others took the processors,
     * everything stood still, …): true, at home there, and up to the machine and not to the test.
     */
    String complaints() throws IOException {
        List<Pattern> measured = measured();
        return errors.lines()
                .filter(line -> measured.stream()
                        .noneMatch(pattern -> pattern.matcher(line).matches()))
                .collect(Collectors.joining("\n"));
    }

    private static List<Pattern> measured() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS)) {
            texts.load(reader);
        }
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("notice."))
                .map(key -> PLACE.splitAsStream(texts.getProperty(key))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".+", "(.+: )?", ".*")))
                .map(Pattern::compile)
                .toList();
    }
}
