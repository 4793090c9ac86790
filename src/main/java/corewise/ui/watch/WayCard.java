package corewise.ui.watch;

import corewise.ui.fx.OnWindowThread;
import javafx.geometry.Orientation;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ToggleButtonSkin;
import javafx.scene.layout.Region;

/** A radio button that looks like a card. */
@OnWindowThread
final class WayCard extends RadioButton {
    private final Region content;

    WayCard(Region content) {
        this.content = content;
        getStyleClass().setAll("way-card");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(content);
        setMaxWidth(Double.MAX_VALUE);
        widthProperty().subscribe(width -> content.setPrefWidth(width.doubleValue() - sideInsets()));
    }

    private double sideInsets() {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width < 0 ? -1 : width - sideInsets();
        return snappedTopInset() + content.prefHeight(inner) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new ToggleButtonSkin(this);
    }
}
