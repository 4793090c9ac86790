package corewise.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** Finds texts that are shown shortened. Belongs to the window's thread. */
final class ClippedText {
    private ClippedText() {}

    /** The texts below a node that do not fit their labels. */
    static List<String> find(Parent root) {
        List<String> found = new ArrayList<>();
        visit(root, found);
        return found;
    }

    private static void visit(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isEmpty()) {
            for (Node child : labeled.getChildrenUnmodifiable()) {
                if (child instanceof Text text && !shown(text).equals(flat(labeled.getText()))) {
                    found.add(labeled.getText() + " → " + text.getText() + " (" + labeled.getId() + " "
                            + labeled.getStyleClass() + " in " + labeled.getParent().getStyleClass() + ")");
                }
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, found));
        }
    }

    private static String shown(Text text) {
        return flat(text.getText());
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
