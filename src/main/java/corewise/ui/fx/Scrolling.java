package corewise.ui.fx;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;

/** Scrolls up and down to what is to be seen. Stateless. */
@OnWindowThread
public final class Scrolling {
    private static final double MARGIN = 12;

    private Scrolling() {}

    /** Brings a node in sight in the pane that scrolls it; nothing happens where none does. */
    public static void show(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof ScrollPane scroll && scroll.getContent() != null) {
                show(node, scroll);
                return;
            }
        }
    }

    /**
     * A pane keeps an image of what it scrolls, which is made again whole with every frame of a live run: this one does not. It
     * has its skin from now on: a skin that comes while a page is styled has all that it scrolls styled twice.
     */
    public static void drawDirectly(ScrollPane pane) {
        pane.setSkin(new ScrollPaneSkin(pane));
        pane.getChildrenUnmodifiable().stream()
                .filter(child -> child.getStyleClass().contains("viewport"))
                .forEach(child -> child.setCache(false));
    }

    private static void show(Node node, ScrollPane scroll) {
        Node content = scroll.getContent();
        Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - seen;
        if (hidden <= 0) {
            return;
        }
        double top = scroll.getVvalue() * hidden;
        double wanted = Math.clamp(
                top,
                place.getMaxY() + MARGIN - seen,
                Math.max(place.getMinY() - MARGIN, place.getMaxY() + MARGIN - seen));
        scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
    }
}
