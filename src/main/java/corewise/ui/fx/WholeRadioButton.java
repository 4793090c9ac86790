package corewise.ui.fx;

import javafx.scene.Node;
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

    @Override
    protected double computePrefHeight(double width) {
        Node ring = width < 0 ? null : lookup(".radio");
        if (ring == null) {
            return super.computePrefHeight(width);
        }
        // the skin counts lines beside a ring of part of a pixel more, and writes them beside one of whole pixels
        double whole = ring.prefWidth(-1);
        return super.computePrefHeight(width - snapSizeX(whole) + whole);
    }
}
