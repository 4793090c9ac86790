package corewise.ui.watch.timeline;

import corewise.picture.Token;
import corewise.picture.lanes.TimelineLayout;
import corewise.ui.canvas.Palette;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;

/** A frame around the lane that is spoken of, thick enough to be seen from the last row. */
@OnWindowThread
final class LaneMark {
    /** No lane. */
    static final int NONE = -1;

    private static final double STROKE = 3;
    /** A lane that is lower is framed all the same so that the frame is seen. */
    private static final double LEAST_HEIGHT = 12;

    private static final double TIP = 9;

    private final Rectangle frame = new Rectangle();
    private final Polygon tip = new Polygon();
    private int row = NONE;

    LaneMark() {
        frame.setId("lane-mark");
        frame.setFill(Color.TRANSPARENT);
        for (Node node : nodes()) {
            node.setManaged(false);
            node.setMouseTransparent(true);
            node.setVisible(false);
        }
    }

    /** From the back to the front. */
    List<Node> nodes() {
        return List.of(frame, tip);
    }

    /** The lane that is marked, {@link #NONE} for none. */
    int row() {
        return row;
    }

    /** Marks a lane from the next drawing on; the one that is marked already no longer. */
    void toggle(int wanted) {
        row = wanted == row ? NONE : wanted;
    }

    /** Marks the lane so many further; beyond the first and the last there is none. */
    void move(int by, int rows) {
        int next = row == NONE && by < 0 ? rows - 1 : row + by;
        row = next < 0 || next >= rows ? NONE : next;
    }

    /** Marks none. */
    void clear() {
        row = NONE;
    }

    /** Draws it where the lane is; nothing where there is none. */
    void draw(TimelineLayout layout, Palette palette) {
        boolean shown = layout != null && row != NONE && row < layout.rows().count();
        nodes().forEach(node -> node.setVisible(shown));
        if (!shown) {
            return;
        }
        double scale = layout.scale();
        int band = layout.band(row);
        double high = Math.max(layout.pitch(), LEAST_HEIGHT * scale);
        double middle = layout.top() + layout.bandTop(band) + layout.pitch() / 2;
        double stroke = STROKE * scale;
        frame.setX(stroke / 2);
        frame.setY(middle - high / 2);
        frame.setWidth(layout.time().left() + layout.time().width() - stroke / 2);
        frame.setHeight(high);
        frame.setStrokeWidth(stroke);
        frame.setStroke(palette.color(Token.NOW));
        tip.getPoints()
                .setAll(
                        stroke,
                        middle - TIP * scale / 2,
                        stroke + TIP * scale,
                        middle,
                        stroke,
                        middle + TIP * scale / 2);
        tip.setFill(palette.color(Token.NOW));
    }
}
