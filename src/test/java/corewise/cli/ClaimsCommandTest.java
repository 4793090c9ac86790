package corewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.experiment.ClaimId;
import corewise.experiment.Finding;
import corewise.experiment.picture.MadeUpFindings;
import corewise.model.Language;
import corewise.session.MadeUpInterpreters;
import corewise.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class ClaimsCommandTest extends MadeUpTerminal {
    private int claims(String... arguments) {
        return execute(Stream.concat(Stream.of("claims"), Stream.of(arguments)).toArray(String[]::new));
    }

    @Test
    void whateverIsFoundTheExitCodeIsZeroAndAllIsWritten() throws IOException {
        assertEquals(0, claims("--budget", "2m", "--only", "4", "--report", "claims.html", "--json", "claims.json"));
        assertTrue(out().contains("Each task gets a processor of its own"), out());
        assertTrue(out().contains("here"), out());
        assertTrue(err().contains("Checking 1 of 17 claims in Java"), err());
        assertTrue(Files.readString(folder.resolve("claims.html")).contains("</html>"));
        String json = Files.readString(folder.resolve("claims.json"));
        assertTrue(json.contains("\"claim\":4") && json.contains("\"kind\":\"moment\""), json);
        assertTrue(service.closed);
    }

    @Test
    void whatKeptARuleFromAVerdictStandsBelowTheTable() {
        List<Finding> findings = Stream.of(ClaimId.FASTER, ClaimId.UP_TO_TEN)
                .map(claim -> MadeUpFindings.of(claim, 8))
                .toList();
        List<String> lines = ClaimsCommand.table(findings, Texts.load());
        assertEquals("6: " + Texts.load().say(findings.getLast().why()), lines.getLast());
        assertEquals(5, lines.size(), "nothing is said of the one that could be told: " + lines);
    }

    @Test
    void anExperimentThatCannotBeMadeIsOneSentenceAndExitCodeOne() {
        runs.failingItem = 0;
        assertEquals(1, claims("--budget", "2m", "--only", "4"));
        assertTrue(err().contains("Claim 4: Item 0 of a list has no result (no luck)"), err());
    }

    @Test
    void inPythonTheListThePageAndTheFileNameTheInterpreter() throws IOException {
        service.withPython(MadeUpInterpreters.locked("3.13.0"));
        assertEquals(
                0,
                claims(
                        "--language",
                        "python",
                        "--budget",
                        "2m",
                        "--only",
                        "18",
                        "--report",
                        "claims.html",
                        "--json",
                        "claims.json"));
        assertTrue(err().contains("Checking 1 of 15 claims in Python 3.13.0, processes by fork"), err());
        assertTrue(out().contains("Python 3.13.0"), out());
        assertTrue(service.specs().stream().allMatch(spec -> spec.language() == Language.PYTHON));
        assertTrue(Files.readString(folder.resolve("claims.html"))
                .contains("Checked in Python\u00a03.13.0, processes by fork."));
        String json = Files.readString(folder.resolve("claims.json"));
        assertTrue(json.contains("\"language\":\"python\""), json);
        assertTrue(json.contains("\"version\":\"3.13.0\"") && json.contains("\"startMethod\":\"fork\""), json);
    }

    @Test
    void claimsAreCheckedInBothLanguagesAtOnce() {
        service.withPython(MadeUpInterpreters.locked("3.13.0"));
        assertEquals(
                0, claims("--language", "java,python", "--start-method", "spawn", "--budget", "2m", "--only", "1,4"));
        assertTrue(err().contains("Checking 3 of 32 claims in Java and Python 3.13.0, processes by spawn"), err());
    }

    @Test
    void theListSaysInWhichLanguagesEachClaimCanBeChecked() {
        assertEquals(0, claims("--list"));
        List<String> lines = out().lines().toList();
        assertEquals(1 + ClaimId.values().length, lines.size());
        assertTrue(lines.get(3).matches("3 +Spread.* Java, Python"), lines.get(3));
        assertTrue(lines.get(4).endsWith(" Java"), lines.get(4));
        assertTrue(lines.getLast().matches("19 +Pool.map.* Python"), lines.getLast());
        assertTrue(service.specs().isEmpty());
    }

    @Test
    void withoutPythonOneSentenceSaysSo() {
        assertEquals(2, claims("--language", "python"));
        assertTrue(err().contains("There is no Python 3.8 or newer here"), err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--budget 1m",
                "--budget 31m",
                "--budget soon",
                "--only 0",
                "--only 20",
                "--only 1,x",
                "--only 18",
                "--only 4 --language python",
                "--python /usr/bin/python3",
                "--language cobol",
                "--report claims.pdf",
                "--report none/claims.html",
                "--json none/claims.json",
                "--what"
            })
    void badArgumentsAreOneSentence(String arguments) {
        assertEquals(2, claims(arguments.split(" ")));
        assertEquals(1, err().strip().lines().count(), err());
        assertFalse(err().contains("defect"), err());
        assertTrue(service.specs().isEmpty());
    }
}
