package corewise.ui.fx;

import javafx.geometry.Orientation;
import javafx.scene.control.ComboBox;

/** A choice whose value has as many lines as it needs; its style has the value's text wrapped. */
@OnWindowThread
public final class WrappingChoice<T> extends ComboBox<T> {
    public WrappingChoice() {
        getStyleClass().add("wrapping-choice");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return WordsBesideArrow.height(this, "list-cell", width, super.computePrefHeight(-1));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
