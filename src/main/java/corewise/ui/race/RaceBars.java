package corewise.ui.race;

import corewise.model.TraceView;
import corewise.picture.lanes.TimelineLayout;
import corewise.ui.canvas.Palette;
import corewise.ui.canvas.lanes.BarFilter;
import corewise.ui.canvas.lanes.BarPixels;
import corewise.ui.canvas.lanes.SlicePainter;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;

/**
 * The bars of an ended run as two pictures of pixels: as they were, and the empty lanes, for what is still to come on the
 * clock. Made once for a size, on any thread; a frame copies columns, on the window's thread.
 */
final class RaceBars {
    private final TimelineLayout layout;
    private final double magnification;
    private final Image full;
    private final Image empty;

    /** Paints all bars of a trace. */
    RaceBars(TraceView trace, TimelineLayout layout, double magnification, Palette palette) {
        this.layout = layout;
        this.magnification = magnification;
        BarPixels bars = new BarPixels();
        bars.begin(trace, layout, BarFilter.ALL, palette, magnification);
        empty = bars.image(bars.pixels().clone());
        bars.paint(SlicePainter::paintAll);
        full = bars.image(bars.pixels());
    }

    /** Draws the columns between two places of the layout anew, those before the clock in full colour. */
    void draw(GraphicsContext graphics, double fromX, double toX, double clockX) {
        copy(graphics, full, fromX, Math.min(toX, clockX));
        copy(graphics, empty, Math.max(fromX, clockX), toX);
    }

    private void copy(GraphicsContext graphics, Image image, double fromX, double toX) {
        double left = layout.time().left();
        double from = Math.clamp(Math.rint(fromX), left, left + layout.time().width());
        double to = Math.clamp(Math.rint(toX), left, left + layout.time().width());
        if (to <= from) {
            return;
        }
        double high = image.getHeight() / magnification;
        graphics.clearRect(from, layout.top(), to - from, high);
        graphics.drawImage(
                image,
                (from - left) * magnification,
                0,
                (to - from) * magnification,
                image.getHeight(),
                from,
                layout.top(),
                to - from,
                high);
    }
}
