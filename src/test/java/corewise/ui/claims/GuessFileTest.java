package corewise.ui.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.experiment.Check;
import corewise.experiment.ClaimId;
import corewise.file.IoReason;
import corewise.model.Language;
import corewise.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuessFileTest {
    @TempDir
    Path folder;

    @Test
    void guessesOutliveTheProgram() throws IOException {
        Path notYet = folder.resolve("data");
        assertEquals(Map.of(), new GuessFile(notYet).load());
        Map<Check, ClaimGuess> guesses = Map.of(
                ClaimId.SERIAL_SHARE.check(), ClaimGuess.YES, ClaimId.VIRTUAL_FASTER.check(), ClaimGuess.NOT_SURE);
        new GuessFile(notYet).keep(guesses);
        assertEquals(guesses, new GuessFile(notYet).load());
        new GuessFile(notYet).keep(Map.of());
        assertEquals(Map.of(), new GuessFile(notYet).load());
    }

    @Test
    void guessesAreKeptForEachLanguageAndThoseOfEarlierVersionsAreOfJava() throws IOException {
        Map<Check, ClaimGuess> both = Map.of(
                ClaimId.FASTER.in(Language.JAVA), ClaimGuess.YES,
                ClaimId.FASTER.in(Language.PYTHON), ClaimGuess.NO);
        new GuessFile(folder).keep(both);
        assertEquals(both, new GuessFile(folder).load());
        Files.writeString(folder.resolve("guesses.json"), "{\"guesses\": {\"faster\": \"NO\"}}");
        assertEquals(Map.of(ClaimId.FASTER.in(Language.JAVA), ClaimGuess.NO), new GuessFile(folder).load());
    }

    @Test
    void whatALaterVersionGuessedIsLeftOutAndTheRestIsKept() throws IOException {
        Files.writeString(folder.resolve("guesses.json"), """
            {"guesses": {"order.differs": "YES", "no.claim": "NO", "faster": "PERHAPS"}}
            """);
        assertEquals(Map.of(ClaimId.ORDER_DIFFERS.check(), ClaimGuess.YES), new GuessFile(folder).load());
    }

    @Test
    void guessesOfEarlierVersionsAreReadUntilGuessesAreKeptAgain() throws IOException {
        Path earlier = folder.resolve("guesses.txt");
        Files.writeString(earlier, "order.differs=YES\nno.claim=NO\nfaster=PERHAPS\nnonsense\n");
        GuessFile file = new GuessFile(folder);
        assertEquals(Map.of(ClaimId.ORDER_DIFFERS.check(), ClaimGuess.YES), file.load());
        assertTrue(Files.exists(earlier));

        file.keep(file.load());

        assertFalse(Files.exists(earlier));
        assertEquals(Map.of(ClaimId.ORDER_DIFFERS.check(), ClaimGuess.YES), file.load());
    }

    @Test
    void whatIsDamagedIsSetAsideAndTold() throws IOException {
        Path file = folder.resolve("guesses.json");
        for (String damaged : List.of("{\"guesses\": {\"fas", "[]", "{}", "{\"guesses\": 3}", "null", "")) {
            Files.writeString(file, damaged);
            IOException told = assertThrows(IOException.class, new GuessFile(folder)::load, damaged);
            assertEquals(
                    "they are damaged, and stay in guesses.json.damaged",
                    Texts.load().say(IoReason.of(told)));
            assertFalse(Files.exists(file));
            assertEquals(damaged, Files.readString(folder.resolve("guesses.json.damaged")));
        }
        assertEquals(Map.of(), new GuessFile(folder).load());
    }
}
