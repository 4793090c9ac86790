package corewise.ui.explain;

import corewise.text.Texts;
import corewise.ui.fx.Help;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Scrolling;
import corewise.ui.fx.Visibility;
import java.util.List;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Lies above the window while something is asked: a frame around what is marked, a bar that says what to do, and the card or
 * the glossary at the side where what is marked is not. What is below is seen, and not pressed.
 */
@OnWindowThread
public final class ExplainLayer extends StackPane {
    private static final double MARGIN = 14;
    private static final double AROUND = 3;

    private final Explaining explaining;
    private final Node content;
    private final Region frame = new Region();
    private final ExplainBar bar;
    private final ExplainPanel panel;
    private final EventHandler<MouseEvent> pointer = this::pointed;
    private Scene followed;
    private Cursor cursorBefore;
    private Node focusedBefore;
    private boolean byPointer;
    /** After each layout: what is marked may have got another place. */
    private final Runnable laidOut = this::place;
    /** What was marked last, and how large its node was then. */
    private Spot placed;

    private Bounds sizeThen;

    /** @param content what can be pointed at: all that lies below */
    public ExplainLayer(Explaining explaining, Node content, Texts texts) {
        this.explaining = explaining;
        this.content = content;
        bar = new ExplainBar(explaining, texts);
        panel = new ExplainPanel(explaining, texts);
        setPickOnBounds(false);
        frame.getStyleClass().add("explain-frame");
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        setAlignment(bar, Pos.BOTTOM_CENTER);
        setMargin(bar, new Insets(MARGIN));
        setMargin(panel, new Insets(MARGIN));
        getChildren().addAll(frame, bar, panel);
        explaining.onKeys(new ExplainKeys(explaining, this::things, bar, panel)::pressed);
        widthProperty().subscribe(this::place);
        heightProperty().subscribe(this::place);
    }

    /** Shows what is asked, from now on: it is in its scene. */
    public void begin() {
        explaining.viewProperty().subscribe(this::show);
        explaining.markedProperty().subscribe(this::mark);
    }

    /** All that can be pointed at now, one of each kind where there are many. */
    private List<Spot> things() {
        return Explained.below(content);
    }

    private void show(View view) {
        boolean on = !view.equals(View.OFF);
        follow(on);
        if (on) {
            Help.hideTips();
        }
        Visibility.show(this, on);
        Visibility.show(bar, view.equals(View.POINTING));
        boolean opened = view instanceof View.OfSpot || view instanceof View.Words;
        Visibility.show(panel, opened);
        if (opened) {
            panel.show(view);
            place();
            panel.takeFocus();
        } else if (on) {
            bar.requestFocus();
        }
    }

    /** Keeps the pointer from what is below, or lets it go there again. */
    private void follow(boolean on) {
        Scene scene = getScene();
        if (on && followed == null && scene != null) {
            followed = scene;
            cursorBefore = scene.getCursor();
            focusedBefore = scene.getFocusOwner();
            scene.setCursor(Cursor.CROSSHAIR);
            scene.addEventFilter(MouseEvent.ANY, pointer);
            scene.addPostLayoutPulseListener(laidOut);
        } else if (!on && followed != null) {
            followed.removeEventFilter(MouseEvent.ANY, pointer);
            followed.removePostLayoutPulseListener(laidOut);
            followed.setCursor(cursorBefore);
            followed = null;
            if (focusedBefore != null) {
                focusedBefore.requestFocus();
                focusedBefore = null;
            }
        }
    }

    private void pointed(MouseEvent event) {
        Node picked = event.getPickResult().getIntersectedNode();
        if (isOurs(picked)) {
            return;
        }
        if (event.getEventType() == MouseEvent.MOUSE_MOVED
                && explaining.viewProperty().get().equals(View.POINTING)) {
            byPointer = true;
            explaining.mark(
                    Explained.at(picked, event.getSceneX(), event.getSceneY()).orElse(null));
            byPointer = false;
        } else if (event.getEventType() == MouseEvent.MOUSE_CLICKED && event.getButton() == MouseButton.PRIMARY) {
            Explained.at(picked, event.getSceneX(), event.getSceneY()).ifPresent(spot -> {
                byPointer = true;
                explaining.open(spot);
                byPointer = false;
            });
        }
        event.consume();
    }

    private boolean isOurs(Node picked) {
        for (Node node = picked; node != null; node = node.getParent()) {
            if (node.equals(this)) {
                return true;
            }
        }
        return false;
    }

    private void mark(Spot spot) {
        frame.setVisible(spot != null);
        bar.tell(spot);
        if (spot != null) {
            if (!byPointer) {
                // what is under the pointer is in sight, and must not be moved from there
                Scrolling.show(spot.node());
            }
            place();
        }
    }

    /** The frame around what is marked, and the panel where that is not. */
    private void place() {
        Spot spot = explaining.markedProperty().get();
        if (spot == null) {
            setAlignment(panel, Pos.CENTER);
            return;
        }
        frame.setVisible(isWhereItWas(spot));
        Bounds place = sceneToLocal(spot.inScene());
        double left = Math.max(1, place.getMinX() - AROUND);
        double top = Math.max(1, place.getMinY() - AROUND);
        frame.resizeRelocate(
                left,
                top,
                Math.max(0, Math.min(getWidth() - 1, place.getMaxX() + AROUND) - left),
                Math.max(0, Math.min(getHeight() - 1, place.getMaxY() + AROUND) - top));
        setAlignment(panel, place.getCenterX() < getWidth() / 2 ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    }

    /** A part of a node that has got another size since is somewhere else in it, which nobody tells. */
    private boolean isWhereItWas(Spot spot) {
        Bounds size = spot.node().getLayoutBounds();
        if (!spot.equals(placed)) {
            placed = spot;
            sizeThen = size;
        }
        return spot.area().isEmpty() || size.equals(sizeThen);
    }
}
