package corewise.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.text.Texts;
import corewise.text.Tongue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadyWordsTest {
    private static final Trace TRACE = MadeUpTraces.of(Way.THREAD_PER_TASK, Work.PRIMES, 12, 4, 40_000_000);

    private static BoardFrame frame(Tongue tongue) {
        BoardReader reader = new BoardReader(TRACE);
        return new BoardFrame(
                null,
                reader,
                reader.read(RunTimes.makespanNanos(TRACE) / 2, 0.01),
                BoardFrame.Phase.REPLAY,
                Texts.load(tongue),
                Optional.empty(),
                false,
                List.of(),
                false);
    }

    @Test
    void whereThereIsNoRoomLessIsSaidAndNotAPartOfIt() {
        BoardFrame frame = frame(Tongue.GERMAN);
        String sentence = ReadyWords.sentence(frame);
        assertEquals("7 könnten laufen, aber alle Kerne sind belegt.", sentence);
        assertEquals("7 könnten laufen; kein Kern ist frei.", ReadyWords.shortened(frame, sentence));
    }
}
