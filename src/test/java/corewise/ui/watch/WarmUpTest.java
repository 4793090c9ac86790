package corewise.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WarmUpTest {
    private final WarmUp warmUp = new WarmUp();
    private int over;

    WarmUpTest() {
        warmUp.onOver(() -> over++);
    }

    @Test
    void beginsOnceItIsWantedAndCan() {
        assertFalse(warmUp.begin(true), "not wanted yet");
        warmUp.want();
        assertFalse(warmUp.begin(false));
        assertTrue(warmUp.begin(true));
        assertTrue(warmUp.on());
    }

    @Test
    void lastsFromTheFirstFrameOn() {
        warmUp.want();
        warmUp.begin(true);
        warmUp.drawn(7);
        warmUp.drawn(6 + WarmUp.NANOS);
        assertTrue(warmUp.on());
        assertEquals(0, over);
        warmUp.drawn(7 + WarmUp.NANOS);
        assertFalse(warmUp.on());
        assertEquals(1, over);
    }

    @Test
    void aRunEndsItForGood() {
        warmUp.want();
        warmUp.begin(true);
        warmUp.end();
        warmUp.end();
        assertEquals(1, over);
        assertFalse(warmUp.begin(true));
    }
}
