package corewise.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.text.Texts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LockWordsTest {
    private static final Trace TRACE = MadeUpTraces.of(Way.GLOBAL_LOCK, Work.PRIMES, 8, 8, 5_000_000);

    private static String sentence(long nanos) {
        BoardReader reader = new BoardReader(TRACE);
        return LockWords.sentence(new BoardFrame(
                null,
                reader,
                reader.read(nanos, 1),
                BoardFrame.Phase.REPLAY,
                Texts.load(),
                Optional.empty(),
                false,
                List.of(),
                false));
    }

    @Test
    void whoTakesTurnsAtTheLockIsCountedAndNobodyOnceAllHaveEnded() {
        assertEquals("8 take turns at the lock, 200 a second.", sentence(1_000_000_000L));
        assertEquals("", sentence(RunTimes.makespanNanos(TRACE)));
    }
}
