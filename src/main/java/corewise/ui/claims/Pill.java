package corewise.ui.claims;

import corewise.experiment.Verdict;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import javafx.scene.control.Label;

/** A verdict, or what stands in its place: pills are equally wide but where the words need more. */
@OnWindowThread
final class Pill extends Label {
    private static final List<String> STYLES = List.of("holds", "not-here", "cannot-tell", "unchecked", "checking");
    private static final double LEAST_EMS = 8.2;

    Pill() {
        getStyleClass().add("claim-pill");
        setMinWidth(USE_PREF_SIZE);
    }

    /** Shows a verdict. */
    void show(Verdict verdict, Texts texts) {
        show(
                switch (verdict) {
                    case HOLDS_HERE -> "holds";
                    case NOT_HERE -> "not-here";
                    case CANNOT_TELL_HERE -> "cannot-tell";
                },
                texts.get(verdict.textKey() + ".marked"));
    }

    /** Shows a text in a style. */
    void show(String style, String text) {
        getStyleClass().removeAll(STYLES);
        getStyleClass().add(style);
        setText(text);
        // signs are for the eye
        setAccessibleText(text.replaceFirst("^[=≠?] ", ""));
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(
                super.computePrefWidth(height), Math.ceil(LEAST_EMS * getFont().getSize()));
    }
}
