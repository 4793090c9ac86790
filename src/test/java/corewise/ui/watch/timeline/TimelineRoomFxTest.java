package corewise.ui.watch.timeline;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.TraceView;
import corewise.picture.lanes.RowsBy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** Controls, legend and what is told share a room that may be narrow. */
class TimelineRoomFxTest extends ShownTimeline {
    /** What moves because of its width moves after the layout that tells it, and has its place with the next. */
    private void settle() {
        for (int pass = 0; pass < 2; pass++) {
            onWindowThread(() -> {
                pane.getScene().getRoot().applyCss();
                pane.getScene().getRoot().layout();
            });
        }
    }

    @Test
    void theLegendIsWholeBesideTheControlsOrBelow() {
        for (int width : new int[] {1200, 700, 380}) {
            onWindowThread(() -> {
                // not the window, which is that of all tests
                pane.setMinWidth(width);
                pane.setMaxWidth(width);
                pane.rowsBy(RowsBy.CORE);
                pane.getScene().getRoot().layout();
                assertFalse(pane.lookup(".timeline-legend").isVisible());
                pane.rowsBy(RowsBy.TASK);
            });
            settle();
            onWindowThread(() -> {
                pane.getScene().getRoot().layout();
                Node legend = pane.lookup(".timeline-legend");
                Node controls = pane.lookup(".timeline-controls");
                assertTrue(legend.isVisible());
                Bounds place = legend.localToScene(legend.getLayoutBounds());
                assertTrue(pane.localToScene(pane.getLayoutBounds()).contains(place), width + ": " + place);
                assertFalse(controls.localToScene(controls.getLayoutBounds()).intersects(place), width + ": " + place);
                for (Node part : ((Parent) legend).getChildrenUnmodifiable()) {
                    Label label = (Label) part;
                    assertTrue(label.getChildrenUnmodifiable().stream()
                            .anyMatch(node ->
                                    node instanceof Text text && text.getText().equals(label.getText())));
                }
                playback.follow(1);
            });
            settle();
            onWindowThread(() -> {
                Region legend = (Region) pane.lookup(".timeline-legend");
                Label told = (Label) pane.lookup(".timeline-told");
                assertTrue(legend.isVisible(), "what is chosen is told beside it");
                boolean below = legend.getParent().equals(told.getParent())
                        && legend.getParent().getParent().getStyleClass().contains("timeline");
                assertTrue(width == 700 || below == (width < 700), width + ": both on one line below");
                Bounds place = legend.localToScene(legend.getLayoutBounds());
                Bounds beside = told.localToScene(told.getLayoutBounds());
                assertTrue(
                        beside.getMinX() >= place.getMaxX() || beside.getMinY() >= place.getMaxY(),
                        width + ": " + place + beside);
                assertEquals(told.getText(), ((Text) told.lookup(".text")).getText(), "not cut off");
                playback.follow(TraceView.NONE);
            });
        }
    }

    @Test
    void noStubIsToldOfWhatThePointerIsOver() {
        Set<Boolean> told = new HashSet<>();
        for (int width = 1200; width >= 400; width -= 50) {
            widen(width);
            settle();
            onWindowThread(() -> {
                Label label = (Label) pane.lookup(".timeline-told");
                double room = ((Region) label.getParent()).getWidth();
                assertEquals(room >= 10 * label.getFont().getSize(), label.isVisible(), "in a room of " + room);
                told.add(label.isVisible());
            });
        }
        assertEquals(Set.of(true, false), told);
    }

    private void widen(int width) {
        onWindowThread(() -> {
            pane.setMinWidth(width);
            pane.setMaxWidth(width);
        });
    }

    @Test
    void whatIsChosenIsToldOnLinesOfItsOwnWhereThereIsNoRoomBesideTheControls() {
        String sentence =
                "Task 1 overtakes task 0: it ends 10 ms earlier, for task 0 was ready and had no core. ".repeat(3);
        for (String told : new String[] {sentence, "Task 1.", sentence}) {
            onWindowThread(() -> playback.goTo(new ToldMoment(21 * MS, told, List.of())));
            onWindowThread(() -> pane.draw(playback.nanos()));
            settle();
            Label label = (Label) pane.lookup(".timeline-told");
            assertEquals(told, label.getText());
            assertEquals(told, ((Text) label.lookup(".text")).getText().replace('\n', ' '), "not cut off");
            assertEquals(told.equals(sentence), label.isWrapText());
        }
    }

    @Test
    void inANarrowColumnNoControlIsCutOff() {
        onWindowThread(() -> {
            // not the window, which is that of all tests
            pane.setMaxWidth(380);
            pane.getScene().getRoot().applyCss();
            pane.getScene().getRoot().layout();
            pane.getScene().getRoot().layout();
            Node speed = pane.lookup(".timeline-speed");
            double right = pane.sceneToLocal(speed.localToScene(speed.getBoundsInLocal()))
                    .getMaxX();
            assertEquals(380, pane.getWidth());
            assertTrue(right <= 381, "the last control ends at " + right + " of " + pane.getWidth());
            for (Node segment : pane.lookupAll(".segment")) {
                assertTrue(pane.sceneToLocal(segment.localToScene(segment.getBoundsInLocal()))
                                .getMaxX()
                        <= 381);
            }
        });
    }
}
