package corewise.ui.fx;

import javafx.scene.control.RadioButton;

/** A radio button as high as its lines, which are never cut off for want of room below. */
@OnWindowThread
public final class WholeRadioButton extends RadioButton {
    /** One with words that wrap. */
    public WholeRadioButton(String text) {
        super(text);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
    }
}
