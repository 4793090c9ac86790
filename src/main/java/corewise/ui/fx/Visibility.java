package corewise.ui.fx;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Labeled;

/** Shows nodes or takes them away, with the room that they take. Stateless. */
@OnWindowThread
public final class Visibility {
    private Visibility() {}

    /** Shows a node, or takes it away. */
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /**
     * Shows a node while a condition holds. The condition is kept alive by what it is made of: a property or a mapping of
     * one, never a binding.
     */
    public static void showWhile(Node node, ObservableValue<Boolean> condition) {
        condition.subscribe(shown -> show(node, shown));
    }

    /** Shows a node while there is something to read. */
    public static void showWhileAny(Node node, ObservableValue<String> text) {
        showWhile(node, text.map(words -> !words.isEmpty()));
    }

    /** Lets a label say these words, or takes it away where there are none. */
    public static void say(Labeled label, String words) {
        label.setText(words);
        show(label, !words.isEmpty());
    }

    /** Lets a label or a link say words while there are any. */
    public static void say(Labeled label, ObservableValue<String> words) {
        label.textProperty().bind(words);
        showWhileAny(label, words);
    }
}
