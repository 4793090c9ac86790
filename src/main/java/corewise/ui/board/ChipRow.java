package corewise.ui.board;

/**
 * Where chips stand in a tray or a row: side by side while they fit, then in several lines, then condensed to a strip of
 * colour. Immutable.
 *
 * @param box the place
 * @param capacity how many chips have to find a place
 * @param chipWidth width of a chip with its gap; in a strip, pixels a task (may be less than 1)
 * @param perLine chips in a line
 * @param lineHeight height of a line
 * @param condensed whether it is a strip of colour, without a chip for each task
 */
public record ChipRow(Box box, int capacity, double chipWidth, int perLine, double lineHeight, boolean condensed) {
    private static final double WIDEST = 34;
    private static final double WIDEST_OF_VALUES = 96;
    /** Room for a number of six digits. */
    private static final double WIDE = 56;
    /** Lower lines have no type that is read. */
    private static final double LOWEST = 13;

    private static final double NARROWEST = 15;
    private static final double GAP_SHARE = 0.14;
    /** Of a chip's width. */
    private static final double TALLEST = 1.16;

    private static final double FLATTEST = 1.3;
    private static final int MOST_LINES = 6;
    /** More lines must be worth it: one line reads as an order, several do so less. */
    private static final double BETTER = 1.35;

    /** The best row for this many chips; scale is the palette's. */
    public static ChipRow of(Box box, int capacity, double scale) {
        int count = Math.max(1, capacity);
        ChipRow best = null;
        for (int lines = 1; lines <= MOST_LINES; lines++) {
            int perLine = perLine(count, lines);
            double height = box.height() / lines;
            double width = Math.min(box.width() / perLine, WIDEST * scale);
            ChipRow row = new ChipRow(box, count, width, perLine, height, false);
            if (best == null || row.legibility() > best.legibility() * BETTER) {
                best = row;
            }
        }
        if (best.legibility() >= NARROWEST * scale) {
            return best;
        }
        return new ChipRow(box, count, box.width() / count, count, box.height(), true);
    }

    /**
     * Where chips hold values: as few lines as give them {@link #WIDE} room, else as many as leave type readable; without
     * a chip each where the row has none.
     */
    static ChipRow wide(Box box, int capacity, double scale) {
        int count = Math.max(1, capacity);
        int mostLines = (int) Math.max(1, box.height() / (LOWEST * scale));
        int lines = 1;
        while (lines < mostLines && box.width() / perLine(count, lines) < WIDE * scale) {
            lines++;
        }
        int perLine = perLine(count, lines);
        double width = Math.min(box.width() / perLine, WIDEST_OF_VALUES * scale);
        return width < NARROWEST * scale
                ? of(box, capacity, scale)
                : new ChipRow(box, count, width, perLine, box.height() / lines, false);
    }

    private static int perLine(int count, int lines) {
        return (count + lines - 1) / lines;
    }

    /** How large a number on a chip can be: limited by the chip's width or by its height. */
    private double legibility() {
        return Math.min(chipWidth, lineHeight * FLATTEST);
    }

    /**
     * The place of the chip with this position in the row, with as much room above its line as below; in a strip, its
     * stretch of colour.
     */
    public Box chip(int position) {
        if (condensed) {
            return new Box(box.x() + position * chipWidth, box.y(), chipWidth, box.height());
        }
        int line = position / perLine;
        int column = position % perLine;
        double gap = chipWidth * GAP_SHARE;
        double height = Math.min(lineHeight - (perLine < capacity ? 3 : 0), (chipWidth - gap) * TALLEST);
        double top = box.y() + line * lineHeight + (lineHeight - height) / 2;
        return new Box(box.x() + column * chipWidth, top, chipWidth - gap, height);
    }

    /** The strip of colour that stands for all chips, at most this high. */
    Box strip(double most) {
        double height = Math.min(box.height(), most);
        return new Box(box.x(), box.centerY() - height / 2, box.width(), height);
    }

    /** The lines in which chips or their strip stand, in the whole width. */
    Box lines(double tallestStrip) {
        if (condensed) {
            return strip(tallestStrip);
        }
        double top = chip(0).y();
        return new Box(box.x(), top, box.width(), chip(capacity - 1).bottom() - top);
    }
}
