package corewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void lengthsOfTimeAreReadWithTheirUnits() {
        assertEquals(20_000_000, nanos("20ms"));
        assertEquals(1_500_000, nanos("1.5 ms"));
        assertEquals(1_000, nanos("1us"));
        assertEquals(1_000, nanos("1\u00b5s"));
        assertEquals(1_000_000_000, nanos("1S"));
        assertEquals(100, nanos("100ns"));
        for (String wrong : List.of("", "20", "ms", "-1ms", "1m", "1e3ms", "1,5ms", "9999999999s")) {
            assertThrows(BadArgumentException.class, () -> nanos(wrong), wrong);
        }
    }

    @Test
    void picturesHaveSizesWithinLimits() {
        assertEquals(new PictureSize(1920, 1080), PictureSize.parse("--size", "1920x1080"));
        assertThrows(BadArgumentException.class, () -> PictureSize.parse("--size", "1920"));
        assertThrows(BadArgumentException.class, () -> PictureSize.parse("--size", "99999x99999"));
        assertTrue(PictureSize.hasShape("1x1"));
        assertFalse(PictureSize.hasShape("5000"));
    }

    private static long nanos(String text) {
        return Arguments.nanos("--length", text, 0, Long.MAX_VALUE);
    }
}
