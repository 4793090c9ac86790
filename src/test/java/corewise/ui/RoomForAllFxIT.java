package corewise.ui;

import static corewise.ui.fx.FxThread.ask;
import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.Awaited;
import corewise.model.Way;
import corewise.ui.explain.Spot;
import corewise.ui.explain.Subject;
import corewise.ui.fx.Help;
import corewise.ui.fx.WindowExtension;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/** What takes more room at times has it, and what lies above something goes with it. */
@ExtendWith(WindowExtension.class)
class RoomForAllFxIT {
    private AskedWindow window;
    private Stage stage;

    @Start
    void start(Stage first) {
        stage = first;
        window = new AskedWindow(2, 1440, 900);
        MadeUpShell.show(window.shell(), first);
        window.shell().watch().requests().runIn(Way.FIRST_THREE);
        window.settle();
    }

    private Bounds place(String selector) {
        Node node = window.scene().lookup(selector);
        return node.localToScene(node.getLayoutBounds());
    }

    /** At some widths the filter's parts just fit beside each other, and at some they just do not. */
    @Test
    void theTimelineHasRoomForItsFilterAtEveryWidth() {
        onWindowThread(() -> {
            stage.setHeight(700);
            new Keyboard(window.scene()).press(KeyCode.F);
            window.settle();
        });
        for (int width = 1440; width >= 1024; width -= 8) {
            int wide = width;
            onWindowThread(() -> stage.setWidth(wide));
            assertRoomForTheFilter("at " + wide);
        }
        onWindowThread(() -> window.shell().watch().biggerProperty().set(true));
        assertRoomForTheFilter("where the board is alone");
    }

    private void assertRoomForTheFilter(String when) {
        onWindowThread(window::settle);
        Scene scene = window.scene();
        assertTrue(ask(() -> scene.lookup(".timeline-filter").isVisible()));
        // at once: a frame may come between two questions
        List<Bounds> both = ask(() -> List.of(place(".timeline-slot"), place(".timeline")));
        Bounds slot = both.getFirst();
        Bounds timeline = both.getLast();
        Insets within = ask(((Region) scene.lookup(".timeline-slot"))::getInsets);
        String places = when + ": " + timeline + " in " + slot;
        assertTrue(timeline.getMinY() > slot.getMinY() + within.getTop() - 1, places);
        assertTrue(timeline.getMaxY() < slot.getMaxY() - within.getBottom() + 1, places);
        assertTrue(slot.getMaxY() <= scene.getHeight(), places);
    }

    @Test
    void theFrameGoesWithWhatItIsAround() throws Exception {
        Spot spot = ask(() -> {
            Spot ready = window.things().stream()
                    .filter(each -> each.area().isEmpty() && each.subject() == Subject.RUN_ROW)
                    .findFirst()
                    .orElseThrow();
            window.ask();
            window.click(ready);
            return ready;
        });
        onWindowThread(() -> stage.setWidth(1200));
        Awaited.that(() -> ask(() -> {
            Bounds there = spot.node().localToScene(spot.node().getLayoutBounds());
            return window.scene().getWidth() < 1300
                    && Math.abs(place(".explain-frame").getCenterX() - there.getCenterX()) < 2;
        }));
        assertEquals(1200, stage.getWidth());
    }

    @Test
    void whatIsSaidToThePointerDoesNotCoverTheCardThatIsAskedFor() {
        Tooltip tip = ask(() -> {
            Tooltip shown = Help.tip("words");
            shown.show(window.scene().getWindow());
            return shown;
        });
        assertTrue(ask(tip::isShowing));
        onWindowThread(window::ask);
        assertFalse(ask(tip::isShowing));
    }
}
