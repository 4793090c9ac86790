package corewise.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.SliceState;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.Way;
import org.junit.jupiter.api.Test;

class RecentTurnsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int SECONDS = 5;

    /** One task that has a core for half of each of so many equal parts of five seconds. */
    private static Trace turns(int count) {
        long part = SECONDS * SECOND / count;
        TraceBuilder builder = BoardReaderTest.builder(Way.POOL, 1)
                .span(BoardReaderTest.done(0, -1, 0, SECONDS * SECOND, SECONDS * SECOND));
        for (int turn = 0; turn < count; turn++) {
            builder.slice(0, turn * part, turn * part + part / 2, 1, SliceState.RUNNING);
        }
        return builder.build();
    }

    private static int stays(BoardState board) {
        int stays = 0;
        for (int stay = board.stays.first(1); stay >= 0; stay = board.stays.next(stay)) {
            stays++;
        }
        return stays;
    }

    @Test
    void whatJustRanIsShownForTwoSecondsAndAHalf() {
        BoardState board = BoardReader.at(turns(1_000), SECONDS * SECOND - 1).state();
        // a turn, and standing ready behind it
        assertEquals(2 * 500, stays(board), 2);
    }

    @Test
    void ofVeryManySlicesOnlyAsManyAreReadInAFrameAsThereIsTimeFor() {
        BoardState board = BoardReader.at(turns(60_000), SECONDS * SECOND - 1).state();
        assertEquals(2 * 6_000, stays(board), 2);
    }
}
