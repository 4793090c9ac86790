package corewise.ui.canvas;

import javafx.scene.paint.Color;

/**
 * The colour of a task: its place in the list, from dark violet (first) to yellow-green (last). Monotonic in lightness,
 * so that it survives grey-scale. Immutable and thread-safe.
 */
public final class ColorRamp {
    private static final int[] STOPS = {
        0x440154, 0x482374, 0x404387, 0x345e8d, 0x29788e, 0x20908c, 0x22a784, 0x44be70, 0x79d151, 0xbdde26
    };
    private static final int STEPS = 512;
    private static final Color[] COLORS = new Color[STEPS];
    private static final int[] ARGB = new int[STEPS];
    private static final Color[] INKS = new Color[STEPS];
    private static final Color DARK_INK = Color.web("#1b1f24");

    static {
        for (int step = 0; step < STEPS; step++) {
            int argb = interpolate(step / (double) (STEPS - 1));
            ARGB[step] = argb;
            COLORS[step] = Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
            INKS[step] = readableOn(COLORS[step]);
        }
    }

    private ColorRamp() {}

    /** The colour of a task in a list of this many items. */
    public static Color of(int submissionIndex, int items) {
        return COLORS[step(submissionIndex, items)];
    }

    /** The same colour as an opaque ARGB pixel. */
    public static int argb(int submissionIndex, int items) {
        return ARGB[step(submissionIndex, items)];
    }

    /** The colour of text on that colour, with a contrast of at least 4.5:1. */
    public static Color ink(int submissionIndex, int items) {
        return INKS[step(submissionIndex, items)];
    }

    /** White, else dark, else black: about the middle of the ramp neither of the first two is readable enough. */
    private static Color readableOn(Color ground) {
        for (Color ink : new Color[] {Color.WHITE, DARK_INK}) {
            if (Contrast.of(ground, ink) >= Contrast.OF_TEXT) {
                return ink;
            }
        }
        return Color.BLACK;
    }

    /** The place on the ramp, 0 to 1. */
    static double place(int submissionIndex, int items) {
        return items <= 1 ? 0 : Math.clamp(submissionIndex / (double) (items - 1), 0, 1);
    }

    private static int step(int submissionIndex, int items) {
        return (int) Math.round(place(submissionIndex, items) * (STEPS - 1));
    }

    private static int interpolate(double place) {
        double scaled = place * (STOPS.length - 1);
        int from = Math.min((int) scaled, STOPS.length - 2);
        double share = scaled - from;
        int argb = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = STOPS[from] >> shift & 0xff;
            int b = STOPS[from + 1] >> shift & 0xff;
            argb = argb << 8 | (int) Math.round(a + (b - a) * share);
        }
        return argb;
    }
}
