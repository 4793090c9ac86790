package corewise.ui.canvas.lanes;

import corewise.model.TraceView;
import corewise.picture.Token;
import corewise.picture.lanes.RowsBy;
import corewise.picture.lanes.TimelineLayout;
import corewise.ui.canvas.Colors;
import corewise.ui.canvas.FrameImages;
import corewise.ui.canvas.Palette;
import corewise.ui.fx.OnWindowThread;
import java.nio.IntBuffer;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * The bars of a run, and how busy each core was, as an image of pixels that grows with the run: on the timeline and in
 * races. Painted on the window's thread, or once on another before the image is shown.
 */
@OnWindowThread
public final class BarPixels {
    private TimelineLayout fine;
    private double magnification;
    private SliceRaster raster;
    private SlicePainter painter;
    private UtilisationBands utilisation;
    /** Null before anything of these pixels is shown. */
    private FrameImages images;

    /**
     * Paints the grounds of the rows and forgets all bars.
     *
     * @param layout in the coordinates of who shows the image
     * @param filter the bars that are shown
     * @param magnification pixels of the screen in one of the layout
     */
    public void begin(TraceView trace, TimelineLayout layout, BarFilter filter, Palette palette, double magnification) {
        this.magnification = magnification;
        fine = layout.magnified(magnification);
        int ground = Colors.argb(palette.color(Token.CARD));
        if (raster == null || !raster.relay(fine, ground)) {
            raster = new SliceRaster(fine, ground);
            images = null;
        }
        raster.sampled(trace.spec().sampled());
        for (int row = 0; row < fine.rows().count(); row++) {
            if (row > 0 && fine.rows().by() != RowsBy.CORE && fine.band(row) == fine.band(row - 1)) {
                continue; // rows of a million tasks share some hundred bands
            }
            boolean usable = fine.rows().usable(trace, row);
            raster.lane(fine.band(row), Colors.argb(palette.color(usable ? Token.LANE : Token.SLOT)), !usable);
        }
        painter = new SlicePainter(trace, fine, raster, filter);
        utilisation = new UtilisationBands(trace, fine, raster, Colors.argb(palette.color(Token.BUSY)));
    }

    /** An image of other pixels of the same size. */
    public Image image(int[] pixels) {
        return new WritableImage(new PixelBuffer<>(
                raster.width(), raster.height(), IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }

    /** Paints the bars of a run under way as far as they have come. */
    public void paintTo(long nanos) {
        painter.paintTo(nanos);
    }

    /** Has the bars of a run that has ended painted; nothing where they are painted already. */
    public void paint(Consumer<SlicePainter> bars) {
        if (raster.dirtyTo() > 0) {
            bars.accept(painter);
        }
    }

    /** Paints how busy each core was until a time, where there is room for it. */
    public void paintUtilisationTo(long nanos) {
        utilisation.paintTo(nanos);
    }

    /** Brings what was painted into the image; on the window's thread. */
    public void show() {
        if (raster.dirtyFrom() < raster.dirtyTo()) {
            if (images == null) {
                images = new FrameImages(raster.pixels(), raster.width(), raster.height());
            }
            images.show(raster.dirtyFrom(), raster.dirtyTo());
            raster.clean();
        }
    }

    /** Brings what was painted since the last call into images side by side; on the window's thread. */
    public void show(BarTiles tiles) {
        if (raster.dirtyFrom() < raster.dirtyTo()) {
            tiles.show(raster, magnification);
        }
    }

    /** What is shown: another image where anything was painted before {@link #show}. */
    public Image image() {
        return images.shown();
    }

    /** Row by row, premultiplied ARGB, 0 where there is nothing. */
    public int[] pixels() {
        return raster.pixels();
    }

    /** The image's width in the coordinates of the layout. */
    public double width() {
        return raster.width() / magnification;
    }

    /** The image's height in the coordinates of the layout. */
    public double height() {
        return raster.height() / magnification;
    }

    /** The numbers that fit into bars, in the order the bars were finished; grows. */
    public List<BarNumber> numbers() {
        return painter.numbers();
    }
}
