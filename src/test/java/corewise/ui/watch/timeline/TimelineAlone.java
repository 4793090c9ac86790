package corewise.ui.watch.timeline;

import corewise.model.Trace;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.SameThreadTasks;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** A timeline that has a window to itself. */
@OnWindowThread
public final class TimelineAlone {
    private final TimelinePane pane = new TimelinePane(Texts.load(), new Playback(), new SameThreadTasks(), () -> {});

    private TimelineAlone() {}

    /** One on a stage, which is shown. */
    public static TimelineAlone on(Stage stage) {
        TimelineAlone alone = new TimelineAlone();
        StackPane root = new StackPane(alone.pane);
        root.getStyleClass().add("theme-light");
        Scene scene = new Scene(root, 1400, 600);
        scene.getStylesheets()
                .addAll("/assets/css/tokens-light.css", "/assets/css/components.css", "/assets/css/timeline.css");
        stage.setScene(scene);
        stage.show();
        return alone;
    }

    /** Draws a run as it is in the end. */
    public boolean show(Trace trace) {
        pane.show(trace, false);
        pane.draw(0);
        pane.draw(0);
        return true;
    }

    TimelinePane pane() {
        return pane;
    }
}
