package corewise.ui.canvas;

import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.StackPane;

/**
 * A row of small bars in the colours of tasks; where there are more bars than pixels, each column shows one of those it
 * stands for. Belongs to the window's thread.
 */
public final class BarStrip extends StackPane {
    private static final double LEAST_HEIGHT = 0.12;
    private static final double LEAST_WITH_GAP = 3;

    private final CanvasPane pane = new CanvasPane();
    private int places = 1;
    private int bars;
    private int items = 1;
    private IntToDoubleFunction height = bar -> 0;
    private IntUnaryOperator task = bar -> bar;

    public BarStrip() {
        getChildren().add(pane);
        pane.setOnInvalid(this::draw);
        setMinWidth(0);
    }

    /** Shows the order of an ended or growing run: bar height and colour are the submission index. */
    public void showOrder(int[] order, int ofItems) {
        places = ofItems;
        bars = order.length;
        items = ofItems;
        height = bar -> ofItems == 1 ? 1 : order[bar] / (double) (ofItems - 1);
        task = bar -> order[bar];
        draw();
    }

    /** Shows expected lengths in list order. */
    public void showLengths(long[] nanos) {
        long most = 1;
        for (long length : nanos) {
            most = Math.max(most, length);
        }
        long longest = most;
        places = nanos.length;
        bars = nanos.length;
        items = nanos.length;
        height = bar -> nanos[bar] / (double) longest;
        task = bar -> bar;
        draw();
    }

    private void draw() {
        double width = pane.getWidth();
        double full = pane.getHeight();
        GraphicsContext graphics = pane.graphics();
        graphics.clearRect(0, 0, width, full);
        if (width <= 0 || places <= 0) {
            return;
        }
        int columns = (int) Math.min(places, Math.floor(width));
        double step = width / columns;
        double gap = step >= LEAST_WITH_GAP ? Math.min(2, step * 0.15) : 0;
        boolean dense = gap == 0;
        for (int column = 0; column < columns; column++) {
            int bar = (int) ((long) column * places / columns);
            if (bar >= bars) {
                break;
            }
            int of = task.applyAsInt(bar);
            double tall = full * (LEAST_HEIGHT + (1 - LEAST_HEIGHT) * Math.clamp(height.applyAsDouble(bar), 0, 1));
            double left = dense ? Math.floor(column * step) : column * step;
            double wide = dense ? Math.ceil(step) : Math.min(step - gap, full * 2);
            graphics.setFill(ColorRamp.of(of, items));
            graphics.fillRect(left, full - tall, wide, tall);
        }
        graphics.setFill(pane.palette().color(Token.SLOT));
        double reached = bars >= places ? width : width * bars / places;
        graphics.fillRect(reached, full - 1, width - reached, 1);
    }
}
