package corewise.workload;

import corewise.recording.Progress;
import java.util.Arrays;

/**
 * A coarse Mandelbrot picture, from which the iterations of any band at any limit are estimated: pixels that reach the
 * sample's limit are taken never to escape, and cost the whole limit asked for. Immutable and thread-safe; made once, in
 * some tens of milliseconds, by the first thread that asks.
 */
final class PictureSample {
    /** The upper half only: the set is symmetric. As fine as the rows of a usual picture. */
    private static final int ROWS = 180;

    private static final int COLUMNS = 240;
    private static final int LIMIT = 1_000;

    /** Of each row, the iterations of its pixels in rising order. */
    private final int[][] sorted = new int[ROWS][COLUMNS];
    /** Of each row, the sums of the first of them. */
    private final long[][] sums = new long[ROWS][COLUMNS + 1];

    private PictureSample() {
        PictureGeometry picture = new PictureGeometry(COLUMNS, 2 * ROWS, 1);
        for (int row = 0; row < ROWS; row++) {
            Band band = new BandPainter(Progress.IGNORED, 1, LIMIT).paint(picture, row, 1);
            for (int x = 0; x < COLUMNS; x++) {
                sorted[row][x] = band.iterations(x, 0);
            }
            Arrays.sort(sorted[row]);
            for (int x = 0; x < COLUMNS; x++) {
                sums[row][x + 1] = sums[row][x] + sorted[row][x];
            }
        }
    }

    static PictureSample get() {
        return Once.SAMPLE;
    }

    /** Makes the sample when it is first asked for. */
    private static final class Once {
        private static final PictureSample SAMPLE = new PictureSample();
    }

    /** Mean iterations of a pixel over the whole picture. */
    double meanIterations(int limit) {
        double sum = 0;
        for (int row = 0; row < ROWS; row++) {
            sum += rowMean(row, limit);
        }
        return sum / ROWS;
    }

    /**
     * Mean iterations of a pixel between two heights.
     *
     * @param from share of the picture's height above the band, 0 to 1
     * @param to share of the picture's height above the band's end, more than from, at most 1
     */
    double meanIterations(double from, double to, int limit) {
        double first = from * 2 * ROWS;
        double last = to * 2 * ROWS;
        double sum = 0;
        for (int row = (int) first; row < last && row < 2 * ROWS; row++) {
            double overlap = Math.min(last, row + 1.0) - Math.max(first, row);
            sum += overlap * rowMean(row < ROWS ? row : 2 * ROWS - 1 - row, limit);
        }
        return sum / (last - first);
    }

    private double rowMean(int row, int limit) {
        int[] counts = sorted[row];
        int escaped = firstAtLeast(counts, Math.min(limit, LIMIT));
        return (sums[row][escaped] + (double) (COLUMNS - escaped) * limit) / COLUMNS;
    }

    private static int firstAtLeast(int[] counts, int value) {
        int low = 0;
        int high = counts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (counts[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
