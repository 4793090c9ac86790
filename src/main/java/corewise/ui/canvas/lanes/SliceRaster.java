package corewise.ui.canvas.lanes;

import corewise.picture.Mark;
import corewise.picture.Theme;
import corewise.picture.lanes.Fill;
import corewise.picture.lanes.TimelineLayout;
import corewise.ui.fx.OnWindowThread;
import java.util.Arrays;

/**
 * The bars of a timeline as pixels. A pixel belongs to the bar that covers most of its width (the later one if they
 * cover the same), so a colour is always one task's, never a mixture.
 */
@OnWindowThread
public final class SliceRaster {
    private static final double STRIPE = 0.45;
    private static final double DOT = 0.6;
    private static final double HOLE = 0.1;
    private static final double BUSY_GROUND = 0.18;
    private static final int LEAST_EDGED = 5;
    /** Lower bars have no room for a pattern in two directions. */
    private static final int LEAST_PALE = 3;
    /** Marks the owner of a pixel that is drawn as of a bar too narrow for an edge. */
    private static final int NARROW = 0x8000_0000;

    private TimelineLayout layout;
    private final int width;
    private final int height;
    private final int[] pixels;
    /** Share of the pixel that its owner covers, by band and column; 0 where nobody is. */
    private final float[] covered;
    /** Colour and fill of the owner. */
    private final int[] owner;

    private int ground;
    /** Whether what ran was looked at from outside, at intervals: the edges of such bars are perforated. */
    private boolean sampled;

    /** The edge worked out last, and of what on which ground. */
    private int edge;

    private int edged;
    private int edgedOn;
    private int dirtyFrom;
    private int dirtyTo;

    /**
     * Empty bars.
     *
     * @param layout in the pixels of the raster
     * @param ground opaque ARGB colour that pale fills fade to
     */
    public SliceRaster(TimelineLayout layout, int ground) {
        this.layout = layout;
        this.ground = ground;
        width = (int) Math.ceil(layout.time().width());
        height = (int) Math.ceil(layout.height());
        pixels = new int[width * height];
        covered = new float[layout.bands() * width];
        owner = new int[layout.bands() * width];
        dirtyTo = width;
    }

    /** Takes another layout of the same size and bands and forgets all bars; false where the size is another one. */
    public boolean relay(TimelineLayout other, int otherGround) {
        if (width != (int) Math.ceil(other.time().width())
                || height != (int) Math.ceil(other.height())
                || layout.bands() != other.bands()) {
            return false;
        }
        layout = other;
        ground = otherGround;
        clear();
        return true;
    }

