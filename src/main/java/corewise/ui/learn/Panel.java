package corewise.ui.learn;

import java.util.Locale;

/** What a column of the page may show. Immutable. */
enum Panel {
    STEP,
    BOARD,
    PATH,
    SETTING;

    /** The end of the text key of its name. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
