package corewise.ui.fx;

import javafx.scene.Node;

/** Style classes that come and go. Stateless. */
@OnWindowThread
public final class Styles {
    private Styles() {}

    /** Gives a node a style, once however often it is told so, or takes it away. */
    public static void mark(Node node, String style, boolean on) {
        // each change has the node and all in it styled anew
        if (!on) {
            node.getStyleClass().remove(style);
        } else if (!node.getStyleClass().contains(style)) {
            node.getStyleClass().add(style);
        }
    }
}
