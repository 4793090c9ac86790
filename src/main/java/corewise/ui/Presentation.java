package corewise.ui;

import corewise.session.WindowSettings;
import corewise.ui.fx.OnWindowThread;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.util.Subscription;

/** Has the window fill the screen while it presents; at the end theme, zoom and window are as they were. */
@OnWindowThread
final class Presentation {
    private final Scene scene;
    private final ShellViewModel viewModel;
    private Subscription followed = () -> {};
    private boolean on;
    private boolean dark;
    private int zoom;
    private boolean maximized;
    private double width;
    private double height;

    Presentation(Scene scene, ShellViewModel viewModel) {
        this.scene = scene;
        this.viewModel = viewModel;
        viewModel.presentingProperty().subscribe((before, presents) -> {
            if (presents) {
                begin();
            } else {
                end();
            }
        });
    }

    private void begin() {
        on = true;
        dark = viewModel.darkProperty().get();
        zoom = viewModel.zoomProperty().get();
        width = scene.getWidth();
        height = scene.getHeight();
        if (scene.getWindow() instanceof Stage stage) {
            maximized = stage.isMaximized();
            // Esc means several things in this program, and a clicker sends it
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreenExitHint("");
            stage.setFullScreen(true);
            // the system may end it, too
            followed = stage.fullScreenProperty().subscribe((before, full) -> {
                if (!full) {
                    viewModel.presentingProperty().set(false);
                }
            });
        }
    }

    private void end() {
        if (!on) {
            return;
        }
        on = false;
        followed.unsubscribe();
        if (scene.getWindow() instanceof Stage stage) {
            stage.setFullScreen(false);
        }
        viewModel.darkProperty().set(dark);
        viewModel.zoomProperty().set(zoom);
    }

    /**
     * How the window was left, or was before it presented.
     *
     * @param now how it is now
     * @param before how it was left the time before
     */
    WindowSettings left(WindowSettings now, WindowSettings before) {
        boolean full = on ? maximized : now.maximized();
        return new WindowSettings(
                on ? dark : now.dark(),
                on ? zoom : now.zoom(),
                full ? before.width() : on ? (int) width : now.width(),
                full ? before.height() : on ? (int) height : now.height(),
                full,
                now.page(),
                now.tongue(),
                now.motion(),
                now.list(),
                now.python());
    }
}
