package corewise.cli;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.session.RunService;
import corewise.text.Texts;
import corewise.text.Tongue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What help and README show to be typed is understood, values included. */
@Execution(ExecutionMode.CONCURRENT)
class ExamplesTest extends MadeUpTerminal {
    private static final List<String> COMMANDS =
            List.of("", "run", "race", "claims", "ways", "simulate", "python", "lesson", "open", "convert");
    /** Of help: a line that begins with the program's name. */
    private static final Pattern IN_HELP = Pattern.compile("^ {2}corewise( .*)?$", Pattern.MULTILINE);
    /** Of the README: a line of a block, or words between backticks. */
    private static final Pattern IN_TEXT =
            Pattern.compile("^ {4}bin/corewise( .*)?$|`(?:bin/)?corewise( [^`]*)?`", Pattern.MULTILINE);
    /** What stands for something else is no example. */
    private static final Pattern STANDS_FOR = Pattern.compile("\\b[A-Z]{2,}\\b|…");

    private final List<String> understood = new ArrayList<>();

    /** Examples get as far as what would need a machine. */
    @Override
    RunService askService() {
        throw new IllegalStateException("from here on a machine is needed");
    }

    @BeforeEach
    void windowsCanBeOpened() {
        display = true;
    }

    private void isUnderstood(String example) {
        texts = Texts.load();
        String[] words = example.isBlank() ? new String[0] : example.strip().split(" +");
        assertNotEquals(ExitCode.BAD_ARGUMENTS, execute(words), () -> "corewise " + example + ": " + err());
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
                texts = Texts.load(tongue);
                execute(Stream.of(command, "--help")
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new));
                examples(IN_HELP, out()).toList().forEach(this::isUnderstood);
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
