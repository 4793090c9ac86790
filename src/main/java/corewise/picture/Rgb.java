package corewise.picture;

/**
 * An opaque colour. Immutable.
 *
 * @param value red, green and blue, eight bits each
 */
public record Rgb(int value) {
    /** The contrast that lines and marks need on their ground, as WCAG defines it. */
    public static final double OF_MARKS = 3;
    /** The contrast that text needs. */
    public static final double OF_TEXT = 4.5;

    public static final Rgb WHITE = new Rgb(0xffffff);
    public static final Rgb BLACK = new Rgb(0);

    private static final int OPAQUE = 0xff000000;
    private static final double STEP = 0.05;
    /** How light a channel is by its value: asked for each colour of a million bars. */
    private static final double[] LINEAR = new double[256];

    static {
        for (int channel = 0; channel < LINEAR.length; channel++) {
            LINEAR[channel] = linear(channel);
        }
    }

    /** The colour of an opaque pixel. */
    public static Rgb of(int argb) {
        return new Rgb(argb & ~OPAQUE);
    }

    public int red() {
        return value >> 16 & 0xff;
    }

    public int green() {
        return value >> 8 & 0xff;
    }

    public int blue() {
        return value & 0xff;
    }

    /** The colour as a pixel. */
    public int argb() {
        return OPAQUE | value;
    }

    /** The colour as style sheets write it, for example {@code #0b63ce}. */
    public String css() {
        return String.format("#%06x", value);
    }

    /** A share of another colour mixed in, from 0 to 1. */
    public Rgb mixed(Rgb other, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = value >> shift & 0xff;
            int to = other.value >> shift & 0xff;
            mixed = mixed << 8 | (int) Math.round(from + (to - from) * share);
        }
        return new Rgb(mixed);
    }

    /** The contrast with another colour, 1 to 21, as WCAG defines it. */
    public double contrast(Rgb other) {
        double a = luminance() + STEP;
        double b = other.luminance() + STEP;
        return Math.max(a, b) / Math.min(a, b);
    }

    /** Mixed with another colour until it has a contrast on a ground; as near as can be where it never has. */
    public Rgb lifted(Rgb towards, Rgb ground, double least) {
        Rgb lifted = this;
        for (double share = STEP; share <= 1 && lifted.contrast(ground) < least; share += STEP) {
            lifted = mixed(towards, share);
        }
        return lifted;
    }

    /** How light it is to the eye, 0 to 1. */
    double luminance() {
        return 0.2126 * LINEAR[red()] + 0.7152 * LINEAR[green()] + 0.0722 * LINEAR[blue()];
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
