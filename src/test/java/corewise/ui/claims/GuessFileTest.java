package corewise.ui.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.experiment.ClaimId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Map<ClaimId, Guess> guesses = Map.of(ClaimId.SERIAL_SHARE, Guess.YES, ClaimId.VIRTUAL_FASTER, Guess.NOT_SURE);
        new GuessFile(notYet).keep(guesses);
        assertEquals(guesses, new GuessFile(notYet).load());
        new GuessFile(notYet).keep(Map.of());
        assertEquals(Map.of(), new GuessFile(notYet).load());
    }

    @Test
    void whatIsDamagedIsLeftOutAndTheRestIsKept() throws IOException {
        Files.writeString(folder.resolve("guesses.txt"), "order.differs=YES\nno.claim=NO\nfaster=PERHAPS\nnonsense\n");
        assertEquals(Map.of(ClaimId.ORDER_DIFFERS, Guess.YES), new GuessFile(folder).load());
    }
}
