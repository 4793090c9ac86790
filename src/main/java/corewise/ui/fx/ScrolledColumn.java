package corewise.ui.fx;

import javafx.scene.layout.VBox;

/**
 * A column in a scroll pane, which asks how tall a column must be without telling how wide it is: texts that wrap would
 * then count as one line, and the scroll bar would not come where they need it.
 */
@OnWindowThread
public final class ScrolledColumn extends VBox {
    @Override
    protected double computeMinHeight(double width) {
        return super.computeMinHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
    }
}
