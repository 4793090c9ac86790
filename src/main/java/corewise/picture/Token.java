package corewise.picture;

import java.util.Locale;

/**
 * A role that a theme gives a colour: {@code TEXT} is {@code -cw-text} in the window's style sheets and {@code --text} in
 * those of pages. Immutable.
 */
public enum Token {
    /** Behind cards. */
    GROUND(0xf4f6f8, 0x14171b),
    /** Behind everything that is drawn. */
    CARD(0xffffff, 0x1d2127),
    BORDER(0xe1e5ea, 0x343a43),
    TEXT(0x1b1f24, 0xeceff3),
    SECONDARY(0x5b6470, 0xa9b2bd),
    ACCENT(0x0b63ce, 0x1f6fd6),
    /** Behind what is chosen. */
    ACCENT_GROUND(0xe8f1fd, 0x1c3352),
    GOOD(0x19734a, 0x5fcf9a),
    GOOD_GROUND(0xe6f6ee, 0x14352a),
    BAD(0xb42318, 0xff8f85),
    /** A task that came from another core. */
    MOVED(0xb0480a, 0xf0995a),
    /** Measured utilisation: grey, so that it is never taken for a task. */
    BUSY(0x7d8794, 0x8a94a1),
    BUSY_GROUND(0xeceff3, 0x2a3038),
    /** The place of a core. */
    LANE(0xf6f8fa, 0x22272e),
    LANE_BORDER(0xe6eaee, 0x303740),
    /** An empty place in a row. */
    SLOT(0xd5dae0, 0x444c57),
    /** The playhead. */
    NOW(0xd11a2a, 0xff6470);

    private final int light;
    private final int dark;

    Token(int light, int dark) {
        this.light = light;
        this.dark = dark;
    }

    /** Its name in style sheets, without what is put before it there. */
    public String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its colour on light or dark ground. */
    Rgb on(boolean darkGround) {
        return new Rgb(darkGround ? dark : light);
    }
}
