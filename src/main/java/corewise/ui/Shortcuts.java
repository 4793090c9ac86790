package corewise.ui;

import corewise.ui.fx.OnWindowThread;
import corewise.ui.watch.WatchViewModel;
import java.util.List;
import java.util.Set;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys that work wherever the focus is, but in a text field: the shell's own, and those of the page in sight.
 */
@OnWindowThread
final class Shortcuts {
    private static final Set<KeyCode> ARROWS = Set.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END);
    private static final List<KeyCode> DIGITS =
            List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6);
    private static final List<KeyCode> PAD = List.of(
            KeyCode.NUMPAD1, KeyCode.NUMPAD2, KeyCode.NUMPAD3, KeyCode.NUMPAD4, KeyCode.NUMPAD5, KeyCode.NUMPAD6);

    private final WatchViewModel watch;
    private final Pages pages;
    private final ShellViewModel shell;

    Shortcuts(WatchViewModel watch, Pages pages, ShellViewModel shell) {
        this.watch = watch;
        this.pages = pages;
        this.shell = shell;
    }

    /** Listens on a scene. */
    void listenOn(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> consumeIf(pressed(event), event));
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> consumeIf(typed(event), event));
        // a button with the focus would be pressed by it
        scene.addEventFilter(
                KeyEvent.KEY_RELEASED,
                event -> consumeIf(
                        event.getCode() == KeyCode.SPACE && !ownsTyping(event.getTarget()) && isKeyOfPage(event),
                        event));
    }

    private static void consumeIf(boolean used, KeyEvent event) {
        if (used) {
            event.consume();
        }
    }

    /** Does what a key does; says whether it did anything. */
    private boolean pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isShortcutDown() && !event.isAltDown() && choosesPage(code)) {
            return true;
        }
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        boolean typing = ownsTyping(event.getTarget());
        if (code == KeyCode.ESCAPE) {
            // where there is nothing to leave, the field may have something
            return leave() || !typing;
        }
        if (typing) {
            return false;
        }
        if (code == KeyCode.ENTER && event.getTarget() instanceof ButtonBase button) {
            button.fire();
            return true;
        }
        if (code == KeyCode.F1) {
            toggleHelp();
            return true;
        }
        boolean usedByPage = isKeyOfPage(event) && !(ARROWS.contains(code) && ownsArrows(event.getTarget()));
        if (usedByPage) {
            pages.inSight().keys().get(code).run();
        }
        return usedByPage;
    }

    private boolean isKeyOfPage(KeyEvent event) {
        return pages.inSight().keys().containsKey(event.getCode());
    }

    private boolean choosesPage(KeyCode code) {
        int place = Math.max(DIGITS.indexOf(code), PAD.indexOf(code));
        boolean some = place >= 0 && place < pages.ids().size();
        if (some) {
            shell.pageProperty().set(pages.ids().get(place));
        }
        return some;
    }

    private boolean typed(KeyEvent event) {
        boolean asks = "?".equals(event.getCharacter()) && !ownsTyping(event.getTarget());
        if (asks) {
            toggleHelp();
        }
        return asks;
    }

    /** Cancels, closes or leaves what is on top; says whether there was anything. */
    private boolean leave() {
        if (shell.helpShownProperty().get()) {
            toggleHelp();
        } else if (watch.currentProperty().get() != null) {
            watch.cancel();
        } else {
            return pages.leave();
        }
        return true;
    }

    private void toggleHelp() {
        shell.helpShownProperty().set(!shell.helpShownProperty().get());
    }

    private static boolean ownsTyping(EventTarget target) {
        return target instanceof TextInputControl
                || (target instanceof ComboBoxBase<?> box && box.isShowing())
                || (target instanceof Node node && node.getParent() instanceof Spinner<?>);
    }

    private static boolean ownsArrows(EventTarget target) {
        return target instanceof Slider
                || target instanceof RadioButton
                || target instanceof ListView<?>
                || target instanceof ComboBoxBase<?>;
    }
}
