package corewise.ui.fx;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.ui.Pointing;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where the program moves the focus is seen by who uses the keyboard, and by nobody else. */
@ExtendWith(WindowExtension.class)
class SeenFocusFxTest {
    private Button one;
    private Button other;
    private Scene scene;

    private static boolean seen(Button button) {
        return button.getPseudoClassStates().contains(PseudoClass.getPseudoClass("focus-visible"));
    }

    private void press(KeyCode code) {
        Event.fireEvent(scene, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private void assertSeenOnOtherAfter(Runnable input, boolean expected, String what) {
        one.requestFocus();
        input.run();
        other.requestFocus();
        assertEquals(expected, seen(other), what);
    }

    @Test
    void itIsSeenAfterAKeyUntilAClick() {
        onWindowThread(() -> {
            one = new Button("one");
            other = new Button("other");
            scene = new Scene(new HBox(one, other));
            SeenFocus.in(scene);
            assertSeenOnOtherAfter(() -> {}, false, "before any key");
            assertSeenOnOtherAfter(() -> press(KeyCode.CONTROL), false, "Ctrl alone");
            assertSeenOnOtherAfter(() -> press(KeyCode.PAGE_DOWN), false, "a clicker");
            assertSeenOnOtherAfter(() -> press(KeyCode.G), true, "a key");
            one.requestFocus();
            assertEquals(true, seen(one));
            assertEquals(false, seen(other), "where it was");
            assertSeenOnOtherAfter(() -> Pointing.press(one, 1, 1), false, "a click");
        });
    }
}
