package corewise.ui.claims.evidence;

import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.ui.canvas.Palette;
import corewise.ui.canvas.TimeScale;
import corewise.ui.canvas.Token;
import corewise.ui.canvas.lanes.RowsBy;
import corewise.ui.canvas.lanes.SlicePainter;
import corewise.ui.canvas.lanes.SliceRaster;
import corewise.ui.canvas.lanes.TimelineLayout;
import corewise.ui.canvas.lanes.TimelineRows;
import java.nio.IntBuffer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** The slices of a run by worker, as pixels, painted as the timeline paints them. Stateless; for the window's thread. */
final class SlicePicture {
    private static final double LARGEST_ROW = 24;

    private SlicePicture() {}

    static void paint(Mark.Slices slices, GraphicsContext graphics, Palette palette, double magnification) {
        Rect place = slices.place();
        if (place.width() < 2 || place.height() < 2) {
            return;
        }
        TimelineLayout layout = layout(slices.trace(), place, palette.scale()).magnified(magnification);
        SliceRaster raster = new SliceRaster(layout, argb(palette.color(Token.CARD)));
        int lane = argb(palette.color(Token.LANE));
        for (int band = 0; band < layout.bands(); band++) {
            raster.lane(band, lane, false);
        }
        new SlicePainter(slices.trace(), layout, raster).paintAll();
        WritableImage image = new WritableImage(new PixelBuffer<>(
                raster.width(), raster.height(), IntBuffer.wrap(raster.pixels()), PixelFormat.getIntArgbPreInstance()));
        graphics.drawImage(
                image, place.x(), place.y(), raster.width() / magnification, raster.height() / magnification);
    }

    private static TimelineLayout layout(Trace trace, Rect place, double scale) {
        TimelineRows rows = TimelineRows.of(trace, RowsBy.WORKER);
        TimeScale time =
                new TimeScale(0, Math.max(1, RunTimes.makespanNanos(trace)), 0, Math.max(1, Math.floor(place.width())));
        double height = Math.min(Math.floor(place.height()), Math.floor(rows.count() * LARGEST_ROW * scale));
        return new TimelineLayout(rows, time, 0, Math.max(1, height), scale);
    }

    private static int argb(Color color) {
        return 0xff000000
                | (int) Math.round(color.getRed() * 255) << 16
                | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }
}
