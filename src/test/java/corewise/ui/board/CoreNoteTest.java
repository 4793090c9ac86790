package corewise.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.text.Texts;
import corewise.text.Tongue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreNoteTest {
    @ParameterizedTest
    @CsvSource({
        "2, 1, now · what just ran · below: shares of the last 500\u00a0ms",
        "2, 0.03, now · what just ran · below: shares of the last 15\u00a0ms",
        "128, 1, now · below: what just ran"
    })
    void sharesAreSaidToBeOfAsMuchOfTheRunAsTheyAreAndNoneWhereCoresAreCells(int cores, double rate, String note) {
        Trace trace = MadeUpTraces.of(Way.POOL, Work.PRIMES, 24, cores, 2_000_000);
        BoardReader reader = new BoardReader(trace);
        BoardFrame frame = new BoardFrame(
                BoardLayout.of(700, 500, 1, trace.spec(), cores),
                reader,
                reader.read(2_000_000, rate),
                BoardFrame.Phase.REPLAY,
                Texts.load(Tongue.ENGLISH),
                Optional.empty(),
                false,
                List.of(),
                true);
        assertEquals(note, CoreGroundPainter.note(frame));
    }
}
