package corewise.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RoundRectsTest {

    @Test
    void rowsOfACornerLeaveOutWhatACircleDoes() {
        for (int radius = 1; radius <= 16; radius++) {
            double leftOut = 0;
            double before = radius;
            for (int row = 0; row < radius; row++) {
                double inset = RoundRects.meanInset(radius, row);
                assertTrue(inset >= 0 && inset < before, "rows get longer away from the end");
                before = inset;
                leftOut += inset;
            }
            assertEquals((1 - Math.PI / 4) * radius * radius, leftOut, 0.02 * radius * radius);
        }
    }
}
