package corewise.ui.canvas;

import corewise.picture.Rect;
import corewise.picture.Strip;
import corewise.ui.fx.OnWindowThread;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;

/** A row of small bars in the colours of tasks. */
@OnWindowThread
public final class BarStrip extends StackPane {
    private final CanvasPane pane = new CanvasPane();
    private Strip strip = Strip.list(0);

    /** @param name what its bars are, for who cannot see them */
    public BarStrip(String name) {
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(name);
        getChildren().add(pane);
        pane.setOnInvalid(this::draw);
        setMinWidth(0);
    }

    /** Shows the order of an ended or growing run: bar height and colour are the submission index. */
    public void showOrder(int[] order, int ofItems) {
        show(Strip.order(order, ofItems));
    }

    /** Shows expected lengths in list order. */
    public void showLengths(long[] nanos) {
        show(Strip.lengths(nanos));
    }

    private void show(Strip other) {
        strip = other;
        draw();
    }

    private void draw() {
        CanvasPen pen = new CanvasPen(pane.graphics(), pane.palette());
        pane.clear();
        pen.paint(strip.in(new Rect(0, 0, pane.getWidth(), pane.getHeight())));
    }
}
