package corewise.ui.canvas;

import javafx.scene.paint.Color;

/** How well colours are told from each other, as WCAG defines it. Stateless. */
public final class Contrast {
    /** What lines and marks need on their ground. */
    public static final double OF_MARKS = 3;
    /** What text needs. */
    public static final double OF_TEXT = 4.5;

    private static final double STEP = 0.05;

    private Contrast() {}

    /** The contrast of two colours, 1 to 21. */
    public static double of(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    /** A colour, mixed with another until it has a contrast on a ground; as near as can be where it never has. */
    public static Color lifted(Color color, Color towards, Color ground, double least) {
        Color lifted = color;
        for (double share = STEP; share <= 1 && of(lifted, ground) < least; share += STEP) {
            lifted = color.interpolate(towards, share);
        }
        return lifted;
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
