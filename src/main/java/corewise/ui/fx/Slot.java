package corewise.ui.fx;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * A place for something that is made when it is first shown, and stands in the scene only while it is: a node costs time
 * at the start and in every frame, be it seen or not. What it shows and knows it keeps meanwhile.
 */
@OnWindowThread
public final class Slot extends StackPane {
    private static final String FOCUSED = "corewise.slot.focused";

    private Node content;
    private Node focusedBefore;

    /** Lets content have the focus in one of its nodes when it comes to be shown; whoever had it before gets it back. */
    public static void focus(Node content, Node focused) {
        content.getProperties().put(FOCUSED, focused);
    }

    /** Shows what {@code maker} makes while a condition holds, which is kept alive as {@link Visibility#showWhile} says. */
    public void showWhile(ObservableValue<Boolean> condition, Supplier<? extends Node> maker) {
        condition.subscribe(shown -> show(shown, maker));
    }

    private void show(boolean shown, Supplier<? extends Node> maker) {
        Visibility.show(this, shown);
        if (shown) {
            if (content == null) {
                content = maker.get();
            }
            getChildren().setAll(content);
            takeFocus();
        } else {
            getChildren().clear();
            giveFocusBack();
        }
    }

    private void takeFocus() {
        if (content.getProperties().get(FOCUSED) instanceof Node wanted) {
            focusedBefore = getScene() == null ? null : getScene().getFocusOwner();
            wanted.requestFocus();
        }
    }

    private void giveFocusBack() {
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
    }
}
