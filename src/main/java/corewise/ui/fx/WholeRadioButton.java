package corewise.ui.fx;

import javafx.scene.control.RadioButton;

/**
 * A radio button as high as its lines. The toolkit's own takes the room between ring and words for room of the words, so
 * that a line that is only a little too long would be cut off instead of broken.
 */
@OnWindowThread
public final class WholeRadioButton extends RadioButton {
    /** One with words that wrap. */
    public WholeRadioButton(String text) {
        super(text);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
    }

    @Override
    protected double computePrefHeight(double width) {
        double between = getLabelPadding().getLeft() + getLabelPadding().getRight();
        boolean oneLine = width < 0 || width >= prefWidth(-1);
        return super.computePrefHeight(oneLine ? width : Math.max(1, width - between));
    }
}
