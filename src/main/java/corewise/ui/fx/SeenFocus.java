package corewise.ui.fx;

import java.util.EnumSet;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Shows where the focus is for who uses the keyboard, also where the program has moved it, as when a page is shown or a game
 * is left: the toolkit shows only what arrows and Tab have moved. Who uses the mouse sees none of it.
 */
@OnWindowThread
public final class SeenFocus {
    private static final PseudoClass SEEN = PseudoClass.getPseudoClass("focus-visible");
    /** What a clicker sends: who uses one is no nearer to the keyboard than before. */
    private static final Set<KeyCode> OF_CLICKERS =
            EnumSet.of(KeyCode.PAGE_DOWN, KeyCode.PAGE_UP, KeyCode.F5, KeyCode.F11, KeyCode.PERIOD, KeyCode.ESCAPE);

    private boolean byKeys;

    private SeenFocus() {}

    /** Shows it in a scene from now on. */
    public static void in(Scene scene) {
        SeenFocus seen = new SeenFocus();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            boolean says = !pressed.getCode().isModifierKey() && !OF_CLICKERS.contains(pressed.getCode());
            seen.byKeys |= says;
        });
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> seen.byKeys = false);
        scene.focusOwnerProperty().subscribe(seen::moved);
    }

    private void moved(Node before, Node now) {
        if (before != null && !before.isFocusVisible()) {
            before.pseudoClassStateChanged(SEEN, false);
        }
        if (now != null && byKeys) {
            now.pseudoClassStateChanged(SEEN, true);
        }
    }
}
