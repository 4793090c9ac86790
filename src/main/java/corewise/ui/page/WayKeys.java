package corewise.ui.page;

import java.util.List;
import javafx.scene.input.KeyCode;

/** The keys of the ways, in the ways' order. Stateless. */
public final class WayKeys {
    public static final List<KeyCode> ALL = List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8,
            KeyCode.DIGIT9);

    private WayKeys() {}
}
