package corewise.ui.canvas;

import java.util.Locale;
import javafx.scene.paint.Color;

/**
 * A colour that the style sheets give to canvases: the token {@code TEXT} is the CSS property {@code -cw-paint-text} of
 * {@code .canvas-pane}, which the themes set from {@code -cw-text}. Immutable.
 */
public enum Token {
    /** Behind everything. */
    CARD("#ffffff"),
    BORDER("#e1e5ea"),
    TEXT("#1b1f24"),
    SECONDARY("#5b6470"),
    ACCENT("#0b63ce"),
    /** Behind what is chosen. */
    ACCENT_GROUND("#e8f1fd"),
    GOOD("#19734a"),
    BAD("#b42318"),
    /** A task that came from another core. */
    MOVED("#b0480a"),
    /** Measured utilisation: grey, so that it is never taken for a task. */
    BUSY("#7d8794"),
    BUSY_GROUND("#eceff3"),
    /** The place of a core. */
    LANE("#f6f8fa"),
    LANE_BORDER("#e6eaee"),
    /** An empty place in a row. */
    SLOT("#d5dae0"),
    /** The playhead. */
    NOW("#d11a2a");

    private final String initial;

    Token(String initial) {
        this.initial = initial;
    }

    /** The CSS property. */
    String property() {
        return "-cw-paint-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The colour before any style sheet was read. */
    Color initial() {
        return Color.web(initial);
    }
}
