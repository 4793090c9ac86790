package corewise.picture.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TimeScaleTest {
    private final TimeScale scale = new TimeScale(1000, 2000, 40, 500);

    @Test
    void timesAndPixelsMapBothWays() {
        assertEquals(40, scale.x(1000));
        assertEquals(290, scale.x(1500));
        assertEquals(540, scale.x(2000));
        assertEquals(1500, scale.nanos(290));
        assertEquals(2, scale.nanosPerPixel());
    }

    @Test
    void placesBeyondTheEdgesAreTimesAtTheEdges() {
        assertEquals(1000, scale.nanos(-10));
        assertEquals(2000, scale.nanos(9999));
    }

    @Test
    void aScaleNeedsTimeAndPixels() {
        assertThrows(IllegalArgumentException.class, () -> new TimeScale(5, 5, 0, 100));
        assertThrows(IllegalArgumentException.class, () -> new TimeScale(0, 5, 0, 0));
    }
}
