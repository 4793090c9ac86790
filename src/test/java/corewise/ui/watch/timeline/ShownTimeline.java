package corewise.ui.watch.timeline;

import corewise.picture.lanes.SmallTraces;
import corewise.text.Texts;
import corewise.ui.fx.SameThreadTasks;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationTest;

/** Tests of a timeline with the run of a small pool. */
abstract class ShownTimeline extends ApplicationTest {
    static final long MS = 1_000_000L;

    final Playback playback = new Playback();
    TimelinePane pane;
    /** How often a drawing was asked for. */
    int asked;

    @Override
    public void start(Stage stage) {
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

    static void onWindowThread(Runnable action) throws Exception {
        FxToolkit.setupFixture(action);
    }

    void press(KeyCode code) {
        Event.fireEvent(pane.view(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
