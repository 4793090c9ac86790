package corewise.ui.claims.evidence;

import corewise.experiment.Evidence;
import corewise.text.Texts;
import corewise.ui.canvas.CanvasPane;
import corewise.ui.canvas.Palette;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * Evidence as a picture on one canvas. Draws only in {@link #draw}, and only what has changed. Belongs to the window's
 * thread.
 */
public final class EvidencePane extends Region {
    private static final double LEAST_WIDTH = 40;
    private static final double LEAST_HEIGHT = 24;

    private final CanvasPane pane = new CanvasPane();
    private final Texts texts;
    private final Runnable onInvalid;
    private final Map<Mark.Type, Map<String, Double>> widths = new HashMap<>();
    private Evidence evidence;
    private boolean drawn;

    /** @param onInvalid asks for a frame, in which {@link #draw} is called */
    public EvidencePane(Texts texts, Runnable onInvalid) {
        this.texts = texts;
        this.onInvalid = onInvalid;
        getStyleClass().add("claim-evidence");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pane.setMouseTransparent(true);
        pane.setOnInvalid(this::invalidate);
        getChildren().add(pane);
        setMinWidth(0);
    }

    private void invalidate() {
        drawn = false;
        widths.clear();
        onInvalid.run();
    }

    /** Shows other evidence, which its table tells to who cannot see it. */
    public void show(Evidence other) {
        evidence = other;
        setAccessibleText(EvidenceTable.of(other, texts).inWords());
        invalidate();
    }

    @Override
    protected void layoutChildren() {
        pane.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /** Draws what has changed since the last call. */
    public void draw() {
        if (drawn || evidence == null || getWidth() < LEAST_WIDTH || getHeight() < LEAST_HEIGHT) {
            return;
        }
        drawn = true;
        Palette palette = pane.palette();
        GraphicsContext graphics = pane.graphics();
        graphics.clearRect(0, 0, pane.getWidth(), pane.getHeight());
        Frame frame = new Frame(
                new Rect(0, 0, getWidth(), getHeight()),
                palette.scale(),
                (text, type) -> width(text, type, palette),
                texts);
        MarkPainter painter = new MarkPainter(graphics, palette, magnification());
        EvidenceLayout.of(evidence, frame).forEach(painter::paint);
    }

    private double width(String text, Mark.Type type, Palette palette) {
        return widths.computeIfAbsent(type, key -> new HashMap<>()).computeIfAbsent(text, key -> {
            Text measured = new Text(text);
            measured.setFont(MarkPainter.font(type, palette));
            return measured.getLayoutBounds().getWidth();
        });
    }

    private double magnification() {
        boolean shown = getScene() != null && getScene().getWindow() != null;
        return shown ? Math.max(1, getScene().getWindow().getRenderScaleX()) : 1;
    }
}
