package corewise.ui;

import corewise.ui.fx.Presenting;
import corewise.ui.fx.TypeSize;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * How the window looks. Immutable.
 *
 * @param dark whether its ground is dark
 * @param strong whether text and lines have the stronger contrast that a projector needs
 * @param type how large everything is, beside its usual size
 */
record Look(boolean dark, boolean strong, double type) {
    /** From this zoom on, in percent, who looks sits far away. */
    private static final int STRONG_FROM = 150;

    /** The usual look at a zoom in percent. */
    static Look at(boolean dark, int zoom) {
        return new Look(dark, zoom >= STRONG_FROM, zoom / 100.0);
    }

    /** The look while the board is shown alone in a window of this size, to be read from the last row. */
    static Look alone(boolean dark, double width, double height) {
        return new Look(dark, true, Presenting.type(width, height));
    }

    /** The look of a window of this size that presents. */
    static Look presenting(boolean dark, double width, double height) {
        return new Look(dark, true, Presenting.room(width, height));
    }

    /** The size of everything as a style sheet, where it is not the usual one: all sizes follow from these two. */
    Optional<String> sizes() {
        return type == 1 ? Optional.empty() : Optional.of(sizes(type));
    }

    /** A style sheet for type of so many times the usual size. */
    static String sizes(double type) {
        String css = String.format(
                Locale.ROOT,
                ".root { -fx-font-size: %.2fpx; } .canvas-pane { -cw-scale: %.3f; }",
                TypeSize.USUAL * type,
                type);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
