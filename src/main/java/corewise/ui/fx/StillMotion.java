package corewise.ui.fx;

import javafx.scene.Node;
import javafx.scene.Scene;

/** Whether a window is to move as little as can be: its own setting, or else the system's. Stateless. */
@OnWindowThread
public final class StillMotion {
    /** Between two pictures of a replay that goes on in steps: long enough to look at each. */
    static final long STEP_NANOS = 500_000_000;

    private StillMotion() {}

    /** Whether nothing is to fly or glide in the window that this is in; false where it is in none. */
    public static boolean in(Node node) {
        Scene scene = node.getScene();
        return scene != null && scene.getPreferences().isReducedMotion();
    }
}
