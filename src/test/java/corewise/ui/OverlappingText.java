package corewise.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;

/** Finds texts that are written over their neighbours. Belongs to the window's thread. */
final class OverlappingText {
    /** Pixels: the boxes of letters are a little larger than what is drawn of them. */
    private static final double TOLERANCE = 2.5;
    /** These lie over what is below on purpose. */
    private static final Set<String> ABOVE_ALL = Set.of("notice", "overlay", "black", "race-clock-time");

    private record Place(String text, Bounds bounds) {}

    private OverlappingText() {}

    /** The pairs of texts below a node of which one covers a part of the other. */
    static List<String> find(Parent root) {
        List<Place> places = new ArrayList<>();
        visit(root, root.localToScene(root.getLayoutBounds()), places);
        List<String> found = new ArrayList<>();
        for (int one = 0; one < places.size(); one++) {
            for (int other = one + 1; other < places.size(); other++) {
                if (overlap(places.get(one).bounds(), places.get(other).bounds())) {
                    found.add("\"" + places.get(one).text() + "\" and \""
                            + places.get(other).text() + "\" at "
                            + places.get(other).bounds());
                }
            }
        }
        return found;
    }

    private static void visit(Node node, Bounds seen, List<Place> places) {
        if (!node.isVisible() || node.getStyleClass().stream().anyMatch(ABOVE_ALL::contains)) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            Bounds place = within(text.localToScene(text.getLayoutBounds()), seen);
            if (place.getWidth() > 0 && place.getHeight() > 0) {
                places.add(new Place(text.getText(), place));
            }
        }
        if (node instanceof Parent parent) {
            boolean scrolls = node instanceof ScrollPane || node instanceof ListView || node instanceof TableView;
            Bounds inside = scrolls ? within(node.localToScene(node.getLayoutBounds()), seen) : seen;
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, inside, places));
        }
    }

    /** What of a place is in sight. */
    private static Bounds within(Bounds place, Bounds seen) {
        double left = Math.max(place.getMinX(), seen.getMinX());
        double top = Math.max(place.getMinY(), seen.getMinY());
        return new BoundingBox(
                left,
                top,
                Math.max(0, Math.min(place.getMaxX(), seen.getMaxX()) - left),
                Math.max(0, Math.min(place.getMaxY(), seen.getMaxY()) - top));
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX()) > TOLERANCE
                && Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY()) > TOLERANCE;
    }
}
