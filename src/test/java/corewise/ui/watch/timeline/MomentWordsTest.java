package corewise.ui.watch.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.KeyMoment;
import corewise.metrics.KeyMoments;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.text.Texts;
import corewise.ui.board.BoardReader;
import corewise.ui.board.MadeUpTraces;
import corewise.ui.board.Place;
import org.junit.jupiter.api.Test;

class MomentWordsTest {
    private final Trace trace = MadeUpTraces.of(Way.THREAD_PER_TASK, Work.PRIMES, 24, 4, 90_000_000);
    private final KeyMoments moments = KeyMoments.of(trace);
    private final Texts texts = Texts.load();

    @Test
    void oneSentenceSaysWhoOvertookWhomAndWhy() {
        KeyMoment first = moments.firstOvertaking();
        String sentence = MomentWords.overtaking(trace, first, texts);
        assertTrue(
                sentence.matches("Task " + first.task() + " overtakes task " + first.overtaken()
                        + ": it ends .+ earlier, for task " + first.overtaken() + " .+\\."),
                sentence);
    }

    @Test
    void whoIsOvertakenIsStillOnTheBoardWhenTheOtherHasFinished() {
        KeyMoment first = moments.firstOvertaking();
        var board = BoardReader.at(trace, first.nanos()).state();
        assertEquals(Place.FINISHED, board.place(first.task()));
        assertTrue(board.place(first.overtaken()) != Place.FINISHED);
    }

    @Test
    void aMoveNamesBothCores() {
        KeyMoment first = moments.firstMove();
        String sentence = MomentWords.move(trace, first, texts);
        int now = BoardReader.at(trace, first.nanos()).state().processor(first.task());
        assertTrue(sentence.startsWith("Task " + first.task() + " goes on running on core " + now + "; "), sentence);
    }
}
