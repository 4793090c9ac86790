package corewise.ui.board;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line that tells how far a running task is. */
class ProgressLineTest {
    @ParameterizedTest
    @ValueSource(doubles = {16, 17.5, 18, 20, 23, 25, 40, 60})
    void standsBelowTheNumberAndInsideTheChip(double height) {
        Box chip = new Box(10, 20, 100, height);
        Box line = CoresPainter.line(chip);
        assertTrue(line.y() > chip.bottom() - height * CoresPainter.BELOW_NUMBER, line::toString);
        assertTrue(line.bottom() <= chip.bottom() - 1, line::toString);
        assertTrue(line.height() >= 2, line::toString);
    }
}
