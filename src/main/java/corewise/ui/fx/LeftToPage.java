package corewise.ui.fx;

import java.util.Set;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;

/** Keys that mean nothing to a control that is typed into, and so are the page's while it has the focus. Stateless. */
@OnWindowThread
public final class LeftToPage {
    private static final String KEY = "corewise.left-to-page";
    private static final Set<KeyCode> OF_WORDS = Set.of(KeyCode.PAGE_UP, KeyCode.PAGE_DOWN, KeyCode.F5);
    private static final Set<KeyCode> OF_NUMBERS =
            Set.of(KeyCode.PAGE_UP, KeyCode.PAGE_DOWN, KeyCode.F5, KeyCode.SPACE);

    private LeftToPage() {}

    /** Words are typed into this control: what goes from step to step is the page's. */
    public static void ofWords(Node control) {
        control.getProperties().put(KEY, OF_WORDS);
    }

    /** A number is typed into this control: it has no spaces either. */
    public static void ofNumber(Node control) {
        control.getProperties().put(KEY, OF_NUMBERS);
    }

    /** Whether what has the focus leaves a key to the page. */
    public static boolean has(EventTarget target, KeyCode code) {
        return target instanceof Node node
                && node.hasProperties()
                && node.getProperties().get(KEY) instanceof Set<?> keys
                && keys.contains(code);
    }

    /** Has what was typed into a control taken over, as Enter would. */
    public static void take(EventTarget target) {
        EventTarget field = target instanceof Spinner<?> spinner ? spinner.getEditor() : target;
        if (has(target, KeyCode.SPACE)) {
            Event.fireEvent(field, new ActionEvent());
        }
    }
}
