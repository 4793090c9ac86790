package corewise.ui.fx;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/** A row that wants to be one, and becomes several where it is given less room. */
@OnWindowThread
public final class WrappingRow extends FlowPane {
    @Override
    protected double computePrefWidth(double height) {
        double width = snappedLeftInset() + snappedRightInset();
        double gap = 0;
        for (Node node : getManagedChildren()) {
            // as it is laid out: what must not be narrower than it wishes to be is not
            width += gap + snapSizeX(Math.max(node.minWidth(-1), node.prefWidth(-1)));
            gap = snapSpaceX(getHgap());
        }
        return Math.ceil(width);
    }
}
