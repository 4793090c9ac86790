package corewise.ui.claims;

import corewise.experiment.Evidence;
import corewise.experiment.picture.EvidencePicture;
import corewise.experiment.picture.EvidenceTable;
import corewise.picture.Frame;
import corewise.picture.Rect;
import corewise.text.Texts;
import corewise.ui.canvas.CanvasPane;
import corewise.ui.canvas.CanvasPen;
import corewise.ui.canvas.Palette;
import corewise.ui.fx.Help;
import corewise.ui.fx.OnWindowThread;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/**
 * Evidence as a picture on one canvas. Draws only in {@link #draw}, and only what has changed.
 */
@OnWindowThread
final class EvidencePane extends Region {
    private static final double LEAST_WIDTH = 40;
    private static final double LEAST_HEIGHT = 24;

    private final CanvasPane pane = new CanvasPane();
    private final Texts texts;
    private final Runnable onInvalid;
    private Runnable onOpen;
    private Evidence evidence;
    private boolean drawn;

    /** @param onInvalid asks for a frame, in which {@link #draw} is called */
    EvidencePane(Texts texts, Runnable onInvalid) {
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
        onInvalid.run();
    }

    /** Says what a click, or Enter where it has the focus, does. */
    void onOpen(Runnable open) {
        onOpen = open;
        getStyleClass().add("opens");
        setAccessibleRole(AccessibleRole.BUTTON);
        setFocusTraversable(true);
        Tooltip.install(this, Help.tip(texts.get("claims.enlarge")));
        setAccessibleHelp(texts.get("claims.enlarge"));
        setOnMouseClicked(event -> open.run());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open.run();
                event.consume();
            }
        });
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE && onOpen != null) {
            onOpen.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    /** Shows other evidence, which its table tells to who cannot see it. */
    void show(Evidence other) {
        evidence = other;
        setAccessibleText(EvidenceTable.of(other, texts).inWords(texts));
        invalidate();
    }

    @Override
    protected void layoutChildren() {
        pane.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /** Draws what has changed since the last call. */
    void draw() {
        if (drawn || evidence == null || getWidth() < LEAST_WIDTH || getHeight() < LEAST_HEIGHT) {
            return;
        }
        drawn = true;
        Palette palette = pane.palette();
        GraphicsContext graphics = pane.graphics();
        pane.clear();
        Rect place = new Rect(0, 0, getWidth(), getHeight());
        Frame frame = new Frame(place, palette.scale(), CanvasPen.measure(palette), texts);
        new CanvasPen(graphics, palette)
                .paint(EvidencePicture.in(frame, evidence).marks());
    }
}
