package corewise.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class TimeScaleTest {
    private final TimeScale scale = new TimeScale(1000, 2000, 40, 500);

    @Test
    void timesAndPixelsMapBothWays() {
        assertEquals(40, scale.x(1000));
        assertEquals(290, scale.x(1500));
        assertEquals(540, scale.x(2000));
        assertEquals(1500, scale.nanos(290));
        assertEquals(2, scale.nanosPerPixel());
    }

    @Test
    void placesBeyondTheEdgesAreTimesAtTheEdges() {
        assertEquals(1000, scale.nanos(-10));
        assertEquals(2000, scale.nanos(9999));
    }

    @Test
    void aScaleNeedsTimeAndPixels() {
        assertThrows(IllegalArgumentException.class, () -> new TimeScale(5, 5, 0, 100));
        assertThrows(IllegalArgumentException.class, () -> new TimeScale(0, 5, 0, 0));
    }

    @Test
    void coloursRiseInLightnessFromTheFirstItemToTheLast() {
        assertEquals(0xff440154, ColorRamp.argb(0, 24));
        assertEquals(0xffbdde26, ColorRamp.argb(23, 24));
        double before = -1;
        for (int item = 0; item < 24; item++) {
            double grey = luminance(ColorRamp.of(item, 24));
            org.junit.jupiter.api.Assertions.assertTrue(grey > before, "item " + item);
            before = grey;
        }
    }

    @Test
    void inkIsReadableOnEveryColour() {
        for (int item = 0; item < 1000; item++) {
            double ground = luminance(ColorRamp.of(item, 1000));
            double ink = luminance(ColorRamp.ink(item, 1000));
            double contrast = (Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05);
            org.junit.jupiter.api.Assertions.assertTrue(contrast >= 4.5, "item " + item + " " + contrast);
        }
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
