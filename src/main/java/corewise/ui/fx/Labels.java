package corewise.ui.fx;

import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/** Labels and buttons whose words break into as many lines as they need, and are never cut off. Stateless. */
@OnWindowThread
public final class Labels {
    private Labels() {}

    public static Label wrapped(String text, String... styles) {
        Label label = new WrappedLabel(text);
        label.getStyleClass().addAll(styles);
        return wrap(label);
    }

    /** Lets a label be as high as its lines. */
    public static <L extends Labeled> L wrap(L label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
