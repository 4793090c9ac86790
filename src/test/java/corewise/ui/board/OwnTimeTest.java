package corewise.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.CoreSlice;
import corewise.model.SliceState;
import corewise.model.Trace;
import corewise.model.UtilisationSample;
import corewise.model.Way;
import corewise.model.Work;
import org.junit.jupiter.api.Test;

class OwnTimeTest {
    private static final UtilisationSample WINDOW =
            new UtilisationSample(100, 50, new float[] {1, 0.5f, 0.2f, 0}, UtilisationSample.UNKNOWN);

    @Test
    void whatRanWithinTheWindowIsOursOnItsCore() {
        Trace trace = BoardReaderTest.builder(Way.POOL, 2)
                .span(BoardReaderTest.done(0, -1, 20, 90, 90))
                .slice(0, 20, 70, 0, SliceState.RUNNING)
                .slice(0, 70, 80, CoreSlice.UNKNOWN_PROCESSOR, SliceState.ASLEEP)
                .slice(0, 80, 90, 1, SliceState.RUNNING)
                .span(BoardReaderTest.done(1, -1, 95, 200, 200))
                .slice(1, 95, 200, 1, SliceState.RUNNING)
                .sample(WINDOW)
                .build();
        // in slow motion the window of turns is shorter than that of the sample
        BoardState board = new BoardReader(trace).read(150, 1e-9);
        assertEquals(0.4f, board.own().share(0), "20 of 50");
        assertEquals(0.3f, board.own().share(1), "10 and 5 of 50");
        assertEquals(0, board.own().share(2));
        assertEquals(1, board.turns().shareCount(1), "what is over is no turn any more");
    }

    @Test
    void nothingIsOursBeforeTheFirstWindowIsOver() {
        Trace trace = BoardReaderTest.builder(Way.POOL, 1)
                .span(BoardReaderTest.done(0, -1, 20, 190, 190))
                .slice(0, 20, 190, 0, SliceState.RUNNING)
                .sample(WINDOW)
                .build();
        BoardReader reader = new BoardReader(trace);
        assertTrue(reader.read(99, 1).sample().isEmpty());
        assertTrue(Float.isNaN(reader.state().own().share(0)));
        assertEquals(1, reader.read(100, 1).own().share(0));
    }

    @Test
    void whereACoreIsNotKnownNobodyGuessesWhoseTimeItWas() {
        Trace trace = BoardReaderTest.builder(Way.POOL, 1)
                .span(BoardReaderTest.done(0, -1, 20, 90, 90))
                .slice(0, 20, 90, CoreSlice.UNKNOWN_PROCESSOR, SliceState.RUNNING)
                .sample(WINDOW)
                .build();
        OwnTime own = new BoardReader(trace).read(150, 1).own();
        assertTrue(Float.isNaN(own.share(0)));
        assertTrue(Float.isNaN(own.share(3)));
    }

    @Test
    void aTaskThatIsSilentMakesItsCoreUnknownAndNoOther() {
        OwnTime own = new OwnTime(2);
        own.reset(WINDOW);
        own.add(0, 60, 70);
        own.silent(0, 70);
        own.add(1, 60, 70);
        own.silent(1, 100);
        assertTrue(Float.isNaN(own.share(0)));
        assertEquals(0.2f, own.share(1));
    }

    @Test
    void ourTimeIsTheSameHoweverFarTheBoardWasReadBefore() {
        Trace trace = MadeUpTraces.of(Way.THREAD_PER_TASK, Work.PRIMES, 40, 3, 9_000_000);
        BoardReader kept = new BoardReader(trace);
        for (long at = 0; at < 6_000_000_000L; at += 37_000_000) {
            BoardState used = kept.read(at, 0.01);
            BoardState fresh = new BoardReader(trace).read(at, 0.01);
            for (int core = 0; core < 3; core++) {
                assertEquals(fresh.own().share(core), used.own().share(core), "at " + at);
            }
        }
    }
}
