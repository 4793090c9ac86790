package corewise.cli;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.text.Texts;
import corewise.text.Tongue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What help and README show to be typed is understood, values included. */
class ExamplesTest {
    private static final List<String> COMMANDS =
            List.of("", "run", "race", "claims", "ways", "simulate", "python", "lesson", "open", "convert");
    /** Of help: a line that begins with the program's name. */
    private static final Pattern IN_HELP = Pattern.compile("^ {2}corewise( .*)?$", Pattern.MULTILINE);
    /** Of the README: a line of a block, or words between backticks. */
    private static final Pattern IN_TEXT =
            Pattern.compile("^ {4}bin/corewise( .*)?$|`(?:bin/)?corewise( [^`]*)?`", Pattern.MULTILINE);
    /** What stands for something else is no example. */
    private static final Pattern STANDS_FOR = Pattern.compile("\\b[A-Z]{2,}\\b|…");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> understood = new ArrayList<>();

    @TempDir
    Path folder;

    /** Gets as far as what would need a machine. */
    private int execute(Texts texts, String... arguments) {
        CliEnvironment environment = new CliEnvironment(
                "1.2.3",
                texts,
                () -> {
                    throw new IllegalStateException("from here on a machine is needed");
                },
                Optional::empty,
                request -> 0,
                (last, runs, width, height, png) -> {},
                action -> () -> {},
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder);
        return CorewiseCommand.execute(environment, arguments);
    }

    private void isUnderstood(String example) {
        out.reset();
        err.reset();
        String[] words = example.isBlank() ? new String[0] : example.strip().split(" +");
        assertNotEquals(
                ExitCode.BAD_ARGUMENTS,
                execute(Texts.load(), words),
                () -> "corewise " + example + ": " + err.toString(StandardCharsets.UTF_8));
        understood.add(example.strip());
    }

    private static Stream<String> examples(Pattern form, String text) {
        return form.matcher(text)
                .results()
                .map(ExamplesTest::typed)
                .filter(example -> !STANDS_FOR.matcher(example).find());
    }

    private static String typed(MatchResult found) {
        return Stream.of(1, found.groupCount())
                .map(found::group)
                .filter(group -> group != null)
                .findFirst()
                .orElse("");
    }

    @Test
    void theExamplesOfAllHelpTextsAreUnderstood() {
        for (Tongue tongue : Tongue.all()) {
            for (String command : COMMANDS) {
                out.reset();
                execute(
                        Texts.load(tongue),
                        Stream.of(command, "--help")
                                .filter(word -> !word.isEmpty())
                                .toArray(String[]::new));
                examples(IN_HELP, out.toString(StandardCharsets.UTF_8)).toList().forEach(this::isUnderstood);
            }
        }
        assertTrue(understood.contains("simulate --validate --within 5m"), understood::toString);
        assertTrue(understood.contains("claims --only 1,4,15"), understood::toString);
        assertTrue(understood.contains("open run.json --snapshot run.png"), understood::toString);
    }

    @Test
    void theCommandLinesOfTheReadmeAreUnderstood() throws IOException {
        Files.writeString(folder.resolve("fib.py"), "def work(n):\n    return n\n");

        examples(IN_TEXT, Files.readString(Path.of("README.md"))).forEach(this::isUnderstood);

        assertTrue(understood.contains("run --way serial,pool --cores 1"), understood::toString);
        assertTrue(understood.contains("run --function fib.py --way serial,pool,process-pool"), understood::toString);
        assertTrue(
                understood.contains("claims --budget 2m --report claims.html --json claims.json"),
                understood::toString);
        assertTrue(understood.contains("--locale zh"), understood::toString);
    }
}
