package corewise.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.ui.fx.Say;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SayTest {
    @Test
    void lengthsOfTimeTakeTheUnitThatSuitsThem() {
        assertEquals("340 ns", Say.duration(340));
        assertEquals("3.40 µs", Say.duration(3_400));
        assertEquals("12.0 ms", Say.duration(12_000_000));
        assertEquals("1.00 s", Say.duration(999_900_000));
        assertEquals("7.86 s", Say.duration(7_860_000_000L));
    }

    @Test
    void roughLengthsHaveTwoFigures() {
        assertEquals("4 s", Say.roughly(3_960_000_000L));
        assertEquals("170 ms", Say.roughly(165_000_000));
        assertEquals("123 s", Say.roughly(123_400_000_000L));
    }

    @Test
    void ratiosAreShort() {
        assertEquals("6.2×", Say.times(6.18));
        assertEquals("0.04×", Say.times(0.041));
        assertEquals("31×", Say.times(31.4));
        assertEquals("2", Say.tenths(2.04));
    }

    @Test
    void logarithmicPlacesComeBackAsTheirValues() {
        LogScale scale = new LogScale(1, 512);
        assertEquals(1, scale.value(0), 1e-9);
        assertEquals(512, scale.value(1), 1e-9);
        for (int value = 1; value <= 512; value++) {
            assertEquals(value, Math.round(scale.value(scale.place(value))));
        }
        assertEquals(1, scale.place(100_000), 1e-9);
    }

    @Test
    void numbersAreReadHoweverTheyAreGrouped() {
        assertEquals(OptionalLong.of(200_000), NumberField.parse("200\u202f000"));
        assertEquals(OptionalLong.of(1_000), NumberField.parse(" 1,000 "));
        assertTrue(NumberField.parse("many").isEmpty());
        assertTrue(NumberField.parse("").isEmpty());
    }
}
