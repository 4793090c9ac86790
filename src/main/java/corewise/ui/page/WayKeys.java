package corewise.ui.page;

import java.util.List;
import javafx.scene.input.KeyCode;

/** The digits' keys, and those of the ways. Stateless. */
public final class WayKeys {
    /** From 0 to 9. */
    public static final List<KeyCode> DIGITS = List.of(
            KeyCode.DIGIT0,
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8,
            KeyCode.DIGIT9);

    /** In the ways' order, from 1 on. */
    public static final List<KeyCode> ALL = DIGITS.subList(1, DIGITS.size());

    private WayKeys() {}
}
