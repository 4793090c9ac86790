package corewise.ui;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;

/**
 * Finds what takes the focus or a click, or is painted, and of which a screen reader is not told what it is: a button, a
 * slider with its value, a picture with what it shows. For the window's thread; stateless.
 */
final class Roleless {
    /** What says nothing. */
    private static final Set<AccessibleRole> NONE = EnumSet.of(AccessibleRole.NODE, AccessibleRole.PARENT);
    /** What is only read or looked at. */
    private static final Set<AccessibleRole> STILL = EnumSet.of(AccessibleRole.TEXT, AccessibleRole.IMAGE_VIEW);

    private Roleless() {}

    /** Each such node that is in sight. */
    static List<String> find(Parent root) {
        List<String> found = new ArrayList<>();
        visit(root, false, found);
        return found;
    }

    private static void visit(Node node, boolean told, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        AccessibleRole role = node.getAccessibleRole();
        boolean pressed = node.getOnMouseClicked() != null
                || node.getOnMousePressed() != null
                || Cursor.HAND.equals(node.getCursor());
        boolean used = node.isFocusTraversable() || pressed;
        boolean needsKey = pressed && role != AccessibleRole.DIALOG && !standsByItsButton(node);
        if (used && NONE.contains(role)) {
            tell(node, "takes " + (pressed ? "a click" : "the focus") + " and has no role", found);
        }
        if (needsKey && STILL.contains(role)) {
            tell(node, "takes a click as " + role, found);
        }
        if (needsKey && !node.isFocusTraversable()) {
            tell(node, "takes a click and no key", found);
        }
        if (role == AccessibleRole.SLIDER && node.queryAccessibleAttribute(AccessibleAttribute.VALUE) == null) {
            tell(node, "is a slider without a value", found);
        }
        boolean says =
                told || (!NONE.contains(role) && node.queryAccessibleAttribute(AccessibleAttribute.TEXT) != null);
        if (node instanceof Canvas && node.getLayoutBounds().getWidth() > 0 && !says) {
            tell(node.getParent().getParent(), "is painted and not told", found);
        }
        // what other controls are made of is the toolkit's
        switch (node) {
            case ScrollPane pane -> visit(pane.getContent(), says, found);
            case SplitPane pane -> pane.getItems().forEach(item -> visit(item, says, found));
            case ListView<?> list -> rows(list, found);
            case Control control -> {}
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> visit(child, says, found));
            default -> {}
        }
    }

    /** A picture whose button does the same. */
    private static boolean standsByItsButton(Node node) {
        return node.getParent().getChildrenUnmodifiable().stream().anyMatch(ButtonBase.class::isInstance);
    }

    /** Rows that are put together of parts have no words of their own. */
    private static void rows(ListView<?> list, List<String> found) {
        for (Node node : list.lookupAll(".list-cell")) {
            ListCell<?> row = (ListCell<?>) node;
            if (!row.isEmpty() && row.queryAccessibleAttribute(AccessibleAttribute.TEXT) == null) {
                tell(list, "has a row without words", found);
            }
        }
    }

    private static void tell(Node node, String what, List<String> found) {
        found.add(what + ": " + node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass());
    }
}
