package corewise.session;

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
 */
public record WindowSettings(
        boolean dark, int zoom, int width, int height, boolean maximized, String page, String tongue) {
    /** The same in another language. */
    public WindowSettings speaking(String chosen) {
        return new WindowSettings(dark, zoom, width, height, maximized, page, chosen);
    }

    /** Those of a window that nobody has used. */
    public static final WindowSettings DEFAULTS = new WindowSettings(false, 100, 0, 0, false, "", "");
}
