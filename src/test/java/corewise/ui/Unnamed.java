package corewise.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
        Set<Node> labelled = root.lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getLabelFor())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        visit(labelled, root, found);
        return found;
    }

    private static void visit(Set<Node> labelled, Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable() && !(node instanceof ScrollPane) && !labelled.contains(node) && !named(node)) {
            found.add("unnamed: " + node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(labelled, child, found));
        }
    }

    private static boolean named(Node node) {
        boolean own =
                node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        boolean written = node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        return own || written;
    }
}
