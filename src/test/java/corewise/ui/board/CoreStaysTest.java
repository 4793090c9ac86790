package corewise.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.CoreSlice;
import corewise.model.SliceState;
import corewise.model.Trace;
import corewise.model.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoreStaysTest {
    private static final long MS = 1_000_000;

    @Test
    void whatJustRanOnACoreIsKeptWithTheTimesInWhichItsTaskStoodReadyForIt() {
        Trace trace = BoardReaderTest.builder(Way.POOL, 1)
                .span(BoardReaderTest.done(0, -1, 0, 1000 * MS, 1000 * MS))
                .slice(0, 0, 200 * MS, 1, SliceState.RUNNING)
                .slice(0, 500 * MS, 600 * MS, 1, SliceState.RUNNING)
                .slice(0, 600 * MS, 700 * MS, CoreSlice.UNKNOWN_PROCESSOR, SliceState.ASLEEP)
                .slice(0, 700 * MS, 1000 * MS, 3, SliceState.RUNNING)
                .build();
        CoreStays stays = BoardReader.at(trace, 1000 * MS).state().stays;
        double ran = 0;
        double ready = 0;
        for (int stay = stays.first(1); stay >= 0; stay = stays.next(stay)) {
            double length = (stays.oldest(stay) - stays.youngest(stay)) * 2.5;
            ran += stays.ready(stay) ? 0 : length;
            ready += stays.ready(stay) ? length : 0;
        }
        assertEquals(0.3, ran, 1e-9, "seconds on core 1");
        assertEquals(0.3, ready, 1e-9, "asleep is not ready");
        int now = stays.first(3);
        assertEquals(0, stays.youngest(now), 1e-9, "what runs now lies beside the task");
        assertFalse(stays.ready(now));
        assertTrue(stays.next(now) < 0 && stays.first(0) < 0);
    }

    @Test
    void whatATaskHadOfACoreWithoutABreakIsOneStayAndNothingElseIs() {
        Trace trace = BoardReaderTest.builder(Way.POOL, 2)
                .span(BoardReaderTest.done(0, -1, 0, 600 * MS, 600 * MS))
                .span(BoardReaderTest.done(1, -1, 0, 600 * MS, 600 * MS))
                .slice(0, 0, 100 * MS, 1, SliceState.RUNNING)
                .slice(0, 100 * MS, 200 * MS, 1, SliceState.RUNNING)
                .slice(0, 200 * MS, 300 * MS, 1, SliceState.RUNNING)
                .slice(0, 300 * MS + 1, 400 * MS, 1, SliceState.RUNNING)
                .slice(1, 400 * MS, 500 * MS, 1, SliceState.RUNNING)
                .slice(0, 500 * MS, 600 * MS, 1, SliceState.RUNNING)
                .build();
        CoreStays stays = BoardReader.at(trace, 600 * MS).state().stays;
        List<String> had = new ArrayList<>();
        for (int stay = stays.first(1); stay >= 0; stay = stays.next(stay)) {
            if (!stays.ready(stay)) {
                had.add(stays.task(stay) + ": " + Math.round(stays.oldest(stay) * 2500) + " to "
                        + Math.round(stays.youngest(stay) * 2500) + " ms ago");
            }
        }
        assertEquals(
                Set.of("0: 600 to 300 ms ago", "0: 300 to 200 ms ago", "1: 200 to 100 ms ago", "0: 100 to 0 ms ago"),
                Set.copyOf(had));
        assertEquals(4, had.size());
    }
}
