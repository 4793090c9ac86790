package corewise.ui.canvas;

import corewise.picture.Ramp;
import corewise.picture.Rgb;
import javafx.scene.paint.Color;

/** The colours of tasks as the toolkit has them, made once: millions of bars take theirs here. Immutable and thread-safe. */
public final class ColorRamp {
    static final int STEPS = 512;
    private static final Color[] COLORS = new Color[STEPS];
    private static final int[] ARGB = new int[STEPS];
    private static final Color[] INKS = new Color[STEPS];

    static {
        for (int step = 0; step < STEPS; step++) {
            Rgb color = Ramp.at(step / (double) (STEPS - 1));
            ARGB[step] = color.argb();
            COLORS[step] = Colors.of(color);
            INKS[step] = Colors.of(Ramp.readableOn(color));
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

    /** Which of its colours a task has, from 0. */
    static int step(int submissionIndex, int items) {
        return (int) Math.round(Ramp.place(submissionIndex, items) * (STEPS - 1));
    }
}
