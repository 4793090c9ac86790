package corewise.ui;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The mouse's pointer, come to a node or pressed there. */
public final class Pointing {
    private Pointing() {}

    public static void at(Node node) {
        fire(node, MouseEvent.MOUSE_ENTERED, 0, 0, MouseButton.NONE);
    }

    /** The first button is pressed on a node, at a place in its scene. */
    public static void press(Node node, double x, double y) {
        fire(node, MouseEvent.MOUSE_PRESSED, x, y, MouseButton.PRIMARY);
    }

    private static void fire(Node node, EventType<MouseEvent> type, double x, double y, MouseButton button) {
        boolean pressed = button == MouseButton.PRIMARY;
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        button,
                        pressed ? 1 : 0,
                        false,
                        false,
                        false,
                        false,
                        pressed,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }
}
