package corewise.ui.watch.timeline;

import corewise.model.TraceView;
import corewise.text.Texts;
import corewise.ui.canvas.lanes.ShownBars;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.ViewLoader;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.layout.StackPane;

/**
 * The timeline with its controls, as a node. Its controls move playback and then ask for a frame; time passes and is
 * drawn only by the frame's owner.
 */
@OnWindowThread
public final class TimelinePane extends StackPane {
    private final TimelineController controller;

    /**
     * A timeline that shows nothing yet.
     *
     * @param texts the words
     * @param playback what the controls move
     * @param background where the bars of large runs are put in order
     * @param onInvalid asks for a frame, in which {@link #draw} is called
     */
    public TimelinePane(Texts texts, Playback playback, BackgroundTasks background, Runnable onInvalid) {
        controller = new TimelineController(texts, playback, background, onInvalid);
        ViewLoader loader = new ViewLoader(texts).register(TimelineController.class, () -> controller);
        getChildren().add(loader.load("timeline"));
    }

    /** Shows no run. */
    public void showNothing() {
        controller.show(null, false);
    }

    /** Shows a trace from now on; a live one is refreshed by its owner before each frame. */
    public void show(TraceView trace, boolean live) {
        controller.show(trace, live);
    }

    /** Draws what has changed, with a moment marked, nanoseconds since the run's start. */
    public void draw(long nanos) {
        controller.view().draw(nanos);
    }

    /** What is shown of an ended run where that is not all of it; empty where it is. */
    public ReadOnlyObjectProperty<Optional<ShownBars>> shownProperty() {
        return controller.shownProperty();
    }

    /** Opens or closes the panel that chooses what is shown, where there is an ended run. */
    public void toggleFilter() {
        controller.toggleFilter();
    }

    TimelineView view() {
        return controller.view();
    }
}
