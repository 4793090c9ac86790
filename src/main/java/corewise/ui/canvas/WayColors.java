package corewise.ui.canvas;

import corewise.model.Way;
import javafx.scene.paint.Color;

/** The colours of ways, which learners with colour blindness tell apart, and what is readable on them. Stateless. */
public final class WayColors {
    private static final double FOR_TEXT = 4.5;
    private static final double STEP = 0.05;
    private static final Color DARK = Color.web("#1b1f24");

    private WayColors() {}

    public static Color of(Way way) {
        return Color.web(
                switch (way) {
                    case SERIAL -> "#5b6470";
                    case THREAD_PER_TASK -> "#d55e00";
                    case POOL -> "#0072b2";
                    case PROCESS_PER_TASK -> "#cc79a7";
                    case PROCESS_POOL -> "#009e73";
                    case VIRTUAL_THREADS -> "#e69f00";
                    case WORK_STEALING -> "#56b4e9";
                    case GLOBAL_LOCK -> "#9a8700";
                    case CHUNKS -> "#7e5fb5";
                });
    }

    /** The colour, mixed with that of text until it is readable on a ground. */
    public static Color readable(Way way, Color text, Color ground) {
        Color color = of(way);
        for (double share = STEP; share <= 1 && contrast(color, ground) < FOR_TEXT; share += STEP) {
            color = of(way).interpolate(text, share);
        }
        return color;
    }

    /** White or dark, whichever is told better from the way's colour. */
    public static Color on(Way way) {
        Color ground = of(way);
        return contrast(ground, Color.WHITE) >= contrast(ground, DARK) ? Color.WHITE : DARK;
    }

    /** The contrast of two colours as WCAG defines it, 1 to 21. */
    public static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
