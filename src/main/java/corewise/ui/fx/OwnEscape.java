package corewise.ui.fx;

import javafx.event.EventTarget;
import javafx.scene.Node;

/** Controls that do something of their own with Esc while they have the focus, which then means nothing else. Stateless. */
@OnWindowThread
public final class OwnEscape {
    private static final String KEY = "corewise.own-escape";

    private OwnEscape() {}

    /** Esc belongs to this control from now on. */
    public static void of(Node control) {
        control.getProperties().put(KEY, true);
    }

    /** Whether Esc belongs to what has the focus. */
    public static boolean has(EventTarget target) {
        return target instanceof Node node
                && node.hasProperties()
                && node.getProperties().containsKey(KEY);
    }
}
