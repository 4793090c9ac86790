package corewise.ui.watch.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.ui.fx.Texts;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationTest;

class TimelinePaneFxTest extends ApplicationTest {
    private static final long MS = 1_000_000L;

    private final Playback playback = new Playback();
    private TimelinePane pane;
    private int asked;

    @Override
    public void start(Stage stage) {
        pane = new TimelinePane(Texts.load(), playback, () -> asked++);
        Scene scene = new Scene(pane, 700, 160);
        scene.getStylesheets().addAll("/assets/css/tokens-light.css", "/assets/css/components.css");
        stage.setScene(scene);
        stage.show();
        playback.open(SmallTraces.pool());
        pane.show(SmallTraces.pool(), false);
        pane.draw(playback.nanos());
    }

    private void onWindowThread(Runnable action) throws Exception {
        FxToolkit.setupFixture(action);
    }

    @Test
    void stepAndPlayButtonsMovePlayback() throws Exception {
        onWindowThread(() -> {
            button(0).fire();
            assertEquals(21 * MS, playback.nanos());
            button(2).fire();
            assertEquals(31 * MS, playback.nanos());
            button(1).fire();
            assertTrue(playback.playingProperty().get());
            assertEquals(0, playback.nanos());
            button(1).fire();
            assertFalse(playback.playingProperty().get());
            assertTrue(asked > 3);
        });
    }

    private Button button(int index) {
        return (Button) pane.lookupAll(".timeline-button").toArray(Node[]::new)[index];
    }

    @Test
    void draggingMovesThePlayheadAndStopsTheReplay() throws Exception {
        onWindowThread(() -> {
            playback.playingProperty().set(true);
            double x = pane.view().drawnLayout().time().x(11 * MS);
            Event.fireEvent(pane.view(), mouse(x));
            assertFalse(playback.playingProperty().get());
            assertTrue(Math.abs(11 * MS - playback.nanos())
                    <= pane.view().drawnLayout().time().nanosPerPixel());
        });
    }

    private static MouseEvent mouse(double x) {
        return new MouseEvent(
                MouseEvent.MOUSE_PRESSED,
                x,
                20,
                x,
                20,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    @Test
    void keysStepAndJump() throws Exception {
        onWindowThread(() -> {
            press(KeyCode.HOME);
            assertEquals(0, playback.nanos());
            press(KeyCode.RIGHT);
            assertEquals(1 * MS, playback.nanos());
            press(KeyCode.END);
            assertEquals(31 * MS, playback.nanos());
            press(KeyCode.LEFT);
            assertEquals(21 * MS, playback.nanos());
        });
    }

    private void press(KeyCode code) {
        Event.fireEvent(pane.view(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void rowsAreCoresOrWorkersAndOneIsAlwaysChosen() throws Exception {
        onWindowThread(() -> {
            ToggleButton[] choices = pane.lookupAll(".segment").toArray(ToggleButton[]::new);
            choices[1].fire();
            pane.draw(playback.nanos());
            assertEquals(RowsBy.WORKER, pane.view().drawnLayout().rows().by());
            choices[1].fire();
            assertTrue(choices[1].isSelected());
        });
    }

    @Test
    void aRunUnderWayCannotBeReplayed() throws Exception {
        onWindowThread(() -> {
            pane.show(SmallTraces.pool(), true);
            assertTrue(button(1).isDisabled());
            pane.showNothing();
            pane.draw(0);
            assertTrue(button(1).isDisabled());
        });
    }
}
