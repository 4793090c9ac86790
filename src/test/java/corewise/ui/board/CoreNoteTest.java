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
        "2, false, now · what just ran · below: shares of the last half second",
        "128, true, now · below: what just ran"
    })
    void noSharesArePromisedWhereCoresAreCellsOfAGrid(int cores, boolean grid, String note) {
        Trace trace = MadeUpTraces.of(Way.POOL, Work.PRIMES, 24, cores, 2_000_000);
        BoardReader reader = new BoardReader(trace);
        BoardFrame frame = new BoardFrame(
                BoardLayout.of(700, 500, 1, trace.spec(), cores),
                reader,
                reader.read(2_000_000, 1),
                BoardFrame.Phase.REPLAY,
                Texts.load(Tongue.ENGLISH),
                Optional.empty(),
                false,
                List.of(),
                true);
        assertEquals(grid, frame.layout().lanes().grid());
        assertEquals(note, CoreGroundPainter.note(frame));
    }
}
