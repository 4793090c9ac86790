package corewise.ui.canvas.lanes;

import corewise.model.TraceView;
import corewise.picture.Token;
import corewise.picture.lanes.LaneFrame;
import corewise.picture.lanes.TimelineLayout;
import corewise.text.Texts;
import corewise.ui.canvas.CanvasPen;
import corewise.ui.canvas.ColorRamp;
import corewise.ui.canvas.Palette;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Writes on a timeline: labels of rows, the axis, numbers in bars. Paints only. */
@OnWindowThread
public final class TimelineRenderer {
    private final GraphicsContext graphics;
    private final Palette palette;
    private final TimelineLayout layout;
    private final Texts texts;

    /** A renderer of one layout; of none, null, for what stands where nothing has run. */
    public TimelineRenderer(GraphicsContext graphics, Palette palette, TimelineLayout layout, Texts texts) {
        this.graphics = graphics;
        this.palette = palette;
        this.layout = layout;
        this.texts = texts;
    }

    /** Clears everything and writes what stands around the bars. */
    public void frame(TraceView trace, double width, double height) {
        graphics.clearRect(0, 0, width, height);
        new CanvasPen(graphics, palette).paint(new LaneFrame(trace, layout, texts).around(width));
    }

    /** Writes the one sentence that stands where nothing has run. */
    public void empty(double width, double height) {
        graphics.clearRect(0, 0, width, height);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFont(palette.font(12.5));
        graphics.setFill(palette.color(Token.SECONDARY));
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.fillText(texts.get("timeline.empty"), 0, Math.min(height / 2, 24 * palette.scale()), width);
    }

    private double middle(int band) {
        return layout.top() + layout.bandTop(band) + layout.barHeight(band) / 2.0;
    }

    /** Writes numbers into bars, from one of them on. */
    public void numbers(List<BarNumber> numbers, int from, int items) {
        graphics.setFont(palette.bold(9));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        for (BarNumber number : numbers.subList(from, numbers.size())) {
            Color ink = ColorRamp.ink(number.task(), items);
            graphics.setFill(ink);
            graphics.fillText(
                    Integer.toString(number.task()), layout.time().x(number.centreNanos()), middle(number.band()));
        }
    }
}
