package corewise.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * Finds controls whose words have hardly any room around them: lengths that do not grow with the type. In sizes of the
 * control's own type, so that the least is the same at every zoom. Belongs to the window's thread.
 */
final class Cramped {
    /** Left and right of the words of a button, and above and below them. */
    private static final double BESIDE = 0.5;

    private static final double ABOVE = 0.14;
    /** Tabs of a header that has no room for more. */
    private static final double BESIDE_IN_TAB = 0.27;
    /** Between the ring of a choice and its words, and between a slider and what stands beside it. */
    private static final double GAP = 0.4;

    private static final double THUMB = 1.2;
    /** Sizes are rounded to whole pixels. */
    private static final double ROUNDED = 1;

    private Cramped() {}

    /**
     * What is cramped below a node.
     *
     * @param em the size of the usual type there, pixels
     */
    static List<String> find(Parent root, double em) {
        List<String> found = new ArrayList<>();
        visit(root, em, found);
        return found;
    }

    private static void visit(Node node, double em, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof RadioButton || node instanceof CheckBox) {
            choice((Labeled) node, found);
        } else if (node instanceof Button || node instanceof ToggleButton) {
            button((Labeled) node, found);
        } else if (node instanceof Slider slider) {
            slider(slider, em, found);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, em, found));
        }
    }

    private static void button(Labeled button, List<String> found) {
        Text words = words(button);
        if (words == null) {
            return;
        }
        double em = button.getFont().getSize();
        Bounds in = words.getBoundsInParent();
        double beside = Math.min(in.getMinX(), button.getWidth() - in.getMaxX());
        double above = Math.min(in.getMinY(), button.getHeight() - in.getMaxY());
        double least = button.getStyleClass().contains("tab") ? BESIDE_IN_TAB : BESIDE;
        tell(button, "beside its words", beside, least * em, found);
        tell(button, "above its words", above, ABOVE * em, found);
    }

    private static void choice(Labeled choice, List<String> found) {
        Text words = words(choice);
        Node ring = choice.lookup(choice instanceof RadioButton ? ".radio" : ".box");
        if (words != null && ring != null) {
            double gap = words.getBoundsInParent().getMinX()
                    - ring.getBoundsInParent().getMaxX();
            tell(choice, "before its words", gap, GAP * choice.getFont().getSize(), found);
        }
    }

    private static void slider(Slider slider, double em, List<String> found) {
        Region thumb = (Region) slider.lookup(".thumb");
        Region track = (Region) slider.lookup(".track");
        if (thumb == null) {
            return;
        }
        tell(slider, "of thumb", thumb.getWidth(), THUMB * em, found);
        Bounds own = track.localToScene(track.getLayoutBounds());
        if (!(slider.getParent() instanceof HBox) && !(slider.getParent() instanceof GridPane)) {
            return;
        }
        for (Node other : slider.getParent().getChildrenUnmodifiable()) {
            Bounds its = other.localToScene(other.getLayoutBounds());
            boolean beside = !other.equals(slider)
                    && other.isVisible()
                    && its.getMaxY() > own.getMinY()
                    && its.getMinY() < own.getMaxY();
            if (beside) {
                double gap = Math.max(its.getMinX() - own.getMaxX(), own.getMinX() - its.getMaxX());
                tell(slider, "beside its track", gap, GAP * em, found);
            }
        }
    }

    private static Text words(Labeled labeled) {
        if (labeled.getText() == null || labeled.getText().isBlank()) {
            return null;
        }
        return labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(Node::isVisible)
                .findFirst()
                .orElse(null);
    }

    private static void tell(Node node, String where, double is, double least, List<String> found) {
        if (is < least - ROUNDED) {
            String name = node instanceof Labeled labeled ? labeled.getText() : node.getAccessibleText();
            found.add("%.1f px %s, not %.1f: %s %s".formatted(is, where, least, name, node.getStyleClass()));
        }
    }
}
