package corewise.ui.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.simulation.WayCost.Stage;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedCostTest {
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
        assertEquals(OptionalLong.of(nanos), TypedCost.parse(Stage.MAKE, text, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ms", "-1 ms", "1.2.3 ms", "5 h", "60.1 s", "1000000 s", "1e3 ms"})
    void whatIsNoTimeOrTooLongIsNotRead(String text) {
        assertEquals(OptionalLong.empty(), TypedCost.parse(Stage.MAKE, text, 1));
    }

    @Test
    void aNumberAloneIsOfTheUnitOfWhatStandsThere() {
        assertEquals(OptionalLong.of(80_000), TypedCost.parse(Stage.MAKE, "80", 60_000));
        assertEquals(OptionalLong.of(80_000_000), TypedCost.parse(Stage.MAKE, "80", 60_000_000));
        assertEquals(OptionalLong.of(2_000_000_000), TypedCost.parse(Stage.MAKE, "2", 1_000_000_000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2.50×|2500", "2,5|2500", "3 x|3000", "1|1000", "100倍|100000", "1.2345|1234"})
    void howSlowIsReadAsANumberOfTimes(String text, long thousandths) {
        assertEquals(OptionalLong.of(thousandths), TypedCost.parse(Stage.SLOW, text, 1_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.9", "101", "2 ms", "-3", "twice"})
    void fasterThanOthersIsNoYoungWorker(String text) {
        assertEquals(OptionalLong.empty(), TypedCost.parse(Stage.SLOW, text, 1_000));
    }
}
