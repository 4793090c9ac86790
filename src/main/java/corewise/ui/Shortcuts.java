package corewise.ui;

import corewise.ui.fx.LeftToPage;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.OwnEscape;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The keys that work wherever the focus is, but in a field that is typed into: the shell's own, and those of the page in
 * sight. Letters count by their place on the keyboard, see {@link KeyPlaces}.
 */
@OnWindowThread
final class Shortcuts {
    /** What moves a slider's thumb. */
    private static final Set<KeyCode> OF_SLIDERS =
            Set.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN, KeyCode.HOME, KeyCode.END);
    /** What scrolls a list or table. */
    private static final Set<KeyCode> OF_LISTS =
            Set.of(KeyCode.UP, KeyCode.DOWN, KeyCode.HOME, KeyCode.END, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);
    /** What chooses from a list that is folded, or among several. */
    private static final Set<KeyCode> OF_CHOICES = Set.of(KeyCode.UP, KeyCode.DOWN);
    /** Pressed with others; alone they mean nothing. */
    private static final Set<KeyCode> MODIFIERS =
            Set.of(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.ALT, KeyCode.ALT_GRAPH, KeyCode.META, KeyCode.COMMAND);

    private final Leaving leaving;
    private final Pages pages;
    private final ShellViewModel shell;

    Shortcuts(Leaving leaving, Pages pages, ShellViewModel shell) {
        this.leaving = leaving;
        this.pages = pages;
        this.shell = shell;
    }

    /** Listens on a scene. */
    void listenOn(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> consumeIf(pressed(event, scene), event));
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> consumeIf(typed(event), event));
        // a button with the focus would be pressed by it
        scene.addEventFilter(
                KeyEvent.KEY_RELEASED,
                event -> consumeIf(
                        event.getCode() == KeyCode.SPACE
                                && !ownsTyping(event.getTarget())
                                && !owns(event.getTarget(), KeyCode.SPACE)
                                && isOfPage(KeyCode.SPACE),
                        event));
    }

    private static void consumeIf(boolean used, KeyEvent event) {
        if (used) {
            event.consume();
        }
    }

    /** Does what a key does; says whether it did anything. */
    private boolean pressed(KeyEvent event, Scene scene) {
        if (shell.blackProperty().get()) {
            shell.blackProperty().set(MODIFIERS.contains(event.getCode()));
            return true;
        }
        Predicate<Event> above = shell.aboveProperty().get();
        if (above != null) {
            return event.isShortcutDown() ? zooms(event) : above.test(event);
        }
        KeyCode code = KeyPlaces.of(event);
        if (event.isShortcutDown() && !event.isAltDown()) {
            return choosesPage(code) || zooms(event) || accelerates(event, code, scene);
        }
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        if (shell.explaining().on() && !shell.helpShownProperty().get()) {
            return shell.explaining().pressed(event, code);
        }
        if (LeftToPage.has(event.getTarget(), code) && !event.isShiftDown()) {
            LeftToPage.take(event.getTarget());
            return ofPage(event, code);
        }
        boolean typing = ownsTyping(event.getTarget());
        if (code == KeyCode.ESCAPE && OwnEscape.has(event.getTarget())) {
            return false;
        }
        if (code == KeyCode.F1) {
            explain(event, scene);
            return true;
        }
        if (code == KeyCode.ESCAPE) {
            // where there is nothing to leave, the field may have something
            return leaving.leave() || !typing;
        }
        if (typing && LeftToPage.isCount(event.getTarget()) && isPeriod(event)) {
            return ofShell(event, code);
        }
        return !typing && (ofShell(event, code) || ofPage(event, code));
    }

    /** What is pointed at or has the focus, or, with Shift, the words. */
    private void explain(KeyEvent event, Scene scene) {
        shell.helpShownProperty().set(false);
        if (event.isShiftDown()) {
            shell.explaining().lookUp();
        } else {
            shell.explaining().ask(scene);
        }
    }

    private boolean ofShell(KeyEvent event, KeyCode code) {
        if (code == KeyCode.ENTER && event.getTarget() instanceof ButtonBase button) {
            button.fire();
        } else if (code == KeyCode.F11) {
            shell.presentingProperty().set(!shell.presentingProperty().get());
        } else if (isPeriod(event)) {
            shell.blackProperty().set(true);
        } else {
            return false;
        }
        return true;
    }

    private static boolean isPeriod(KeyEvent event) {
        boolean typed = event.getText().length() == 1;
        return typed
                ? event.getText().equals(".")
                : event.getCode() == KeyCode.PERIOD || event.getCode() == KeyCode.DECIMAL;
    }

    private boolean ofPage(KeyEvent event, KeyCode code) {
        boolean used = isOfPage(code) && !event.isShiftDown() && !owns(event.getTarget(), code);
        if (used) {
            pages.inSight().keys().get(code).run();
        }
        return used;
    }

    private boolean isOfPage(KeyCode code) {
        return pages.inSight().keys().containsKey(code);
    }

    private boolean choosesPage(KeyCode code) {
        int place = code.isDigitKey() ? code.ordinal() - KeyCode.DIGIT1.ordinal() : -1;
        boolean some = place >= 0 && place < pages.ids().size();
        if (some) {
            shell.pageProperty().set(pages.ids().get(place));
        }
        return some;
    }

    private boolean zooms(KeyEvent event) {
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> shell.zoomIn();
            case MINUS, SUBTRACT -> shell.zoomOut();
            default -> {
                if (KeyPlaces.of(event) != KeyCode.DIGIT0) {
                    return false;
                }
                shell.zoomUsual();
            }
        }
        return true;
    }

    /** The toolkit finds an accelerator by what stands on the key: one of another script has none. */
    private static boolean accelerates(KeyEvent event, KeyCode code, Scene scene) {
        Map<KeyCombination, Runnable> accelerators = scene.getAccelerators();
        Runnable action = code == event.getCode() || !code.isLetterKey()
                ? null
                : accelerators.get(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN));
        if (action != null) {
            action.run();
        }
        return action != null;
    }

    private boolean typed(KeyEvent event) {
        if (" ".equals(event.getCharacter()) && LeftToPage.isNumber(event.getTarget())) {
            return true;
        }
        boolean asks = "?".equals(event.getCharacter())
                && !ownsTyping(event.getTarget())
                && shell.aboveProperty().get() == null;
        if (asks) {
            shell.helpShownProperty().set(!shell.helpShownProperty().get());
        }
        return asks;
    }

    private static boolean ownsTyping(EventTarget target) {
        return target instanceof TextInputControl
                || (target instanceof ComboBoxBase<?> box && (box.isShowing() || box.isEditable()))
                // it has the focus in the place of its field
                || target instanceof Spinner<?>
                || (target instanceof Node node && node.getParent() instanceof Spinner<?>);
    }

    private boolean owns(EventTarget target, KeyCode code) {
        return switch (target) {
            case Slider slider -> OF_SLIDERS.contains(code);
            case ListView<?> list -> OF_LISTS.contains(code);
            case TableView<?> table -> OF_LISTS.contains(code);
            case ComboBoxBase<?> box -> OF_CHOICES.contains(code);
            // one that is not chosen yet is chosen by the key that presses things
            case RadioButton radio -> OF_CHOICES.contains(code) || (code == KeyCode.SPACE && !radio.isSelected());
            // presenters have them for the lane that is spoken of: a press chooses, too
            case ToggleButton toggle ->
                OF_CHOICES.contains(code) && !shell.presentingProperty().get();
            default -> false;
        };
    }
}
