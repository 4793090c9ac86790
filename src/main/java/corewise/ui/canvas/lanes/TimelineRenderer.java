package corewise.ui.canvas.lanes;

import corewise.model.TraceView;
import corewise.text.Texts;
import corewise.ui.canvas.ColorRamp;
import corewise.ui.canvas.Palette;
import corewise.ui.canvas.Token;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Writes on a timeline: labels of rows, the axis, numbers in bars. Paints only; belongs to the window's thread. */
public final class TimelineRenderer {
    private static final double LEAST_MARK_DISTANCE = 84;

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
        graphics.setTextBaseline(VPos.CENTER);
        labels(trace);
        axis(width);
        if (!layout.rows().coreReported() && layout.rows().by() == RowsBy.CORE) {
            note(texts.get("timeline.notReported"), layout.bottom() + 24 * layout.scale());
        }
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

    private void labels(TraceView trace) {
        graphics.setFont(palette.font(10));
        graphics.setFill(palette.color(Token.SECONDARY));
        graphics.setTextAlign(TextAlignment.RIGHT);
        int stride = layout.labelStride();
        double x = layout.time().left() - 9 * layout.scale();
        for (int row = 0; row < layout.rows().count(); row += stride) {
            int band = layout.band(row);
            double y = middle(band);
            // with fewer labels than rows a label stands beside the first row of its group
            graphics.fillText(layout.rows().label(trace, row), x, Math.max(y, 5 * layout.scale()), x);
            if (!layout.rows().usable(trace, row) && layout.barHeight(band) >= 9 * layout.scale()) {
                graphics.setTextAlign(TextAlignment.LEFT);
                graphics.fillText(
                        texts.get("timeline.notAvailable"), layout.time().left() + 6 * layout.scale(), y);
                graphics.setTextAlign(TextAlignment.RIGHT);
            }
        }
    }

    private double middle(int band) {
        return layout.top() + layout.bandTop(band) + layout.barHeight(band) / 2.0;
    }

    private void axis(double width) {
        graphics.setFont(palette.font(10));
        graphics.setFill(palette.color(Token.SECONDARY));
        double least = layout.time().nanosPerPixel() * LEAST_MARK_DISTANCE * layout.scale();
        List<TimeAxis.Mark> marks =
                TimeAxis.marks(layout.time().startNanos(), layout.time().endNanos(), Math.ceil(least));
        double y = layout.bottom() + 10 * layout.scale();
        double room = 18 * layout.scale();
        for (TimeAxis.Mark mark : marks) {
            double x = layout.time().x(mark.nanos());
            boolean last = x + room > width;
            graphics.setTextAlign(
                    last ? TextAlignment.RIGHT : mark.nanos() == 0 ? TextAlignment.LEFT : TextAlignment.CENTER);
            graphics.fillText(mark.text(), last ? Math.min(x + room, width) : x, y);
            graphics.fillRect(Math.rint(x), layout.bottom(), 1, 3 * layout.scale());
        }
    }

    private void note(String text, double y) {
        graphics.setFont(palette.font(12.5));
        graphics.setFill(palette.color(Token.SECONDARY));
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.fillText(text, layout.time().left(), y);
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
