package corewise.ui.fx;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Says what a word or a figure means to who points at it or has it read out. Stateless. */
@OnWindowThread
public final class Help {
    private static final Duration SOON = Duration.millis(400);
    private static final Duration LONG = Duration.seconds(30);

    private Help() {}

    /** Gives a node its explanation. */
    public static void on(Control of, String text) {
        Tooltip tip = tip(text);
        of.setTooltip(tip);
        of.setAccessibleHelp(text);
    }

    /** An explanation that comes soon, stays long enough to be read, and is wrapped. */
    public static Tooltip tip(String text) {
        Tooltip tip = new Tooltip(text);
        tip.getStyleClass().add("help-tip");
        tip.setWrapText(true);
        tip.setShowDelay(SOON);
        tip.setShowDuration(LONG);
        return tip;
    }
}
