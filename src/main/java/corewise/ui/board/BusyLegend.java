package corewise.ui.board;

import corewise.model.UtilisationSample;
import corewise.picture.Token;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import javafx.scene.text.Font;

/** What the bars beside the cores say: over which time, and which of their tones is whose. */
@OnWindowThread
final class BusyLegend {
    private static final double SWATCH = 9;
    /** A window is the last one while no more than this part of it has passed since its end. */
    private static final int MUCH = 10;

    private final Brush brush;
    private final List<Part> parts;
    private final Font font;

    /** A text, and the tone that it explains, null for none. */
    record Part(String text, Brush.Busy tone) {}

    BusyLegend(Brush brush, BoardFrame frame) {
        this.brush = brush;
        parts = parts(frame);
        font = brush.palette().font(11.5);
    }

    /** What is said of a frame. */
    static List<Part> parts(BoardFrame frame) {
        if (frame.trace().simulated()) {
            // nothing was busy, so there are no bars; the board may be all of the window that is seen
            return List.of(new Part(frame.text("cores.simulated"), null));
        }
        boolean tones = frame.tellsOurs();
        String busy = frame.sample()
                .map(sample -> window(frame, sample, tones))
                .orElseGet(() -> frame.text("cores.noWindow"));
        return tones
                ? List.of(
                        new Part(busy, null),
                        new Part(frame.text("cores.ours"), Brush.Busy.OURS),
                        new Part(frame.text("cores.else"), Brush.Busy.ELSE))
                : List.of(new Part(busy, null));
    }

    /** Which time the bars are of: a window that ended a while before the moment that is replayed is not the last one. */
    private static String window(BoardFrame frame, UtilisationSample sample, boolean tones) {
        long millis = 10 * Math.round(sample.windowNanos() / 1e7);
        boolean before = frame.phase() == BoardFrame.Phase.REPLAY
                && frame.state().nanos() - sample.endNanos() > sample.windowNanos() / MUCH;
        if (!before) {
            return frame.text(tones ? "cores.windowOfWhom" : "cores.window", millis);
        }
        String end = frame.texts().quantities().moment(sample.endNanos());
        return frame.text(tones ? "cores.windowUntilOfWhom" : "cores.windowUntil", millis, end);
    }

    private double swatch(Part part) {
        return part.tone() == null ? 0 : (SWATCH + 14) * brush.scale();
    }

    /** Where it ends that begins here. */
    double right(double left) {
        return left
                + parts.stream()
                        .mapToDouble(part -> swatch(part) + brush.width(part.text(), font))
                        .sum();
    }

    /** Writes it beside a height. */
    void paint(double left, double y) {
        double x = left;
        for (Part part : parts) {
            double size = SWATCH * brush.scale();
            x += swatch(part);
            if (part.tone() != null) {
                Box box = new Box(x - size - 4 * brush.scale(), y - size / 2, size, size);
                brush.rounded(box, brush.busy(part.tone()), 2);
            }
            brush.text(part.text(), font, brush.color(Token.SECONDARY), x, y);
            x += brush.width(part.text(), font);
        }
    }
}
