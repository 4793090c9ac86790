package corewise.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;

/** Finds what the keyboard gets to and a screen reader has no name for. For the window's thread; stateless. */
final class Unnamed {
    private Unnamed() {}

    /** Each such node that is in sight. */
    static List<String> find(Parent root) {
        List<String> found = new ArrayList<>();
        visit(root, root, found);
        return found;
    }

    private static void visit(Parent root, Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable() && !(node instanceof ScrollPane) && !named(root, node)) {
            found.add("unnamed: " + node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(root, child, found));
        }
    }

    private static boolean named(Parent root, Node node) {
        boolean own =
                node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        boolean written = node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        boolean labelled = root.lookupAll(".label").stream()
                .anyMatch(label -> label instanceof Label each && node.equals(each.getLabelFor()));
        return own || written || labelled;
    }
}
