package corewise.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.InterpreterChoice;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.text.Texts;
import corewise.ui.board.MadeUpTraces;
import corewise.ui.board.ProcessLives;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HappeningSentenceTest {
    private static final long MILLI = 1_000_000;
    private final HappeningSentence happening = new HappeningSentence(Texts.load());

    private String at(Trace trace, long nanos) {
        return happening.of(trace.spec(), Moment.at(trace, nanos));
    }

    private static Trace trace(Way way, int items) {
        return MadeUpTraces.of(way, Work.PRIMES, items, 4, 90 * MILLI);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void everyWayHasASentenceAtEveryMoment(Way way) {
        Trace trace = trace(way, 12);
        for (long nanos = 0; nanos < 3_000 * MILLI; nanos += 100 * MILLI) {
            String sentence = at(trace, nanos);
            assertFalse(sentence.isBlank());
            assertFalse(sentence.contains("{"), sentence);
        }
    }

    @Test
    void underTheLockItIsSaidWhoHoldsItAndHowManyAreBlocked() {
        String sentence = at(trace(Way.GLOBAL_LOCK, 12), 1_000 * MILLI);
        assertTrue(
                sentence.matches("worker [1-4] holds the lock and computes; 3 are blocked on it\\. 8 items .*"),
                sentence);
    }

    @Test
    void processesThatStartAreToldFromThoseThatWork() {
        String sentence = at(trace(Way.PROCESS_POOL, 12), 100 * MILLI);
        assertTrue(sentence.startsWith("2 processes working, 2 starting, not up yet."), sentence);
    }

    @Test
    void itemsBeyondTheMostProcessesWaitForTheirTurn() {
        Moment moment = moment(100, 30, 6, 58);
        assertTrue(happening
                .of(trace(Way.PROCESS_PER_TASK, 100).spec(), moment)
                .contains("At most 64 at once: 30 items wait for their turn."));
        assertFalse(happening
                .of(trace(Way.PROCESS_PER_TASK, 100).spec(), moment(100, 30, 5, 58))
                .contains("At most"));
    }

    @Test
    void chunksAreSaidWithTheirSize() {
        assertEquals(
                "4 workers have a chunk each in their hands, of up to 4 items; 12 items are not begun. "
                        + "main takes results in list order and is at item 0.",
                at(trace(Way.CHUNKS, 16), 50 * MILLI));
    }

    @Test
    void inPythonItIsSaidHowMainComesByTheResults() {
        assertTrue(inPython(Way.PROCESS_PER_TASK).contains("main takes results as they come."));
        assertTrue(inPython(Way.IMAP_UNORDERED).contains("main takes results as they come."));
        assertTrue(inPython(Way.PROCESS_POOL).contains("Pool.map gives the list as a whole."));
        assertTrue(inPython(Way.CHUNKS).contains("Pool.map gives the list as a whole."));
        assertTrue(inPython(Way.POOL).contains("main takes results in list order"));
    }

    private String inPython(Way way) {
        RunSpec spec = new RunSpec(
                way, trace(way, 16).spec().list(), 4, RunOptions.DEFAULTS.inPython(InterpreterChoice.USUAL));
        return happening.of(spec, Moment.at(trace(way, 16), 300 * MILLI));
    }

    private static Moment moment(int items, int notStarted, int starting, int running) {
        int finished = items - notStarted - starting - running;
        return new Moment(
                0,
                items,
                notStarted,
                starting,
                0,
                0,
                running,
                0,
                0,
                running,
                Optional.empty(),
                0,
                0,
                finished,
                0,
                0,
                0,
                0,
                false,
                false,
                false,
                ProcessLives.NONE);
    }
}
