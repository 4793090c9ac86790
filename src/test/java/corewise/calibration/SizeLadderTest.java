package corewise.calibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SizeLadderTest {

    @Test
    void stepsAreOneTwoFiveAndTheirTenfolds() {
        assertArrayEquals(
                new long[] {1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000},
                SizeLadder.ONE_TWO_FIVE.upTo(1_999).toArray());
    }

    @Test
    void fineStepsAreWholeNumbers() {
        assertArrayEquals(
                new long[] {1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100},
                SizeLadder.FINE.upTo(119).toArray());
    }

    @Test
    void theClosestStepIsTheClosestInRatio() {
        assertEquals(20, SizeLadder.ONE_TWO_FIVE.closest(1_000, 31, size -> size * 1.0));
        assertEquals(50, SizeLadder.ONE_TWO_FIVE.closest(1_000, 32, size -> size * 1.0));
        assertEquals(5, SizeLadder.ONE_TWO_FIVE.closest(1_000, 30, size -> (double) size * size));
    }

    @Test
    void theEndsOfTheLadderHold() {
        assertEquals(1, SizeLadder.ONE_TWO_FIVE.closest(1_000, 0.001, size -> size * 1.0));
        assertEquals(1_000, SizeLadder.ONE_TWO_FIVE.closest(1_999, 1e9, size -> size * 1.0));
    }

    @Test
    void aLengthThatDoesNotGrowAtFirstIsClimbedOver() {
        assertEquals(100, SizeLadder.ONE_TWO_FIVE.closest(1_000, 100, size -> Math.max(20.0, size * 1.0)));
    }
}