    /** Bars from now on are of a run that was looked at from outside, or are not. */
    public void sampled(boolean looked) {
        sampled = looked;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Row by row, premultiplied ARGB, 0 where there is nothing. */
    public int[] pixels() {
        return pixels;
    }

    /** The first column changed since {@link #clean()}; not below {@link #dirtyTo()} when nothing changed. */
    public int dirtyFrom() {
        return dirtyFrom;
    }

    /** The column after the last one changed. */
    public int dirtyTo() {
        return dirtyTo;
    }

    /** What was changed has been shown. */
    public void clean() {
        dirtyFrom = width;
        dirtyTo = 0;
    }

    /** Fills a whole lane behind its bars; striped where it may not be used. */
    public void lane(int band, int argb, boolean striped) {
        int top = layout.bandTop(band);
        for (int y = top; y < Math.min(height, top + layout.barHeight(band)); y++) {
            for (int x = 0; x < width; x++) {
                if (!striped || (x + y) % 6 == 0) {
                    pixels[y * width + x] = argb;
                }
            }
        }
    }

    /** Draws a bar from one time to another as far as its pixels are not covered more by others. */
    public void bar(int band, long startNanos, long endNanos, int argb, Fill fill) {
        part(band, startNanos, endNanos, look(argb, fill, isNarrow(startNanos, endNanos)));
    }

    /** Whether a bar is so narrow that it is all edge. */
    boolean isNarrow(long startNanos, long endNanos) {
        return x(endNanos) - x(startNanos) < Mark.LEAST_EDGED;
    }

    /**
     * Draws what lies between two times of a bar.
     *
     * @param look of the whole bar, from {@link #look}
     */
    void part(int band, long startNanos, long endNanos, int look) {
        double from = Math.max(0, x(startNanos));
        double to = Math.min(width, x(endNanos));
        for (int column = (int) from; column < to; column++) {
            float cover = (float) (Math.min(to, column + 1) - Math.max(from, column));
            int at = band * width + column;
            if (cover > 0 && cover >= covered[at]) {
                covered[at] = cover;
                if (owner[at] != look) {
                    owner[at] = look;
                    column(band, column, look);
                }
            }
        }
    }

    /** Sets a finished bar apart from the next: its last pixels are left free where it is wide enough. */
    public void close(int band, long startNanos, long endNanos) {
        int from = (int) Math.round(x(startNanos));
        int to = Math.min(width, (int) Math.round(x(endNanos)));
        int gap = gap(band, from, to);
        // of the pixel that it ends in, too, where it covers less than half
        int end = gap > 0 && to > 0 && to < width && owner[band * width + to] == owner[band * width + to - 1]
                ? to + 1
                : to;
        for (int column = Math.max(0, to - gap); column < end; column++) {
            owner[band * width + column] = 0;
            clearColumn(band, column, 0, layout.barHeight(band));
        }
        int last = to - gap - 1;
        if (last - from >= 5 && from >= 0 && layout.barHeight(band) >= 6) {
            round(band, from);
            round(band, last);
        }
    }

    /** Takes back that a bar was set apart: it goes on. */
    void reopen(int band, long startNanos, long endNanos, int argb, Fill fill) {
        int from = (int) Math.round(x(startNanos));
        int to = Math.min(width, (int) Math.round(x(endNanos)));
        int gap = gap(band, from, to);
        for (int column = Math.max(0, to - gap - 1); gap > 0 && column < to; column++) {
            int at = band * width + column;
            int look = look(argb, fill, false);
            if (owner[at] == 0 || owner[at] == look) {
                owner[at] = look;
                column(band, column, look);
            }
        }
    }

    /** Colour and fill of a bar, and whether it is all edge, in one number; never 0. */
    static int look(int argb, Fill fill, boolean narrow) {
        return (argb & 0xffffff) | (fill.ordinal() + 1) << 24 | (narrow && fill == Fill.RUNNING ? NARROW : 0);
    }

    private static Fill fillOf(int look) {
        return Fill.at(((look & ~NARROW) >>> 24) - 1);
    }

    private int gap(int band, int from, int to) {
        return layout.barHeight(band) < 3 ? 0 : to - from >= 14 * layout.scale() ? 2 : to - from >= 4 ? 1 : 0;
    }

    /** Fills the band below a core's bars in one column, as high as a share from 0 to 1, at least a pixel above 0. */
    void utilisation(int band, int column, float busy, int argb) {
        int high = layout.utilisationHeight();
        int top = layout.utilisationTop(band);
        int free = busy <= 0 ? high : Math.min(high - 1, (int) Math.round(high * (1.0 - busy)));
        for (int y = 0; y < high && top + y < height; y++) {
            pixels[(top + y) * width + column] = y < free ? mix(argb, BUSY_GROUND) : argb;
        }
        touch(column);
    }

    private void round(int band, int column) {
        clearColumn(band, column, 0, 1);
        int bar = layout.barHeight(band);
        clearColumn(band, column, bar - 1, bar);
    }

    private void clearColumn(int band, int column, int from, int to) {
        int top = layout.bandTop(band);
        for (int y = top + from; y < Math.min(height, top + to); y++) {
            pixels[y * width + column] = 0;
        }
        touch(column);
    }

    private void column(int band, int column, int look) {
        int argb = 0xff000000 | look;
        Fill fill = fillOf(look);
        int top = layout.bandTop(band);
        int bar = Math.min(layout.barHeight(band), height - top);
        int edge = edge(argb);
        // what the ground would swallow is drawn in the colour of its edge, and wholly
        double stripe = edge == argb ? STRIPE : 1;
        double dot = edge == argb ? DOT : 1;
        double pale = fill.share();
        if (bar < LEAST_PALE && (fill == Fill.READY || fill == Fill.STARTING)) {
            // in a row of a pixel pale is not seen: there is nothing beside it
            stripe = 1;
            dot = 1;
            pale = STRIPE;
            argb = edge;
        }
        // a bar too thin for an edge is all edge
        boolean thin = (look & NARROW) != 0 || bar < LEAST_EDGED;
        for (int y = 0; y < bar; y++) {
            pixels[(top + y) * width + column] = switch (fill) {
                case RUNNING ->
                    sampled && hole(column, y, bar) ? mix(argb, HOLE) : thin || y == 0 || y == bar - 1 ? edge : argb;
                case READY -> (column + y) % 5 == 0 ? mix(edge, stripe) : mix(argb, pale);
                case BLOCKED -> blockedEdge(column, y, bar) ? edge : mix(argb, pale);
                case STARTING -> column % 4 == 0 && y % 3 == 0 ? mix(edge, dot) : mix(argb, pale);
                case NOT_KNOWN -> mix(argb, pale);
                case SENDING_BACK -> y == bar - 1 || (column + 4 * bar - y) % 4 == 0 ? mix(edge, dot) : mix(argb, pale);
            };
        }
        touch(column);
    }

    /** A bar has many columns: its edge is worked out once. */
    private int edge(int argb) {
        if (argb != edged || ground != edgedOn) {
            edged = argb;
            edgedOn = ground;
            edge = Theme.edge(argb, ground);
        }
        return edge;
    }

    /** A bar that was looked at from outside: one hole beside the other, along its upper and its lower edge. */
    private static boolean hole(int column, int y, int bar) {
        int deep = bar < 2 * LEAST_EDGED ? 1 : 2;
        return column % 6 < 3 && (y < deep || y >= bar - deep) && bar > 2;
    }

    private static boolean blockedEdge(int column, int y, int bar) {
        return bar <= 3 ? column % 3 == 0 : y == 0 || y == bar - 1;
    }

    private int mix(int argb, double share) {
        int result = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = argb >> shift & 0xff;
            int b = ground >> shift & 0xff;
            result = result << 8 | (int) Math.round(b + (a - b) * share);
        }
        return result;
    }

    private void touch(int column) {
        dirtyFrom = Math.min(dirtyFrom, column);
        dirtyTo = Math.max(dirtyTo, column + 1);
    }

    /** The pixel of a time, from the left edge of the bars. */
    public double x(long nanos) {
        return layout.time().x(nanos) - layout.time().left();
    }

    /** The fill of a pixel, or null where nobody is; for tests. */
    public Fill fill(int band, int column) {
        int look = owner[band * width + column];
        return look == 0 ? null : fillOf(look);
    }

    /** The colour of the task that owns a pixel, 0 where nobody does. */
    public int argb(int band, int column) {
        int look = owner[band * width + column];
        return look == 0 ? 0 : 0xff000000 | look;
    }

    /** Forgets all bars. */
    public void clear() {
        Arrays.fill(pixels, 0);
        Arrays.fill(covered, 0);
        Arrays.fill(owner, 0);
        dirtyFrom = 0;
        dirtyTo = width;
    }
}
