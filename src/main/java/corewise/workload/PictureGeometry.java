package corewise.workload;

import corewise.model.ListSpec;

/**
 * The picture of the Mandelbrot set that a list makes, and where its pixels lie in the plane: the whole set, −2.2 to 0.8
 * by −1.125 to 1.125. Immutable.
 *
 * <p>Every item is a band of equally many rows. There are {@value #FEWEST_ROWS} rows, or a few more where the items do
 * not divide them, or one an item in longer lists. Rows are {@value #WIDEST} pixels wide, fewer where there are more
 * than {@value #MOST_PIXELS} / {@value #WIDEST} of them, so that the results of the longest list still fit in memory.
 *
 * @param width pixels of a row
 * @param rows rows of the whole picture
 * @param rowsPerItem rows of a band
 */
record PictureGeometry(int width, int rows, int rowsPerItem) {
    static final double LEFT = -2.2;
    static final double RIGHT = 0.8;
    static final double BOTTOM = -1.125;
    static final double TOP = 1.125;

    private static final int FEWEST_ROWS = 360;
    private static final int WIDEST = 480;
    private static final int NARROWEST = 16;
    private static final int MOST_PIXELS = 1_000_000;

    static PictureGeometry of(ListSpec spec) {
        int perItem = Math.ceilDiv(FEWEST_ROWS, spec.items());
        int rows = perItem * spec.items();
        return new PictureGeometry(Math.clamp(MOST_PIXELS / rows, NARROWEST, WIDEST), rows, perItem);
    }

    int firstRow(int item) {
        return item * rowsPerItem;
    }

    /** The real part of the middle of a column. */
    double real(int x) {
        return LEFT + (RIGHT - LEFT) * (x + 0.5) / width;
    }

    /** The imaginary part of the middle of a row, counted from the top. */
    double imaginary(int y) {
        return TOP - (TOP - BOTTOM) * (y + 0.5) / rows;
    }
}
