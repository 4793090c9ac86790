package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyPlacesTest {
    private static KeyCode of(String text, KeyCode code, boolean shift) {
        return of(text, code, shift, false);
    }

    private static KeyCode of(String text, KeyCode code, boolean shift, boolean control) {
        return KeyPlaces.of(new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, shift, control, false, control));
    }

    @ParameterizedTest
    @CsvSource({
        "и, B", "е, T", "к, R", "д, L", "а, F", "з, P", "ь, M", "И, B", "β, B", "τ, T", "ρ, R", "λ, L", "φ, F", "μ, M"
    })
    void lettersOfOtherScriptsCountByTheirPlace(String letter, KeyCode key) {
        assertEquals(key, of(letter, KeyCode.UNDEFINED, false));
    }

    @ParameterizedTest
    @CsvSource({"&, AMPERSAND, DIGIT1", "é, UNDEFINED, DIGIT2", "ç, UNDEFINED, DIGIT9", "à, UNDEFINED, DIGIT0"})
    void withCtrlTheUpperRowOfAFrenchKeyboardHasDigits(String sign, KeyCode code, KeyCode digit) {
        assertEquals(digit, of(sign, code, false, true));
        assertEquals(code, of(sign, code, false), "elsewhere it is a key of its own");
    }

    @ParameterizedTest
    @CsvSource({
        "b, B, false, B",
        "1, DIGIT1, false, DIGIT1",
        "6, MINUS, true, DIGIT6",
        "&, DIGIT7, true, UNDEFINED",
        "3, NUMPAD3, false, DIGIT3",
        "-, MINUS, false, MINUS",
        "z, Z, false, Z"
    })
    void whatStandsOnALatinKeyCounts(String text, KeyCode code, boolean shift, KeyCode key) {
        assertEquals(key, of(text, code, shift));
    }
}
