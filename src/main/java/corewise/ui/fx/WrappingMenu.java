package corewise.ui.fx;

import javafx.geometry.Orientation;
import javafx.scene.control.MenuButton;

/** A button of a menu whose words break into as many lines as they need. */
@OnWindowThread
public final class WrappingMenu extends MenuButton {
    public WrappingMenu() {
        setWrapText(true);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return WordsBesideArrow.height(this, "label", width, super.computePrefHeight(-1));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
