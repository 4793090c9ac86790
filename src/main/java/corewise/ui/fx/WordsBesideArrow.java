package corewise.ui.fx;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Control;

/** How high a control is whose words stand beside an arrow, which the toolkit takes for one line. Stateless. */
@OnWindowThread
final class WordsBesideArrow {
    private WordsBesideArrow() {}

    /**
     * Its height, pixels.
     *
     * @param words the style of the part with its words
     * @param width how wide it is, pixels; negative for not known
     * @param oneLine its height with one line
     */
    static double height(Control control, String words, double width, double oneLine) {
        Node label = part(control, words);
        Node arrow = part(control, "arrow-button");
        double known = width < 0 ? control.getWidth() : width;
        if (label == null || arrow == null || known <= 0) {
            return oneLine;
        }
        Insets insets = control.getInsets();
        double room = known - insets.getLeft() - insets.getRight() - arrow.prefWidth(-1);
        return Math.max(oneLine, insets.getTop() + label.prefHeight(room) + insets.getBottom());
    }

    /** One of its own parts: its list has cells, too. */
    private static Node part(Control control, String style) {
        return control.getChildrenUnmodifiable().stream()
                .filter(part -> part.getStyleClass().contains(style))
                .findFirst()
                .orElse(null);
    }
}
