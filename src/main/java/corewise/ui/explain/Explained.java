package corewise.ui.explain;

import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Tells of parts of the window what they are, and finds what can be pointed at. Stateless: nodes keep what they were told. */
@OnWindowThread
public final class Explained {
    private static final Object KEY = Explained.class;

    private Explained() {}

    /** All of a node is one thing. */
    public static void on(Node node, Subject subject, Supplier<String> example) {
        now(node, () -> Optional.of(Spot.of(subject, node, example)));
    }

    /** The same, in words that the window has for it already. */
    public static void on(Node node, Subject subject, Supplier<String> says, Supplier<String> example) {
        now(node, () -> Optional.of(Spot.of(subject, node, example).saying(says)));
    }

    /** All of a node is one thing, which it is asked for each time; none where that is empty. */
    public static void now(Node node, Supplier<Optional<Spot>> spot) {
        within(node, new Spots() {
            @Override
            public Optional<Spot> at(double x, double y) {
                return spot.get();
            }

            @Override
            public List<Spot> each() {
                return spot.get().stream().toList();
            }
        });
    }

    /** A node shows several things. */
    public static void within(Node node, Spots spots) {
        node.getProperties().put(KEY, spots);
    }

    /**
     * What is at a place of the scene: what is nearest around it.
     *
     * @param picked the node there, null for none
     */
    public static Optional<Spot> at(Node picked, double sceneX, double sceneY) {
        for (Node node = picked; node != null; node = node.getParent()) {
            if (node.getProperties().get(KEY) instanceof Spots spots) {
                Point2D place = node.sceneToLocal(sceneX, sceneY);
                Optional<Spot> spot = spots.at(place.getX(), place.getY());
                if (spot.isPresent()) {
                    return spot;
                }
            }
        }
        return Optional.empty();
    }

    /** What the node that has the focus is or belongs to; of one that shows several things the first. */
    public static Optional<Spot> around(Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node.getProperties().get(KEY) instanceof Spots spots) {
                Optional<Spot> first = spots.each().stream().findFirst();
                if (first.isPresent()) {
                    return first;
                }
            }
        }
        return Optional.empty();
    }

    /** All that can be pointed at below a node and is shown, in the order in which it is drawn. */
    public static List<Spot> below(Node root) {
        List<Spot> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Node node, List<Spot> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node.getProperties().get(KEY) instanceof Spots spots
                && !node.getLayoutBounds().isEmpty()) {
            found.addAll(spots.each());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}
