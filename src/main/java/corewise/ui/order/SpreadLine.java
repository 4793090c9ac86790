package corewise.ui.order;

import corewise.model.Way;
import corewise.picture.Token;
import corewise.ui.canvas.CanvasPane;
import corewise.ui.canvas.Colors;
import corewise.ui.canvas.Palette;
import corewise.ui.fx.OnWindowThread;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** A share on a line from 0 to 1: a bar up to it, or a dot in the band that it was spread over. */
@OnWindowThread
final class SpreadLine extends Region {
    private final CanvasPane pane = new CanvasPane();
    private final Way way;
    private final boolean dot;
    private final double low;
    private final double middle;
    private final double high;

    private SpreadLine(Way way, boolean dot, double low, double middle, double high) {
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        this.way = way;
        this.dot = dot;
        this.low = low;
        this.middle = middle;
        this.high = high;
        getStyleClass().add("order-share");
        pane.setOnInvalid(this::draw);
        getChildren().add(pane);
    }

    /** A bar from 0 to a share, and what it says. */
    static SpreadLine bar(Way way, double share, String told) {
        return new SpreadLine(way, false, 0, share, share).telling(told);
    }

    /** A dot, how far the shares were spread, and what it says. */
    static SpreadLine dot(Way way, double low, double middle, double high, String told) {
        return new SpreadLine(way, true, low, middle, high).telling(told);
    }

    private SpreadLine telling(String told) {
        setAccessibleText(told);
        return this;
    }

    @Override
    protected void layoutChildren() {
        pane.resizeRelocate(0, 0, getWidth(), getHeight());
        draw();
    }

    private void draw() {
        if (getWidth() < 10 || getHeight() < 2) {
            return;
        }
        GraphicsContext graphics = pane.graphics();
        Palette palette = pane.palette();
        double height = getHeight();
        double radius = height / 2;
        double from = dot ? radius : 0;
        double width = getWidth() - 2 * from;
        pane.clear();
        graphics.setFill(palette.color(Token.BUSY_GROUND));
        double track = dot ? height * 0.55 : height;
        graphics.fillRoundRect(from, (height - track) / 2, width, track, track, track);
        Color color = Colors.of(way);
        graphics.setFill(dot ? color.deriveColor(0, 1, 1, 0.5) : color);
        double left = from + low * width;
        double band = Math.max(dot ? 0 : 2, (high - low) * width);
        graphics.fillRoundRect(left, (height - track) / 2, band, track, dot ? 0 : track, dot ? 0 : track);
        if (dot) {
            graphics.setFill(color);
            graphics.fillOval(from + middle * width - radius, 0, height, height);
        }
    }
}
