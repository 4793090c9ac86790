package corewise.picture.lanes;

/**
 * Where everything of a timeline is: rows of bars over a time axis. Where there are more rows than pixels, several rows
 * share a band one pixel high. Lengths are pixels. Immutable.
 *
 * @param rows the rows
 * @param time time to pixels, from the left edge of the bars
 * @param top the upper edge of the first band
 * @param height of all bands together, at least 1
 * @param scale size of type
 */
public record TimelineLayout(TimelineRows rows, TimeScale time, double top, double height, double scale) {
    private static final double LARGEST_PITCH = 36;
    private static final double AXIS_HEIGHT = 17;
    private static final double TOP = 2;
    private static final double RIGHT = 6;
    private static final double LABEL_HEIGHT = 11;
    /** Higher up a name would be cut off. */
    private static final double LEAST_NAME_Y = 5;
    /** Below, bars need all of a row's height. */
    private static final double LEAST_PITCH_OF_UTILISATION = 18;

    private static final double MOST_UTILISATION = 7;
    private static final double CORE_LABELS = 30;
    private static final double WORKER_LABELS = 36;
    /** Room for seven digits. */
    private static final double TASK_LABELS = 54;

    /** The layout of a place that is at least 40 by 24 pixels. */
    public static TimelineLayout of(double width, double height, double scale, TimelineRows rows, TimeWindow shown) {
        double left = Math.rint(labels(rows) * scale);
        TimeScale time = new TimeScale(
                shown.startNanos(), shown.endNanos(), left, Math.max(1, Math.floor(width - left - RIGHT)));
        double plot = Math.max(1, Math.floor(height - (TOP + AXIS_HEIGHT) * scale));
        double used = Math.min(plot, Math.floor(rows.count() * LARGEST_PITCH * scale));
        return new TimelineLayout(rows, time, TOP * scale, used, scale);
    }

    private static double labels(TimelineRows rows) {
        return switch (rows.by()) {
            case CORE -> CORE_LABELS;
            case WORKER -> WORKER_LABELS;
            case TASK -> TASK_LABELS;
        };
    }

    /** The same layout on a screen with more pixels. */
    public TimelineLayout magnified(double factor) {
        TimeScale scaled = new TimeScale(
                time.startNanos(), time.endNanos(), time.left() * factor, Math.ceil(time.width() * factor));
        return new TimelineLayout(rows, scaled, top * factor, Math.ceil(height * factor), scale * factor);
    }

    /** How many bands are drawn: the rows, or a band a pixel where there are more rows. */
    public int bands() {
        return (int) Math.clamp(Math.floor(height), 1, rows.count());
    }

    /** The band that a row is drawn in. */
    public int band(int row) {
        return (int) ((long) row * bands() / rows.count());
    }

    /** The first row of a band, or of those behind it; the number of rows behind the last band. */
    public int firstRow(int band) {
        return (int) (((long) band * rows.count() + bands() - 1) / bands());
    }

    /** The distance of two bands. */
    public double pitch() {
        return height / bands();
    }

    /** The band at a height, or −1 where there is none. */
    public int bandAt(double y) {
        return y < top || y >= bottom() ? -1 : (int) Math.clamp((y - top) / pitch(), 0, bands() - 1);
    }

    /** The upper edge of a band, below {@link #top}: a whole pixel. */
    public int bandTop(int band) {
        return (int) Math.round(band * pitch());
    }

    /** The height of a band's bars: a whole pixel, at least 1. */
    public int barHeight(int band) {
        int below = utilisationHeight() == 0 ? 0 : utilisationHeight() + (int) Math.round(scale);
        return Math.max(1, bandTop(band + 1) - bandTop(band) - (int) Math.round(gap()) - below);
    }

    /** The height of the band of utilisation below a core's bars, whole pixels; 0 where rows are no cores or too low. */
    public int utilisationHeight() {
        double unscaled = pitch() / scale;
        return rows.by() != RowsBy.CORE || !rows.coreReported() || unscaled < LEAST_PITCH_OF_UTILISATION
                ? 0
                : (int) Math.round(Math.min(MOST_UTILISATION, unscaled / 5) * scale);
    }

    /** The upper edge of the band of utilisation, below {@link #top}. */
    public int utilisationTop(int band) {
        return bandTop(band) + barHeight(band) + (int) Math.round(scale);
    }

    private double gap() {
        double unscaled = pitch() / scale;
        double gap = unscaled >= 20 ? 4 : unscaled >= 10 ? 3 : unscaled >= 6 ? 2 : unscaled >= 3 ? 1 : 0;
        return gap * scale;
    }

    /** Every how many rows there is a label, so that labels do not overlap. */
    public int labelStride() {
        double rowPitch = height / rows.count();
        // the first name stands lower than its row where that is lower than a name, and nearer to the next
        double nearer = Math.max(0, nameY(0) - middle(0) - scale);
        int stride = 1;
        while (stride * rowPitch - nearer < LABEL_HEIGHT * scale && stride < rows.count()) {
            stride *= 2;
        }
        return stride;
    }

    /** The height of the middle of a row's name. */
    double nameY(int row) {
        return Math.max(middle(row), LEAST_NAME_Y * scale);
    }

    private double middle(int row) {
        int band = band(row);
        return top + bandTop(band) + barHeight(band) / 2.0;
    }

    /** Whether a number of this many digits fits into a bar of this width in a band. */
    public boolean numberFits(int band, double barWidth, int digits) {
        return barHeight(band) >= 10 * scale && barWidth >= (6 * digits + 6) * scale;
    }

    /** The lower edge of the last band, where the axis begins. */
    public double bottom() {
        return top + height;
    }

    /** The lower edge of the axis and its words. */
    public double axisBottom() {
        return bottom() + AXIS_HEIGHT * scale;
    }

    /** The height that is needed to see every row's label. */
    public static double comfortableHeight(int rows, double scale) {
        return (TOP + AXIS_HEIGHT + rows * (LABEL_HEIGHT + 2)) * scale;
    }
}
