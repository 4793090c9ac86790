package corewise.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/** All that a user can read or be read: labels, texts, tips, prompts and what is said to a screen reader. Stateless. */
final class ShownText {
    private ShownText() {}

    /**
     * What stands below a node, in sight or not.
     *
     * @param skipped what is left out with all below it
     */
    static List<String> of(Node root, Predicate<Node> skipped) {
        List<String> found = new ArrayList<>();
        visit(root, skipped, found);
        found.removeIf(text -> text == null || text.isBlank());
        return found;
    }

    private static void visit(Node node, Predicate<Node> skipped, List<String> found) {
        if (skipped.test(node)) {
            return;
        }
        found.add(node.getAccessibleText());
        found.add(node.getAccessibleHelp());
        if (node instanceof Control control && control.getTooltip() != null) {
            found.add(control.getTooltip().getText());
        }
        if (node instanceof Labeled labeled) {
            found.add(labeled.getText());
        } else if (node instanceof Text text) {
            found.add(text.getText());
        } else if (node instanceof TextInputControl field) {
            found.add(field.getPromptText());
        } else if (node instanceof TableView<?> table) {
            table.getColumns().forEach(column -> found.add(column.getText()));
        }
        if (node instanceof Parent parent && !(node instanceof Labeled)) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, skipped, found));
        }
    }
}
