package corewise.ui.fx;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.stage.Window;

/** Scrolls up and down to what is to be seen. Stateless. */
@OnWindowThread
public final class Scrolling {
    private static final double MARGIN = 12;
    /** Of what is in sight, so that the eye finds where it was. */
    private static final double PAGE = 0.8;

    private Scrolling() {}

    /**
     * Brings a node in sight in the pane that scrolls it, and its upper part where it is too high; nothing happens where none
     * does, or all is in sight already.
     */
    public static void show(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof ScrollPane scroll && scroll.getContent() != null) {
                show(node, scroll);
                return;
            }
        }
    }

    /**
     * Turns a page of what a pane scrolls; false where there is nothing more that way, or nobody sees it.
     *
     * @param pages down where positive
     */
    public static boolean turn(ScrollPane pane, int pages) {
        if (!layOut(pane)) {
            return false;
        }
        double seen = pane.getViewportBounds().getHeight();
        double hidden = pane.getContent().getLayoutBounds().getHeight() - seen;
        double further = pages > 0 ? (1 - pane.getVvalue()) * hidden : pane.getVvalue() * hidden;
        // what holds nothing but the room around the rest is not worth a page
        boolean any = further > MARGIN;
        if (any) {
            pane.setVvalue(Math.clamp(pane.getVvalue() + pages * PAGE * seen / hidden, 0, 1));
        }
        return any;
    }

    /** Gives all in a pane's window its place, for so it has its own; false where nobody sees it, so that it has no style. */
    public static boolean layOut(ScrollPane pane) {
        Window window = pane.getScene() == null ? null : pane.getScene().getWindow();
        boolean shown = window != null && window.isShowing();
        for (Node each = pane; each != null; each = each.getParent()) {
            shown &= each.isVisible();
        }
        if (shown) {
            // that styles what holds it as well, where that is not styled yet, but not all of the window anew
            pane.applyCss();
            pane.getScene().getRoot().layout();
        }
        return shown;
    }

    /** Whether a node is in a place, or is that place. */
    public static boolean within(Node node, Node place) {
        Node each = node;
        while (each != null && !each.equals(place)) {
            each = each.getParent();
        }
        return each != null;
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
        double most = place.getMinY() - MARGIN;
        double wanted = Math.clamp(scroll.getVvalue() * hidden, Math.min(place.getMaxY() + MARGIN - seen, most), most);
        scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
    }
}
