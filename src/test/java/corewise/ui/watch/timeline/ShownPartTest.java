package corewise.ui.watch.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.picture.lanes.TimeWindow;
import org.junit.jupiter.api.Test;

class ShownPartTest {
    private static final long END = 1_000_000_000;

    private final ShownPart part = new ShownPart();

    ShownPartTest() {
        part.begin(END);
    }

    @Test
    void allIsShownAtFirstHoweverTheAxisGrows() {
        part.grow(2 * END);
        assertEquals(TimeWindow.all(2 * END), part.shown());
    }

    @Test
    void showingTheSameIsNoChange() {
        TimeWindow half = TimeWindow.of(0, END / 2, END);
        assertTrue(part.show(half));
        assertFalse(part.show(half));
        assertTrue(part.show(TimeWindow.all(END)));
    }

    @Test
    void aPartFollowsTheMomentAndAllOfItStands() {
        assertFalse(part.hold(END / 2));
        part.show(TimeWindow.of(0, END / 10, END));
        assertFalse(part.hold(END / 20), "it is in sight");
        assertTrue(part.hold(END / 2));
        assertTrue(part.shown().startNanos() <= END / 2 && part.shown().endNanos() >= END / 2);
    }
}
