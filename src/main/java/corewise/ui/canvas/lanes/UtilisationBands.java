package corewise.ui.canvas.lanes;

import corewise.model.TraceView;
import corewise.model.UtilisationSample;
import corewise.picture.lanes.TimelineLayout;
import corewise.ui.fx.OnWindowThread;
import java.util.List;

/**
 * Paints how busy each core was, as the operating system counted it, in a thin band below the core's bars: a window of
 * samples fills the band as high as its share. Where windows are narrower than a pixel, the pixel has their mean. Unknown
 * stays empty. Each call paints what has come since the last one.
 */
@OnWindowThread
public final class UtilisationBands {
    private final TraceView trace;
    private final TimelineLayout layout;
    private final SliceRaster raster;
    private final int argb;
    private int seen;

    /**
     * @param layout in the pixels of the raster; has room for bands, or nothing is painted
     * @param argb opaque colour of what is busy
     */
    public UtilisationBands(TraceView trace, TimelineLayout layout, SliceRaster raster, int argb) {
        this.trace = trace;
        this.layout = layout;
        this.raster = raster;
        this.argb = argb;
    }

    /** Paints the windows that have come, as far as they ended before a time. */
    public void paintTo(long limitNanos) {
        List<UtilisationSample> samples = trace.utilisation();
        int from = seen;
        while (seen < samples.size() && samples.get(seen).endNanos() <= limitNanos) {
            seen++;
        }
        if (seen == from || layout.utilisationHeight() == 0) {
            return;
        }
        long start = samples.get(from).endNanos() - samples.get(from).windowNanos();
        int firstColumn = Math.max(0, (int) raster.x(start));
        int lastColumn = Math.min(
                raster.width(), (int) Math.ceil(raster.x(samples.get(seen - 1).endNanos())));
        int window = from;
        while (window > 0 && raster.x(samples.get(window - 1).endNanos()) > firstColumn) {
            window--;
        }
        for (int column = firstColumn; column < lastColumn; column++) {
            while (window + 1 < seen && raster.x(samples.get(window).endNanos()) <= column) {
                window++;
            }
            for (int core = 0; core < layout.rows().count(); core++) {
                float busy = busy(samples, window, core, column);
                if (!Float.isNaN(busy)) {
                    raster.utilisation(layout.band(core), column, Math.clamp(busy, 0, 1), argb);
                }
            }
        }
    }

    /** The mean of the known windows that lie in a pixel, by the width they have in it. */
    private float busy(List<UtilisationSample> samples, int first, int core, int column) {
        double known = 0;
        double sum = 0;
        for (int i = first; i < seen; i++) {
            UtilisationSample sample = samples.get(i);
            double from = Math.max(column, raster.x(sample.endNanos() - sample.windowNanos()));
            double to = Math.min(column + 1.0, raster.x(sample.endNanos()));
            if (from >= column + 1.0) {
                break;
            }
            if (to > from && !Float.isNaN(sample.busy(core))) {
                known += to - from;
                sum += (to - from) * sample.busy(core);
            }
        }
        return known == 0 ? UtilisationSample.UNKNOWN : (float) (sum / known);
    }
}
