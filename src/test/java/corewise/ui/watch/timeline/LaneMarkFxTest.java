package corewise.ui.watch.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.picture.lanes.RowsBy;
import corewise.picture.lanes.SmallTraces;
import corewise.text.Texts;
import corewise.ui.Pointing;
import corewise.ui.fx.FxThread;
import corewise.ui.fx.SameThreadTasks;
import corewise.ui.fx.WindowExtension;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/** The lane that is spoken of, marked by key and by click. */
@ExtendWith(WindowExtension.class)
class LaneMarkFxTest {
    private final Playback playback = new Playback();
    private TimelinePane pane;

    @Start
    void start(Stage stage) {
        pane = new TimelinePane(Texts.load(), playback, new SameThreadTasks(), () -> {});
        stage.setScene(new Scene(new StackPane(pane), 900, 300));
        stage.show();
        playback.open(SmallTraces.pool());
        pane.show(SmallTraces.pool(), false);
        pane.rowsBy(RowsBy.TASK);
        draw();
    }

    private void draw() {
        pane.draw(playback.nanos());
    }

    private void mark(int by) {
        pane.mark(by);
        draw();
    }

    private Rectangle frame() {
        return (Rectangle) pane.lookup("#lane-mark");
    }

    /** The middle of the second lane. */
    private double second() {
        return pane.view().drawnLayout().top() + 1.5 * pane.view().drawnLayout().pitch();
    }

    private void click(double inView) {
        // events are made in the scene's coordinates
        double y = pane.view().localToScene(0, inView).getY();
        Pointing.press(pane.view(), 200, y);
        draw();
    }

    @Test
    void keysGoThroughTheLanesAndBeyondThemToNone() {
        FxThread.onWindowThread(() -> {
            mark(1);
            assertFalse(frame().isVisible(), "nobody speaks of lanes");
            pane.marking(true);
            mark(1);
            assertEquals(0, pane.view().marked());
            assertTrue(frame().isVisible());
            double first = frame().getY();
            mark(1);
            assertEquals(1, pane.view().marked());
            assertTrue(frame().getY() > first);
            mark(1);
            assertEquals(LaneMark.NONE, pane.view().marked());
            assertFalse(frame().isVisible());
            mark(-1);
            assertEquals(1, pane.view().marked(), "the last one from the other side");
            pane.rowsBy(RowsBy.WORKER);
            draw();
            assertFalse(frame().isVisible(), "other rows, other lanes");
        });
    }

    @Test
    void aClickMarksTheLaneAndTheSameClickTakesTheMarkAway() {
        FxThread.onWindowThread(() -> {
            click(second());
            assertEquals(LaneMark.NONE, pane.view().marked());
            pane.marking(true);
            click(second());
            assertEquals(1, pane.view().marked());
            assertTrue(frame().getBoundsInParent().contains(frame().getX() + 1, second()));
            assertTrue(frame().getStrokeWidth() >= 3, "thick");
            click(second());
            assertEquals(LaneMark.NONE, pane.view().marked());
            click(second());
            pane.marking(false);
            draw();
            assertFalse(frame().isVisible());
        });
    }
}
