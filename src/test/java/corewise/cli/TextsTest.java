package corewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void lengthsOfTimeAreReadWithTheirUnits() {
        assertEquals(20_000_000, Durations.parseNanos("20ms"));
        assertEquals(1_500_000, Durations.parseNanos("1.5 ms"));
        assertEquals(1_000, Durations.parseNanos("1us"));
        assertEquals(1_000, Durations.parseNanos("1\u00b5s"));
        assertEquals(1_000_000_000, Durations.parseNanos("1S"));
        assertEquals(100, Durations.parseNanos("100ns"));
        for (String wrong : List.of("", "20", "ms", "-1ms", "1m", "1e3ms", "1,5ms", "9999999999s")) {
            assertThrows(IllegalArgumentException.class, () -> Durations.parseNanos(wrong), wrong);
        }
    }

    @Test
    void lengthsOfTimeAreWrittenInTheUnitThatFits() {
        assertEquals("4.012 s", Durations.format(4_012_000_000L));
        assertEquals("20.1 ms", Durations.format(20_100_000));
        assertEquals("7.5 us", Durations.format(7_500));
        assertEquals("0.0 us", Durations.format(0));
    }

    @Test
    void picturesHaveSizesWithinLimits() {
        assertEquals(new PictureSize(1920, 1080), PictureSize.parse("1920x1080"));
        assertThrows(IllegalArgumentException.class, () -> PictureSize.parse("1920"));
        assertThrows(IllegalArgumentException.class, () -> PictureSize.parse("99999x99999"));
        assertTrue(PictureSize.hasShape("1x1"));
        assertFalse(PictureSize.hasShape("5000"));
    }
}
