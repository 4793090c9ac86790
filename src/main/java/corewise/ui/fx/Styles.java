package corewise.ui.fx;

import javafx.scene.Node;

/** Style classes that come and go. Stateless. */
@OnWindowThread
public final class Styles {
    private Styles() {}

    /** Gives a node a style, once however often it is told so, or takes it away. */
    public static void mark(Node node, String style, boolean on) {
        node.getStyleClass().remove(style);
        if (on) {
            node.getStyleClass().add(style);
        }
    }
}
