package corewise.ui.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {
    private static final long MOST = 60_000_000_000L;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60\u00a0µs|60000",
                "60us|60000",
                "0,5 ms|500000",
                "0.5MS|500000",
                "1.5 s|1500000000",
                "7 ns|7",
                "0|0",
                "60 s|60000000000"
            })
    void aTimeIsReadWithItsUnit(String text, long nanos) {
        assertEquals(OptionalLong.of(nanos), TypedTime.parse(text, 1, MOST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ms", "-1 ms", "1.2.3 ms", "5 h", "60.1 s", "1000000 s", "1e3 ms"})
    void whatIsNoTimeOrTooLongIsNotRead(String text) {
        assertEquals(OptionalLong.empty(), TypedTime.parse(text, 1, MOST));
    }

    @Test
    void aNumberAloneIsOfTheUnitOfWhatStandsThere() {
        assertEquals(OptionalLong.of(80_000), TypedTime.parse("80", 60_000, MOST));
        assertEquals(OptionalLong.of(80_000_000), TypedTime.parse("80", 60_000_000, MOST));
        assertEquals(OptionalLong.of(2_000_000_000), TypedTime.parse("2", 1_000_000_000, MOST));
    }
}
