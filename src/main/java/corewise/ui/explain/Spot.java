package corewise.ui.explain;

import corewise.ui.fx.OnWindowThread;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;

/**
 * Something that can be pointed at, where it is now. Immutable; what it says is asked for when its card is opened.
 *
 * @param subject what it is
 * @param node what shows it
 * @param area the part of the node that it is, in the node's coordinates; empty for all of it
 * @param says what it is, in the words that the window has for it already; empty for the subject's own words
 * @param example what is so of the run on the screen, with its numbers; empty where there is none
 */
@OnWindowThread
public record Spot(Subject subject, Node node, Optional<Bounds> area, Supplier<String> says, Supplier<String> example) {

    /** All of a node, in the subject's own words. */
    public static Spot of(Subject subject, Node node, Supplier<String> example) {
        return new Spot(subject, node, Optional.empty(), () -> "", example);
    }

    /** A part of a node, in the subject's own words. */
    public static Spot within(Subject subject, Node node, Bounds area, Supplier<String> example) {
        return new Spot(subject, node, Optional.of(area), () -> "", example);
    }

    /** The same in words that the window has for it already. */
    public Spot saying(Supplier<String> words) {
        return new Spot(subject, node, area, words, example);
    }

    /** Where it is in the scene. */
    Bounds inScene() {
        return node.localToScene(area.orElseGet(node::getLayoutBounds));
    }

    /** Whether another one is the same thing in the same place. */
    boolean isAt(Spot other) {
        return subject == other.subject && node.equals(other.node) && area.equals(other.area);
    }
}
