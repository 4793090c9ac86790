package corewise.ui.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.picture.lanes.RaceLayout;
import corewise.picture.lanes.RowsBy;
import corewise.picture.lanes.TimelineRows;
import org.junit.jupiter.api.Test;

class RaceLayoutTest {
    private static final RaceLayout.Place PLACE = new RaceLayout.Place(1036, 200, 1);
    private static final TimelineRows EIGHT = new TimelineRows(RowsBy.CORE, 8, true);
    private static final long SECOND = 1_000_000_000;

    private static RaceLayout layout(long runNanos) {
        return RaceLayout.of(PLACE, EIGHT, new RaceLayout.Ends(runNanos, 8 * SECOND), 84);
    }

    @Test
    void allRunsOfARaceHaveOneAxisThatLeavesRoomForTheLastFlag() {
        // 1000 pixels of axis, of which 100 are the flag's
        assertEquals(30, layout(SECOND).x(0), 0.01);
        assertEquals(930, layout(8 * SECOND).x(8 * SECOND), 0.01);
        assertEquals(layout(SECOND).lanes().time(), layout(8 * SECOND).lanes().time());
        assertEquals(480, layout(SECOND).x(4 * SECOND), 0.01);
    }

    @Test
    void flagStandsRightOfTheRunsEndInTheMiddleOfTheLanes() {
        RaceLayout layout = layout(4 * SECOND);
        assertEquals(488, layout.flagX(), 0.01);
        assertEquals(layout.lanes().top() + layout.lanes().height() / 2, layout.flagY(), 0.01);
    }

    @Test
    void placeOnTheAxisIsAMomentAndBack() {
        RaceLayout layout = layout(SECOND);
        assertEquals(2.0 * SECOND, (double) layout.nanos(layout.x(2 * SECOND)), 1_000);
        assertEquals(0, layout.nanos(-50), "left of the axis is its beginning");
    }

    @Test
    void lanesGetThinnerWithManyCores() {
        RaceLayout many =
                RaceLayout.of(PLACE, new TimelineRows(RowsBy.CORE, 512, true), new RaceLayout.Ends(SECOND, SECOND), 84);
        assertTrue(many.lanes().bands() <= 200, () -> "bands " + many.lanes().bands());
        assertEquals(236, RaceLayout.wantedHeight(512, 1), 0.01);
        assertEquals(171, RaceLayout.wantedHeight(8, 1), 0.01);
        assertEquals(120, RaceLayout.wantedHeight(1, 1), 0.01);
    }

    @Test
    void runTooShortToMeasureHasALayoutAllTheSame() {
        RaceLayout nothing = RaceLayout.of(PLACE, EIGHT, new RaceLayout.Ends(0, 0), 84);
        assertEquals(30, nothing.x(0), 0.01);
    }
}
