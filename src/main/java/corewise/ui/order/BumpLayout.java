package corewise.ui.order;

/**
 * Where runs, ranks and tasks stand in the chart: a column a run, a row a rank. Immutable, in pixels.
 *
 * @param width of the whole chart
 * @param height of the whole chart
 * @param scale size of type
 * @param columns number of runs, 1 or more
 * @param ranks number of ranks, 1 or more
 */
record BumpLayout(double width, double height, double scale, int columns, int ranks) {
    /** Beyond this many tasks lines cannot be followed: how often is shown instead. */
    static final int MOST_LINES = 64;

    private static final double LEFT = 40;
    /** Two lines of names, and the bar of repeats. */
    private static final double TOP = 38;

    private static final double UPPER_LINE = 9;
    private static final double LOWER_LINE = 24;
    private static final double BOTTOM = 6;
    private static final double CHIP_WIDTH = 29;
    private static final double CHIP_HEIGHT = 23;
    private static final double LEAST_TEXT_WIDTH = 17;
    private static final double LEAST_TEXT_HEIGHT = 9.5;
    private static final double WIDEST_PITCH = 300;

    /** Whether tasks are drawn as lines; else a map tells how often each task had each rank. */
    boolean lines() {
        return ranks <= MOST_LINES;
    }

    double left() {
        return LEFT * scale;
    }

    double top() {
        return TOP * scale;
    }

    /** The middle of a line of names, of the lower one or the upper. */
    double nameLine(boolean lower) {
        return (lower ? LOWER_LINE : UPPER_LINE) * scale;
    }

    double bottom() {
        return height - BOTTOM * scale;
    }

    /** The distance of two runs. */
    double columnPitch() {
        return Math.min(WIDEST_PITCH * scale, (width - left()) / columns);
    }

    /** The distance of two ranks. */
    double rowPitch() {
        return Math.max(1, bottom() - top()) / ranks;
    }

    /** The middle of a run's column. */
    double x(int column) {
        return left() + (column + 0.5) * columnPitch();
    }

    /** The middle of a rank's row. */
    double y(int rank) {
        return top() + (rank + 0.5) * rowPitch();
    }

    double chipWidth() {
        // without room for a number chips are dots, which leave the lines in sight
        double wide = Math.min(CHIP_WIDTH * scale, columnPitch() * 0.62);
        return wide >= LEAST_TEXT_WIDTH * scale && chipHeight() >= LEAST_TEXT_HEIGHT * scale
                ? wide
                : Math.max(2, Math.min(wide, columnPitch() * 0.28));
    }

    double chipHeight() {
        return Math.min(CHIP_HEIGHT * scale, rowPitch() * 0.72);
    }

    /** Whether a chip has room for its number. */
    boolean numbered() {
        return chipWidth() >= LEAST_TEXT_WIDTH * scale && chipHeight() >= LEAST_TEXT_HEIGHT * scale;
    }

    /** The column at a place, −1 where there is none. */
    int columnAt(double x) {
        int column = (int) Math.floor((x - left()) / columnPitch());
        return column >= 0 && column < columns ? column : -1;
    }

    /** The rank at a place, −1 where there is none. */
    int rankAt(double y) {
        int rank = (int) Math.floor((y - top()) / rowPitch());
        return rank >= 0 && rank < ranks ? rank : -1;
    }

    /** Every how many columns there is room for a name this wide. */
    int nameEvery(double nameWidth) {
        return Math.max(1, (int) Math.ceil((nameWidth + 6 * scale) / columnPitch()));
    }

    /** Every how many ranks there is room for a name this high. */
    int rankEvery(double nameHeight) {
        return Math.max(1, (int) Math.ceil(nameHeight / rowPitch()));
    }
}
