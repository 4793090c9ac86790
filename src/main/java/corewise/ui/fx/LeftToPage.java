package corewise.ui.fx;

import java.util.Set;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;

/**
 * The keys of a clicker that mean nothing to a control that is typed into, and so are the page's while it has the focus. All
 * others are the control's. Stateless.
 */
@OnWindowThread
public final class LeftToPage {
    private static final String KEY = "corewise.left-to-page";
    private static final Set<KeyCode> KEYS = Set.of(KeyCode.PAGE_UP, KeyCode.PAGE_DOWN, KeyCode.F5);

    /** What is typed. */
    private enum Typed {
        WORDS,
        NUMBER,
        COUNT
    }

    private LeftToPage() {}

    /** Words are typed into this control: what goes from step to step is the page's. */
    public static void ofWords(Node control) {
        control.getProperties().put(KEY, Typed.WORDS);
    }

    /** A number is typed into this control: it has no spaces either. */
    public static void ofNumber(Node control) {
        control.getProperties().put(KEY, Typed.NUMBER);
    }

    /** A whole number is typed into this control: it has no period either, with which a clicker blacks the screen. */
    public static void ofCount(Node control) {
        control.getProperties().put(KEY, Typed.COUNT);
    }

    /** Whether what has the focus leaves a key to the page. */
    public static boolean has(EventTarget target, KeyCode code) {
        return KEYS.contains(code) && typed(target) != null;
    }

    /** Whether a number is typed into what has the focus. */
    public static boolean isNumber(EventTarget target) {
        return typed(target) == Typed.NUMBER || isCount(target);
    }

    /** Whether a whole number is typed into what has the focus. */
    public static boolean isCount(EventTarget target) {
        return typed(target) == Typed.COUNT;
    }

    private static Object typed(EventTarget target) {
        return target instanceof Node node && node.hasProperties()
                ? node.getProperties().get(KEY)
                : null;
    }

    /** Has what was typed into a control taken over, as Enter would. */
    public static void take(EventTarget target) {
        EventTarget field = target instanceof Spinner<?> spinner ? spinner.getEditor() : target;
        if (isNumber(target)) {
            Event.fireEvent(field, new ActionEvent());
        }
    }
}
