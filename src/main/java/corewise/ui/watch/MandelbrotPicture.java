package corewise.ui.watch;

import corewise.model.ListSpec;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.ui.board.PictureSource;
import corewise.ui.canvas.ColorRamp;
import corewise.workload.Band;
import corewise.workload.MandelbrotWork;
import java.util.Optional;
import java.util.function.IntFunction;

/** The bands of a Mandelbrot list as pixels, as far as they are there. Thread-safe as far as its results are. */
public final class MandelbrotPicture implements PictureSource {
    private static final int STEPS = 512;
    private static final int INSIDE = 0xff101418;

    private final MandelbrotWork work;
    private final IntFunction<Optional<?>> results;

    private MandelbrotPicture(MandelbrotWork work, IntFunction<Optional<?>> results) {
        this.work = work;
        this.results = results;
    }

    /** The picture of a list, or where it is none its results, as far as they are. */
    public static PictureSource of(ListSpec list, IntFunction<Optional<?>> results) {
        return list.work() == Work.MANDELBROT
                ? new MandelbrotPicture(new MandelbrotWork(list), results)
                : new PlainResults(results);
    }

    /** The picture of an ended run, of which opened files may have no results. */
    public static PictureSource of(CompletedRun run) {
        return of(
                run.trace().spec().list(),
                item -> run.results().isEmpty()
                        ? Optional.empty()
                        : Optional.ofNullable(run.results().get(item)));
    }

    @Override
    public int width() {
        return work.width();
    }

    @Override
    public int rows() {
        return work.rows();
    }

    @Override
    public int firstRow(int item) {
        return work.firstRow(item);
    }

    @Override
    public int band(int item, int[] pixels, int offset) {
        return results.apply(item)
                .map(result -> paint((Band) result, pixels, offset))
                .orElse(0);
    }

    private int paint(Band band, int[] pixels, int offset) {
        int rows = Math.min(band.rows(), (pixels.length - offset) / band.width());
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < band.width(); x++) {
                pixels[offset + y * band.width() + x] = pixel(band.iterations(x, y));
            }
        }
        return rows;
    }

    /** The set itself is dark; outside, the longer a pixel took to escape the brighter it is. */
    private int pixel(int iterations) {
        if (iterations >= work.limit()) {
            return INSIDE;
        }
        double share = Math.log1p(iterations) / Math.log1p(work.limit());
        return ColorRamp.argb((int) Math.round(share * (STEPS - 1)), STEPS);
    }
}
