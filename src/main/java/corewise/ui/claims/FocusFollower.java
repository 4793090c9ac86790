package corewise.ui.claims;

import corewise.ui.fx.OnWindowThread;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/** Scrolls to what has the focus, so that who uses the keyboard sees where it is. */
@OnWindowThread
final class FocusFollower {
    private static final double MARGIN = 12;

    private final ScrollPane scroll;

    private FocusFollower(ScrollPane scroll) {
        this.scroll = scroll;
    }

    static void install(ScrollPane scroll) {
        FocusFollower follower = new FocusFollower(scroll);
        scroll.sceneProperty().subscribe(follower::watch);
    }

    private void watch(Scene scene) {
        if (scene != null) {
            scene.focusOwnerProperty().subscribe(this::follow);
        }
    }

    private void follow(Node focused) {
        Node content = scroll.getContent();
        if (focused == null || !below(content, focused)) {
            return;
        }
        Bounds place = content.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
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

    private static boolean below(Node root, Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(root)) {
                return true;
            }
        }
        return false;
    }
}
