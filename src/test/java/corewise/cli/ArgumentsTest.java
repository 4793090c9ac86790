package corewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.text.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    @Test
    void lengthsOfTimeAreReadWithTheirUnits() {
        assertEquals(20_000_000, nanos("20ms"));
        assertEquals(1_500_000, nanos("1.5 ms"));
        assertEquals(1_000, nanos("1us"));
        assertEquals(1_000, nanos("1\u00b5s"));
        assertEquals(1_000_000_000, nanos("1S"));
        assertEquals(100, nanos("100ns"));
        assertEquals(300_000_000_000L, nanos("5m"));
        assertEquals(90_000_000_000L, nanos("1.5 min"));
        assertEquals(3_600_000_000_000L, nanos("1h"));
        for (String wrong : List.of("", "20", "ms", "-1ms", "1d", "1e3ms", "1,5ms", "9999999999s", "999999999h")) {
            assertThrows(BadArgumentException.class, () -> nanos(wrong), wrong);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 60000000000, 2m, 0s to 1m",
        "120000000000, 1800000000000, 1s, 2m to 30m",
        "10000000000, 3600000000000, 2h, 10s to 1h",
        "1, 100000000000, 2m, 1ns to 100s",
        "100000, 1500000000, 2s, 100us to 1500ms"
    })
    void limitsAreToldAsTheyAreTyped(long least, long most, String given, String limits) {
        BadArgumentException wrong =
                assertThrows(BadArgumentException.class, () -> Arguments.nanos("--length", given, least, most));

        assertEquals(
                "--length must be " + limits + ", not " + given + ".",
                Texts.load().say(wrong.fact()));
    }

    @Test
    void picturesHaveSizesWithinLimits() {
        assertEquals(new SnapshotSize(1920, 1080), SnapshotSize.parse("--size", "1920x1080"));
        assertThrows(BadArgumentException.class, () -> SnapshotSize.parse("--size", "1920"));
        assertThrows(BadArgumentException.class, () -> SnapshotSize.parse("--size", "99999x99999"));
        assertTrue(SnapshotSize.hasShape("1x1"));
        assertFalse(SnapshotSize.hasShape("5000"));
    }

    private static long nanos(String text) {
        return Arguments.nanos("--length", text, 0, Long.MAX_VALUE);
    }
}
