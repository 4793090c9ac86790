package corewise.ui.canvas;

import corewise.picture.Theme;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/**
 * A canvas that fills its place; the style sheets say in which theme and size it is painted. Whoever draws on it is told by
 * {@link #setOnInvalid} when size or paints have changed; the drawing itself happens in the pulse that the frame loop
 * calls.
 */
@OnWindowThread
public final class CanvasPane extends Region {
    private static final StyleablePropertyFactory<CanvasPane> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<CanvasPane, Theme> THEME_DATA =
            FACTORY.createEnumCssMetaData(Theme.class, "-cw-theme", pane -> pane.theme, Theme.LIGHT);
    private static final CssMetaData<CanvasPane, Number> SCALE_DATA =
            FACTORY.createSizeCssMetaData("-cw-scale", pane -> pane.scale, 1.0);

    private final Canvas canvas = new Canvas();
    private final SimpleStyleableObjectProperty<Theme> theme;
    private final SimpleStyleableDoubleProperty scale;
    private Palette palette;
    private Runnable onInvalid = () -> {};

    public CanvasPane() {
        getStyleClass().add("canvas-pane");
        scale = new SimpleStyleableDoubleProperty(SCALE_DATA, this, "scale", 1.0);
        scale.subscribe(this::forgetPalette);
        theme = new SimpleStyleableObjectProperty<>(THEME_DATA, this, "theme", Theme.LIGHT);
        theme.subscribe(this::forgetPalette);
        canvas.setManaged(false);
    }

    private void forgetPalette() {
        palette = null;
        if (onInvalid != null) {
            onInvalid.run();
        }
    }

    /** Sets what is told that size or paints have changed: it should note that it has to draw, and not draw. */
    public void setOnInvalid(Runnable action) {
        onInvalid = action;
    }

    /** The paints and fonts in force. */
    public Palette palette() {
        if (palette == null) {
            palette = new Palette(theme.get(), scale.get());
        }
        return palette;
    }

    /** The canvas, for pointer events and tooltips. */
    public Canvas canvas() {
        // a pane that only knows its paints has none: an empty canvas is blended over what is below all the same
        if (canvas.getParent() == null) {
            getChildren().add(canvas);
        }
        return canvas;
    }

    /** Where to draw; its size is {@link #getWidth()} by {@link #getHeight()}. */
    public GraphicsContext graphics() {
        return canvas().getGraphicsContext2D();
    }

    /** Wipes the canvas, with the part of a pixel at its edges that the pane does not reach to. */
    public void clear() {
        graphics().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    }

    /** Pixels of the screen in one of this pane, 1 or more; 1 where it is on no screen. */
    public double magnification() {
        boolean shown = getScene() != null && getScene().getWindow() != null;
        return shown ? Math.max(1, getScene().getWindow().getRenderScaleX()) : 1;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.ceil(getWidth());
        double height = Math.ceil(getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            onInvalid.run();
        }
    }

    /** The CSS properties of this class. */
    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(FACTORY.getCssMetaData());
        return List.copyOf(all);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return getClassCssMetaData();
    }
}
