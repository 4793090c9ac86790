package corewise.ui;

import corewise.ui.page.WayKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Which key was pressed, whatever stands on it: a key of another script counts as the Latin letter in its place, and with
 * Ctrl the upper row of a French keyboard counts as the digits that need Shift there. Stateless.
 */
final class KeyPlaces {
    private static final char NONE = '.';
    private static final String LATIN = "qwertyuiopasdfghjklzxcvbnm";
    /** What stands in the places of the Latin letters, in their order; a dot where there is no letter. */
    private static final List<String> SCRIPTS =
            List.of("йцукенгшщзфывапролдячсмить", "йцукенгшщзфівапролдячсмить", ".ςερτυθιοπασδφγηξκλζχψωβνμ");
    /** The upper row of a French keyboard from 0 to 9, without Shift; what stands elsewhere on others is a dot. */
    private static final String FRENCH_ROW = "à&é\"'(.è.ç";

    private static final Map<Character, KeyCode> PLACES = new HashMap<>();

    static {
        for (String script : SCRIPTS) {
            for (int place = 0; place < LATIN.length(); place++) {
                PLACES.putIfAbsent(
                        script.charAt(place),
                        KeyCode.valueOf(LATIN.substring(place, place + 1).toUpperCase(Locale.ROOT)));
            }
        }
        PLACES.remove(NONE);
    }

    private KeyPlaces() {}

    /** The key of an event that tells a key's being pressed or released. */
    static KeyCode of(KeyEvent event) {
        KeyCode code = event.getCode();
        String text = event.getText();
        if (code.isKeypadKey() && code.isDigitKey()) {
            return WayKeys.DIGITS.get(code.ordinal() - KeyCode.NUMPAD0.ordinal());
        }
        if (code.isFunctionKey() || text.length() != 1) {
            return code;
        }
        char typed = Character.toLowerCase(text.charAt(0));
        if (typed >= '0' && typed <= '9') {
            return WayKeys.DIGITS.get(typed - '0');
        }
        if (event.isShiftDown()) {
            // the upper row has other signs then
            return code.isDigitKey() ? KeyCode.UNDEFINED : code;
        }
        if (code.isLetterKey() || code.isDigitKey()) {
            return code;
        }
        // on other keyboards the signs of the French row are keys of their own
        int digit = typed == NONE ? -1 : FRENCH_ROW.indexOf(typed);
        return digit >= 0 && event.isShortcutDown() ? WayKeys.DIGITS.get(digit) : PLACES.getOrDefault(typed, code);
    }
}
