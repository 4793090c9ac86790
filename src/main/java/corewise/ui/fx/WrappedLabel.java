package corewise.ui.fx;

import javafx.beans.NamedArg;
import javafx.scene.control.Label;

/**
 * A label whose words break into as many lines as they need, and that works out its height once for a width. Layout asks
 * for it several times whenever anything beside it changes, and breaking words into lines is most of what that costs.
 */
@OnWindowThread
public final class WrappedLabel extends Label {
    private static final double UNKNOWN = -1;

    private double knownWidth = Double.NaN;
    private double knownHeight = UNKNOWN;

    public WrappedLabel(@NamedArg("text") String text) {
        super(text);
        Labels.wrap(this);
    }

    public WrappedLabel() {
        this("");
    }

    /** Whatever changes how high it is has it laid out again. */
    @Override
    public void requestLayout() {
        knownHeight = UNKNOWN;
        super.requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        if (knownHeight == UNKNOWN || knownWidth != width) {
            knownHeight = super.computePrefHeight(width);
            knownWidth = width;
        }
        return knownHeight;
    }
}
