package corewise.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LengthCurveTest {
    private final LengthCurve pace = new LengthCurve(new double[] {10, 1_000}, new double[] {100, 2_000});

    @Test
    void measuredItemsTakeWhatTheyTook() {
        assertEquals(100, pace.nanos(10), 1e-6);
        assertEquals(2_000, pace.nanos(1_000), 1e-6);
    }

    @Test
    void beyondMeasuredItemsTimeGrowsInProportion() {
        assertEquals(20, pace.nanos(2), 1e-6);
        assertEquals(20_000, pace.nanos(10_000), 1e-6);
        assertEquals(2, pace.perUnit(), 1e-9);
    }

    @Test
    void longerItemsNeverTakeLess() {
        LengthCurve noisy = new LengthCurve(new double[] {10, 20, 30}, new double[] {100, 90, 110});
        double before = 0;
        for (int units = 1; units < 100; units++) {
            assertTrue(noisy.nanos(units) >= before);
            before = noisy.nanos(units);
        }
    }

    @Test
    void aClockThatStandsStillGivesAPaceThatCanBeDividedBy() {
        assertTrue(new LengthCurve(new double[] {10}, new double[] {0}).perUnit() > 0);
    }
}
