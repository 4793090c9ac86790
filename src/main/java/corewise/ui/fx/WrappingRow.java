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
            width += gap + snapSizeX(node.prefWidth(-1));
            gap = snapSpaceX(getHgap());
        }
        return Math.ceil(width);
    }
}
