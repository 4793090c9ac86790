package corewise.ui.explain;

import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What keys do while something is asked. */
@OnWindowThread
final class ExplainKeys {
    private static final double SCROLL = 60;

    private final Explaining explaining;
    private final Supplier<List<Spot>> things;
    private final Node bar;
    private final ExplainPanel panel;

    ExplainKeys(Explaining explaining, Supplier<List<Spot>> things, Node bar, ExplainPanel panel) {
        this.explaining = explaining;
        this.things = things;
        this.bar = bar;
        this.panel = panel;
    }

    /** Does what a key does; says whether it did anything. No key reaches what lies below. */
    boolean pressed(KeyEvent event, KeyCode code) {
        if (code == KeyCode.F1) {
            explaining.end();
        } else if (code == KeyCode.ESCAPE) {
            explaining.back();
        } else {
            return switch (explaining.viewProperty().get()) {
                case View.Pointing pointing -> pointing(event, code);
                case View.OfSpot card -> card(event, code);
                case View.Words words -> words(event, code);
                case View.Off off -> false;
            };
        }
        return true;
    }

    private boolean pointing(KeyEvent event, KeyCode code) {
        switch (code) {
            case RIGHT, DOWN -> step(1);
            case LEFT, UP -> step(-1);
            case TAB -> step(event.isShiftDown() ? -1 : 1);
            case G -> explaining.lookUp();
            case ENTER, SPACE -> {
                Spot marked = explaining.markedProperty().get();
                if (marked != null) {
                    explaining.open(marked);
                }
            }
            default -> bar.requestFocus();
        }
        return true;
    }

    private void step(int by) {
        explaining.step(things.get(), by);
    }

    private boolean card(KeyEvent event, KeyCode code) {
        switch (code) {
            case RIGHT -> step(1);
            case LEFT -> step(-1);
            case DOWN, PAGE_DOWN -> panel.scroll(SCROLL);
            case UP, PAGE_UP -> panel.scroll(-SCROLL);
            case G -> explaining.lookUp();
            default -> pressPart(event, code);
        }
        return true;
    }

    /** In the glossary letters are typed and arrows move in the field and the list. */
    private boolean words(KeyEvent event, KeyCode code) {
        if (code == KeyCode.TAB || (code == KeyCode.ENTER && event.getTarget() instanceof ButtonBase)) {
            pressPart(event, code);
            return true;
        }
        if (code == KeyCode.DOWN && event.getTarget() instanceof TextInputControl) {
            panel.toList();
            return true;
        }
        // the field and the list see it; nothing below does
        return !panel.holds(event.getTarget());
    }

    private void pressPart(KeyEvent event, KeyCode code) {
        if (code == KeyCode.TAB) {
            panel.focusNext(event.isShiftDown() ? -1 : 1);
        } else if ((code == KeyCode.ENTER || code == KeyCode.SPACE) && event.getTarget() instanceof ButtonBase button) {
            button.fire();
        }
    }
}
