package corewise.session;

import java.util.Objects;
import java.util.Optional;

/**
 * How a window was left, for the next one. Immutable.
 *
 * @param dark whether its ground is dark
 * @param zoom how large everything is, in percent
 * @param width of what is in the window, in the system's units; 0 for as usual
 * @param height of what is in the window; 0 for as usual
 * @param maximized whether it fills its screen
 * @param page the id of the page in sight
 * @param tongue the tag of the language that was chosen; empty where none was
 * @param motion how much may move by itself
 * @param list the list that was set; empty for the one that a newcomer runs first
 * @param python the interpreter that was chosen for runs in Python, empty text for the best; empty where Java was chosen
 */
public record WindowSettings(
        boolean dark,
        int zoom,
        int width,
        int height,
        boolean maximized,
        String page,
        String tongue,
        Motion motion,
        Optional<ListLeft> list,
        Optional<String> python) {
    /** Those of a window that nobody has used. */
    public static final WindowSettings DEFAULTS = of(false, 100, 0, 0, "");

    public WindowSettings {
        Objects.requireNonNull(motion);
    }

    /** How a window of this size was left in which nothing else was chosen. */
    public static WindowSettings of(boolean dark, int zoom, int width, int height, String page) {
        return new WindowSettings(
                dark, zoom, width, height, false, page, "", Motion.AS_SYSTEM, Optional.empty(), Optional.empty());
    }

    /** The same in another language. */
    public WindowSettings speaking(String chosen) {
        return new WindowSettings(dark, zoom, width, height, maximized, page, chosen, motion, list, python);
    }
}
