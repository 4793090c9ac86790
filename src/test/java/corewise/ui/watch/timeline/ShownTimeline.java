package corewise.ui.watch.timeline;

import corewise.picture.lanes.SmallTraces;
import corewise.text.Texts;
import corewise.ui.fx.SameThreadTasks;
import corewise.ui.fx.WindowExtension;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/** Tests of a timeline with the run of a small pool. */
@ExtendWith(WindowExtension.class)
abstract class ShownTimeline {
    static final long MS = 1_000_000L;

    final Playback playback = new Playback();
    TimelinePane pane;
    /** How often a drawing was asked for. */
    int asked;

    @Start
    void start(Stage stage) {
        pane = new TimelinePane(Texts.load(), playback, new SameThreadTasks(), () -> asked++);
        Scene scene = new Scene(new StackPane(pane), 700, 160);
        scene.getStylesheets()
                .addAll("/assets/css/tokens-light.css", "/assets/css/components.css", "/assets/css/timeline.css");
        stage.setScene(scene);
        stage.show();
        playback.open(SmallTraces.pool());
        pane.show(SmallTraces.pool(), false);
        pane.draw(playback.nanos());
    }

    void press(KeyCode code) {
        Event.fireEvent(pane.view(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
