package corewise.ui.whatif;

import corewise.picture.Drawing;
import corewise.picture.Frame;
import corewise.picture.Rect;
import corewise.text.Texts;
import corewise.ui.canvas.CanvasPane;
import corewise.ui.canvas.CanvasPen;
import corewise.ui.canvas.Palette;
import corewise.ui.fx.OnWindowThread;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A drawing on one canvas, made anew for each size and theme. Draws only in {@link #draw}, and only what has changed. */
@OnWindowThread
final class PicturePane extends Region {
    private static final double LEAST_WIDTH = 60;
    private static final double LEAST_HEIGHT = 16;

    private final CanvasPane pane = new CanvasPane();
    private final Texts texts;
    private final Runnable onInvalid;
    private Function<Frame, Drawing> maker;
    private boolean drawn;

    /** @param onInvalid asks for a frame, in which {@link #draw} is called */
    PicturePane(String style, Texts texts, Runnable onInvalid) {
        this.texts = texts;
        this.onInvalid = onInvalid;
        getStyleClass().add(style);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pane.setMouseTransparent(true);
        pane.setOnInvalid(this::invalidate);
        getChildren().add(pane);
        setMinWidth(0);
        setPickOnBounds(true);
    }

    private void invalidate() {
        drawn = false;
        onInvalid.run();
    }

    /** Shows something else. */
    void show(Function<Frame, Drawing> other) {
        maker = other;
        invalidate();
    }

    @Override
    protected void layoutChildren() {
        pane.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /** Draws what has changed since the last call. */
    void draw() {
        if (drawn || maker == null || getWidth() < LEAST_WIDTH || getHeight() < LEAST_HEIGHT) {
            return;
        }
        drawn = true;
        Palette palette = pane.palette();
        pane.clear();
        Rect place = new Rect(0, 0, getWidth(), getHeight());
        Drawing drawing = maker.apply(new Frame(place, palette.scale(), CanvasPen.measure(palette), texts));
        setAccessibleText(drawing.title());
        new CanvasPen(pane.graphics(), palette).paint(drawing.marks());
    }
}
