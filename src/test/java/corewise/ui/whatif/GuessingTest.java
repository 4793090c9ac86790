package corewise.ui.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.simulation.picture.SpeedUpChart;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuessingTest {
    @Test
    void aQuickPointerLeavesNoHoles() {
        Guessing guessing = new Guessing();
        guessing.put(1, 1);
        guessing.draw(new SpeedUpChart.Point(1, 1), new SpeedUpChart.Point(16, 16));
        assertEquals(17, guessing.pointsProperty().get().size());
        guessing.pointsProperty().get().forEach(point -> assertEquals(point.cores(), point.speedUp(), 1e-9));
    }

    @Test
    void guessesAreNumbersAsPeopleWriteThem() {
        assertEquals(3.5, GuessFields.number(" 3,5× ").orElseThrow());
        assertEquals(3.5, GuessFields.number("3.5\u202f倍").orElseThrow());
        assertEquals(64, GuessFields.number("64").orElseThrow());
        for (String none : List.of("", "x", "0", "-3", "1e9", "999999", "NaN")) {
            assertTrue(GuessFields.number(none).isEmpty(), none);
        }
    }
}
