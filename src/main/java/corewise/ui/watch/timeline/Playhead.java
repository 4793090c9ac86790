package corewise.ui.watch.timeline;

import corewise.picture.Rect;
import corewise.picture.Token;
import corewise.picture.lanes.TimelineLayout;
import corewise.ui.canvas.Palette;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** The line at the moment shown, and the moment in words. */
@OnWindowThread
final class Playhead {
    private static final double WIDTH = 2;

    private final Rectangle line = new Rectangle();
    private final Text moment = new Text();
    private final Rectangle behindMoment = new Rectangle();

    Playhead() {
        for (Node node : nodes()) {
            node.setManaged(false);
            node.setMouseTransparent(true);
        }
    }

    /** From the back to the front. */
    List<Node> nodes() {
        return List.of(line, behindMoment, moment);
    }

    void show(boolean shown) {
        nodes().forEach(node -> node.setVisible(shown));
    }

    boolean shown() {
        return line.isVisible();
    }

    /** The left edge of the line. */
    double x() {
        return line.getX();
    }

    String words() {
        return moment.getText();
    }

    /**
     * Goes to a place.
     *
     * @param x of the line
     * @param words the moment
     * @param live whether the words stand beside the line, where nothing is yet; else on the axis, so that no bar is hidden
     * @param width of the view
     */
    void moveTo(double x, String words, boolean live, double width, Look look) {
        Palette palette = look.palette;
        line.setX(x);
        line.setWidth(WIDTH);
        line.setHeight(Math.rint(look.layout.bottom() + 2));
        line.setFill(palette.color(Token.NOW));
        moment.setText(words);
        moment.setFont(palette.bold(10));
        moment.setFill(palette.color(Token.NOW));
        double wide = Math.ceil(moment.getLayoutBounds().getWidth());
        double high = 14 * look.layout.scale();
        double wanted = live ? x + 5 : x - wide / 2;
        double left = live && wanted + wide > width ? x - 5 - wide : Math.min(wanted, width - wide - 2);
        double top = live ? look.layout.top() - 1 : look.layout.bottom() + 3 * look.layout.scale();
        moment.setX(left);
        moment.setY(top + 0.78 * high);
        double from = left - 4;
        double to = left + wide + 4;
        for (Rect label : look.labels) {
            // a number of which only a part is seen would be another number
            boolean hidden = label.x() < left + wide + 4 && label.right() > left - 4 && !live;
            from = hidden ? Math.min(from, label.x()) : from;
            to = hidden ? Math.max(to, label.right()) : to;
        }
        behindMoment.setX(from);
        behindMoment.setY(top);
        behindMoment.setWidth(to - from);
        behindMoment.setHeight(high);
        behindMoment.setFill(palette.color(Token.CARD));
    }

    /**
     * Where everything is and in which colours.
     *
     * @param labels the places of the times on the axis
     */
    record Look(TimelineLayout layout, Palette palette, List<Rect> labels) {}
}
