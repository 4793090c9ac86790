package corewise.ui.watch.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedIntervalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "120 ms – 180 ms; 120000000; 180000000",
                "1.2-1.5 s; 1200000000; 1500000000",
                "1,2 s to 1,5 s; 1200000000; 1500000000",
                "5..7; 5000000; 7000000",
                "900 ms - 1 s; 900000000; 1000000000",
                "3 - 40 µs; 3000; 40000",
                "3us-40us; 3000; 40000",
                "0 – 12 ns; 0; 12"
            })
    void timesAreReadInTheirUnits(String text, long from, long to) {
        assertEquals(Optional.of(new TypedInterval(from, to)), TypedInterval.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "120", "180 ms - 120 ms", "5 - 5 ms", "1 h - 2 h", "a - b", "-5 - 3", "1e9 - 2e9"})
    void whatIsNoIntervalIsNone(String text) {
        assertEquals(Optional.empty(), TypedInterval.parse(text));
    }
}
