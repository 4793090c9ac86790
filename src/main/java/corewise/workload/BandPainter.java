package corewise.workload;

import corewise.recording.Progress;

/**
 * Paints one band, pixel after pixel, with a checkpoint every so many iterations, also in the middle of a pixel. Belongs
 * to one thread; made for one band.
 */
final class BandPainter {
    /** 30 to 50 µs of work on the machines of 2026. */
    static final long CHECKPOINT_UNITS = 16_384;

    private static final double ESCAPE_RADIUS_SQUARED = 4;

    private final Progress progress;
    private final long unitsTotal;
    private final int limit;
    private long units;
    private long next;

    BandPainter(Progress progress, long unitsTotal, int limit) {
        this.progress = progress;
        this.unitsTotal = unitsTotal;
        this.limit = limit;
        next = progress.due(CHECKPOINT_UNITS);
    }

    /** Paints the rows from one of the whole picture on. */
    Band paint(PictureGeometry picture, int firstRow, int rows) {
        int width = picture.width();
        int[] iterations = new int[width * rows];
        for (int y = 0; y < rows; y++) {
            double imaginary = picture.imaginary(firstRow + y);
            for (int x = 0; x < width; x++) {
                iterations[y * width + x] = iterations(picture.real(x), imaginary);
            }
        }
        progress.checkpoint(units, Math.max(1, units));
        return new Band(width, iterations);
    }

    private int iterations(double real, double imaginary) {
        double x = 0;
        double y = 0;
        int done = 0;
        while (done < limit) {
            int from = done;
            int stop = (int) Math.min(limit, done + next - units);
            double xx = x * x;
            double yy = y * y;
            while (done < stop && xx + yy <= ESCAPE_RADIUS_SQUARED) {
                y = 2 * x * y + imaginary;
                x = xx - yy + real;
                xx = x * x;
                yy = y * y;
                done++;
            }
            worked(done - from);
            if (xx + yy > ESCAPE_RADIUS_SQUARED) {
                break;
            }
        }
        return done;
    }

    private void worked(int more) {
        units += more;
        if (units >= next) {
            progress.checkpoint(units, unitsTotal);
            next = units + progress.due(CHECKPOINT_UNITS);
        }
    }
}
