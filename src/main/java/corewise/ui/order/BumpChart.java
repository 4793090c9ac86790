package corewise.ui.order;

import corewise.model.TraceView;
import corewise.model.Way;
import corewise.ui.canvas.CanvasPane;
import corewise.ui.fx.Texts;
import java.util.Map;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * The chart of orders as a node. The pointer or the arrow keys light a task, a click or Enter keeps it lit. Draws only in
 * {@link #draw}; belongs to the window's thread.
 */
final class BumpChart extends Region {
    private static final double LEAST = 60;

    private final CanvasPane pane = new CanvasPane();
    private final Texts texts;
    private final Runnable onInvalid;
    private final IntegerProperty kept = new SimpleIntegerProperty(TraceView.NONE);
    private OrderPicture picture = OrderPicture.NONE;
    private Map<Way, RankMap> maps = Map.of();
    private BumpLayout layout;
    private int hovered = TraceView.NONE;
    private boolean stale = true;

    /** @param onInvalid asks for a frame, in which {@link #draw} is called */
    BumpChart(Texts texts, Runnable onInvalid) {
        this.texts = texts;
        this.onInvalid = onInvalid;
        getStyleClass().add("order-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pane.setMouseTransparent(true);
        pane.setOnInvalid(this::invalidate);
        getChildren().add(pane);
        setPickOnBounds(true);
        kept.subscribe((before, after) -> invalidate());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(taskAt(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover(TraceView.NONE));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            requestFocus();
            int task = taskAt(event.getX(), event.getY());
            kept.set(task == kept.get() ? TraceView.NONE : task);
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        boolean known = picture.tasks() > 0 && layout != null && layout.lines();
        if (!known) {
            return;
        }
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            step(event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.BACK_SPACE) {
            kept.set(TraceView.NONE);
            event.consume();
        }
    }

    /** The task that stands above or below in the first column. */
    private void step(int by) {
        OrderColumn first = picture.columns().getFirst();
        int rank = kept.get() == TraceView.NONE ? -1 : first.rank(kept.get());
        int next = kept.get() == TraceView.NONE && by < 0 ? first.size() - 1 : rank + by;
        kept.set(first.taskAt(Math.clamp(next, 0, first.size() - 1)));
    }

    /** The task that stays lit, {@link TraceView#NONE} for none. */
    IntegerProperty keptProperty() {
        return kept;
    }

    /** Shows other orders from the next drawing on. */
    void show(OrderPicture shown, Map<Way, RankMap> shownMaps) {
        picture = shown;
        maps = shownMaps;
        hovered = TraceView.NONE;
        if (kept.get() >= shown.tasks()) {
            kept.set(TraceView.NONE);
        }
        setAccessibleText(texts.get("order.accessible", shown.columns().size(), shown.tasks()));
        invalidate();
    }

    private void hover(int task) {
        if (task != hovered) {
            hovered = task;
            invalidate();
        }
    }

    private void invalidate() {
        stale = true;
        onInvalid.run();
    }

    private int taskAt(double x, double y) {
        if (layout == null || picture.columns().isEmpty() || !layout.lines()) {
            return TraceView.NONE;
        }
        int column = layout.columnAt(x);
        int rank = layout.rankAt(y);
        int[] order = column < 0 ? new int[0] : picture.columns().get(column).order();
        return rank < 0 || rank >= order.length ? TraceView.NONE : order[rank];
    }

    @Override
    protected void layoutChildren() {
        pane.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /** Draws what has changed. */
    void draw() {
        if (!stale || getWidth() < LEAST || getHeight() < LEAST) {
            return;
        }
        stale = false;
        if (picture.columns().isEmpty()) {
            layout = null;
            pane.graphics().clearRect(0, 0, getWidth(), getHeight());
            return;
        }
        layout = new BumpLayout(
                getWidth(),
                getHeight(),
                pane.palette().scale(),
                picture.columns().size(),
                picture.tasks());
        if (layout.lines()) {
            new BumpPainter(pane.graphics(), pane.palette(), layout, picture, texts)
                    .paint(hovered == TraceView.NONE ? kept.get() : hovered);
        } else {
            new RankMapPainter(pane.graphics(), pane.palette(), picture, texts).paint(maps, getWidth(), getHeight());
        }
    }
}
