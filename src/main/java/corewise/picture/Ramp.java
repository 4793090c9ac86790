package corewise.picture;

/**
 * The colour of a task: its place in the list, from dark violet (first) to yellow-green (last). Monotonic in lightness,
 * so that it survives grey-scale. Immutable and thread-safe.
 */
public final class Ramp {
    private static final int[] STOPS = {
        0x440154, 0x482374, 0x404387, 0x345e8d, 0x29788e, 0x20908c, 0x22a784, 0x44be70, 0x79d151, 0xbdde26
    };
    private static final Rgb DARK_INK = new Rgb(0x1b1f24);

    private Ramp() {}

    /** The colour at a place in a list of this many items; the place may lie between two tasks. */
    public static Rgb of(double submissionIndex, int items) {
        return at(place(submissionIndex, items));
    }

    /** The colour at a place from 0 to 1. */
    public static Rgb at(double place) {
        double scaled = place * (STOPS.length - 1);
        int from = Math.min((int) scaled, STOPS.length - 2);
        return new Rgb(STOPS[from]).mixed(new Rgb(STOPS[from + 1]), scaled - from);
    }

    /** The colour of text on that colour, with a contrast of at least 4.5:1. */
    public static Rgb ink(double submissionIndex, int items) {
        return readableOn(of(submissionIndex, items));
    }

    /** White, else dark, else black: about the middle of the ramp neither of the first two is readable enough. */
    public static Rgb readableOn(Rgb ground) {
        return ground.contrast(Rgb.WHITE) >= Rgb.OF_TEXT
                ? Rgb.WHITE
                : ground.contrast(DARK_INK) >= Rgb.OF_TEXT ? DARK_INK : Rgb.BLACK;
    }

    /** The place on the ramp, 0 to 1. */
    public static double place(double submissionIndex, int items) {
        return items <= 1 ? 0 : Math.clamp(submissionIndex / (items - 1), 0, 1);
    }
}
