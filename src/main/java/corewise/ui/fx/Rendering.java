package corewise.ui.fx;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;

/** How the toolkit draws here. Thread-safe once the toolkit runs. */
public final class Rendering {
    private Rendering() {}

    /** Whether shapes are filled by the processor: drawing then takes from what is watched. */
    public static boolean bySoftware() {
        // three dimensions are drawn by graphics hardware only
        return !Platform.isSupported(ConditionalFeature.SCENE3D);
    }
}
