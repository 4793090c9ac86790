package corewise.ui.claims;

import corewise.ui.fx.OnWindowThread;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Two nodes at the ends of a line; where there is no room for both, the second stands below. */
@OnWindowThread
class TwoEnds extends Region {
    private static final double GAP = 6;

    private final Node left;
    private final Node right;

    TwoEnds(Node left, Node right) {
        this.left = left;
        this.right = right;
        getChildren().setAll(left, right);
        setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
    }

    private boolean oneLine(double width) {
        return left.prefWidth(-1) + GAP + right.prefWidth(-1) <= width;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double one = left.prefHeight(-1);
        double other = right.prefHeight(-1);
        return Math.ceil(width < 0 || oneLine(width) ? Math.max(one, other) : one + other);
    }

    @Override
    protected void layoutChildren() {
        double one = left.prefHeight(-1);
        double other = right.prefHeight(-1);
        double rightWidth = Math.min(getWidth(), right.prefWidth(-1));
        double line = oneLine(getWidth()) ? Math.max(one, other) : one;
        left.resizeRelocate(0, Math.rint((line - one) / 2), Math.min(getWidth(), left.prefWidth(-1)), one);
        double y = oneLine(getWidth()) ? Math.rint((line - other) / 2) : one;
        right.resizeRelocate(Math.rint(getWidth() - rightWidth), y, rightWidth, other);
    }
}
