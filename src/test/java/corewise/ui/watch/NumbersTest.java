package corewise.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.junit.jupiter.api.Test;

class NumbersTest {
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
    void aNumberWithoutAPlaceIsShownAtTheNextLargerAndNotSet() {
        List<Integer> set = new ArrayList<>();
        DoubleProperty slider = new SimpleDoubleProperty();
        IntConsumer show = new StepScale(List.of(0, 1, 5, 10)).wire(slider, set::add);
        show.accept(3);
        assertEquals(2, slider.get());
        show.accept(10);
        assertEquals(3, slider.get());
        assertEquals(List.of(), set);
        slider.set(1.4);
        assertEquals(List.of(1), set);
    }

    @Test
    void numbersAreReadHoweverTheyAreGrouped() {
        assertEquals(OptionalLong.of(200_000), NumberField.parse("200\u202f000"));
        assertEquals(OptionalLong.of(1_000), NumberField.parse(" 1,000 "));
        assertTrue(NumberField.parse("many").isEmpty());
        assertTrue(NumberField.parse("").isEmpty());
    }
}
