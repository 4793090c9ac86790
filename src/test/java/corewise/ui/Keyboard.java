package corewise.ui;

import corewise.ui.fx.WindowThread;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A keyboard on a scene: keys go to what has the focus. For the window's thread. */
final class Keyboard {
    /** More than any page has. */
    private static final int MOST_TABS = 120;

    private final Scene scene;

    Keyboard(Scene scene) {
        this.scene = scene;
    }

    private EventTarget target() {
        Node owner = scene.getFocusOwner();
        return owner == null ? scene.getRoot() : owner;
    }

    private void fire(EventType<KeyEvent> type, String text, KeyCode code, boolean control) {
        WindowThread.check();
        Event.fireEvent(target(), new KeyEvent(type, text, text, code, false, control, false, false));
    }

    /** Presses and lets go of a key. */
    void press(KeyCode code) {
        press(code, "", false);
    }

    /** The same with Ctrl. */
    void pressWithControl(KeyCode code) {
        press(code, "", true);
    }

    private void press(KeyCode code, String text, boolean control) {
        fire(KeyEvent.KEY_PRESSED, text, code, control);
        fire(KeyEvent.KEY_RELEASED, text, code, control);
    }

    /** Presses the full stop. */
    void pressPeriod() {
        press(KeyCode.PERIOD, ".", false);
    }

    /** Presses a key where it need not have the focus. */
    static void press(Node target, KeyCode code) {
        press(target, code, false);
    }

    /** The same with Ctrl or without. */
    static void press(Node target, KeyCode code, boolean control) {
        String sign = code.isDigitKey() || code.isLetterKey() ? code.getChar().toLowerCase(Locale.ROOT) : "";
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", sign, code, false, control, false, false));
    }

    /** Types into the field that has the focus. */
    void type(String text) {
        text.chars()
                .mapToObj(Character::toString)
                .forEach(sign -> fire(KeyEvent.KEY_TYPED, sign, KeyCode.UNDEFINED, false));
    }

    /** Goes on from one control to the next, until one is such. */
    void tabTo(Predicate<Node> wanted) {
        for (int tab = 0; tab < MOST_TABS; tab++) {
            Node owner = scene.getFocusOwner();
            if (owner != null && wanted.test(owner)) {
                return;
            }
            press(KeyCode.TAB, "\t", false);
        }
        throw new AssertionError("the keyboard does not get there; it is at " + scene.getFocusOwner());
    }

    /** Goes on to the control with this id. */
    void tabTo(String id) {
        tabTo(node -> id.equals(node.getId()));
    }
}
