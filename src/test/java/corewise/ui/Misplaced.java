package corewise.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;

/** Finds controls that cannot be reached because they stand outside of what holds them. Belongs to the window's thread. */
final class Misplaced {
    private static final double TOLERANCE = 1.5;

    private Misplaced() {}

    /** The controls that are outside of their parent, or of the window where nothing can be scrolled to show them. */
    static List<String> find(Scene scene) {
        List<String> found = new ArrayList<>();
        Bounds window = scene.getRoot().getLayoutBounds();
        visit(scene.getRoot(), window.getWidth(), window.getHeight(), found);
        return found;
    }

    private static void visit(Node node, double width, double height, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        double seenHeight = height;
        if (node instanceof Control && !(node instanceof ScrollPane)) {
            Bounds place = node.localToScene(node.getLayoutBounds());
            if (place.getMinX() < -TOLERANCE || place.getMaxX() > width + TOLERANCE) {
                found.add(name(node) + " beside the window: " + place);
            } else if ((height < Double.MAX_VALUE && place.getMinY() < -TOLERANCE)
                    || place.getMaxY() > seenHeight + TOLERANCE) {
                found.add(name(node) + " below the window: " + place);
            } else if (node.isManaged() && outside(node)) {
                found.add(name(node) + " outside of " + name(node.getParent()) + ": " + node.getBoundsInParent()
                        + " in " + node.getParent().getLayoutBounds());
            }
        }
        if (node instanceof ScrollPane scroll) {
            // what it holds can be scrolled into sight, but only up and down
            seenHeight = Double.MAX_VALUE;
            if (scroll.getContent() != null
                    && scroll.getContent().getLayoutBounds().getWidth()
                            > scroll.getViewportBounds().getWidth() + TOLERANCE) {
                found.add(name(scroll) + " has to be scrolled sideways");
            }
        }
        if (node instanceof Parent parent && isOpen(node)) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                visit(child, width, seenHeight, found);
            }
        }
    }

    /** What stands in a control is the toolkit's matter, but for what we put there. */
    private static boolean isOpen(Node node) {
        return !(node instanceof Control) || node instanceof ScrollPane;
    }

    private static boolean outside(Node node) {
        Bounds holder = node.getParent().getLayoutBounds();
        Bounds place = node.localToParent(node.getLayoutBounds());
        return place.getMaxX() > holder.getMaxX() + TOLERANCE
                || place.getMaxY() > holder.getMaxY() + TOLERANCE
                || place.getMinX() < holder.getMinX() - TOLERANCE
                || place.getMinY() < holder.getMinY() - TOLERANCE;
    }

    private static String name(Node node) {
        String text = node instanceof Label label ? " \"" + label.getText() + "\"" : "";
        return node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass() + text;
    }
}
