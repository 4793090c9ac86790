package corewise.ui.watch.timeline;

import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.picture.lanes.RowsBy;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.SameThreadTasks;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The whole timeline of an ended run without anything to press: for pictures. */
@OnWindowThread
public final class TimelinePicture extends VBox {
    /** Its width in the window is about this wide; type has its usual size then. */
    public static final double USUAL_WIDTH = 1440;

    private final TimelineView view;
    private final long nanos;

    /** @param atNanos where the playhead stands, nanoseconds since the run's start */
    public TimelinePicture(Trace trace, RowsBy rows, long atNanos, Texts texts) {
        view = new TimelineView(texts, new SameThreadTasks(), () -> {});
        view.rowsBy(rows);
        view.show(trace, false, RunTimes.lastNanos(trace));
        nanos = atNanos;
        VBox.setVgrow(view, Priority.ALWAYS);
        getChildren().add(view);
        getStyleClass().add("card");
    }

    /** The height that it uses, pixels, once it is drawn. */
    public double used() {
        return getHeight() - Math.max(0, view.getHeight() - view.usedHeight());
    }

    /** Draws; called once it is laid out. */
    public void draw() {
        view.draw(nanos);
    }
}
