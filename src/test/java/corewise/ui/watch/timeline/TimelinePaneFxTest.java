package corewise.ui.watch.timeline;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.KeyMoments;
import corewise.model.TraceView;
import corewise.picture.Rgb;
import corewise.picture.lanes.RowsBy;
import corewise.picture.lanes.SmallTraces;
import corewise.picture.lanes.TimeWindow;
import corewise.ui.canvas.lanes.BarTiles;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

class TimelinePaneFxTest extends ShownTimeline {
    @Test
    void stepAndPlayButtonsMovePlayback() {
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

    @Test
    void theBarsOfTheLastRunAreGoneAsSoonAsAnotherBegins() {
        onWindowThread(() -> {
            assertTrue(barsAreSeen());
            pane.show(SmallTraces.pool(), true);
            assertFalse(barsAreSeen());
            pane.show(SmallTraces.pool(), false);
            pane.draw(0);
            assertTrue(barsAreSeen());
            pane.showNothing();
            assertFalse(barsAreSeen());
        });
    }

    @Test
    void aFollowedTaskAndThoseThatArePaledKeepTheirNumbers() {
        onWindowThread(() -> {
            for (int followed : new int[] {TraceView.NONE, 0, 1}) {
                playback.follow(followed);
                pane.draw(playback.nanos());
                var layout = pane.view().drawnLayout();
                WritableImage image = pane.view().snapshot(null, null);
                // task 0 on core 0, and task 1 on core 1
                for (int core = 0; core < 2; core++) {
                    int middle = (int) layout.time().x((core == 0 ? 6 : 11) * MS);
                    int top = (int) layout.top() + layout.bandTop(core);
                    Rgb ground = Rgb.of(image.getPixelReader().getArgb(middle - 12, top + layout.barHeight(core) / 2));
                    double most = 0;
                    for (int x = middle - 5; x < middle + 5; x++) {
                        for (int y = top + 3; y < top + layout.barHeight(core) - 3; y++) {
                            Rgb pixel = Rgb.of(image.getPixelReader().getArgb(x, y));
                            most = Math.max(most, pixel.contrast(ground));
                        }
                    }
                    assertTrue(most >= Rgb.OF_TEXT, "task " + core + ", " + followed + " followed: " + most);
                }
            }
        });
    }

    @Test
    void aFollowedTaskIsNotToldOfWhenItsRunIsNoLongerShown() {
        onWindowThread(() -> {
            playback.follow(1);
            pane.showNothing();
            assertEquals("", ((Label) pane.lookup(".timeline-told")).getText());
        });
    }

    @Test
    void barsOfALaterMomentAreNotSeenInTheFrameBefore() {
        onWindowThread(() -> {
            playback.live(SmallTraces.pool());
            pane.show(SmallTraces.pool(), true);
            pane.draw(6 * MS);
            int later = (int) (pane.view().drawnLayout().time().x(8 * MS)
                    - pane.view().drawnLayout().time().left());
            ImageView bars = tiles().stream()
                    .filter(tile -> tile.getX() <= later && later < tile.getX() + tile.getFitWidth())
                    .findFirst()
                    .orElseThrow();
            int inside = later - (int) bars.getX();
            Image before = bars.getImage();
            int ground = before.getPixelReader().getArgb(inside, 5);
            pane.draw(9 * MS);
            assertEquals(ground, before.getPixelReader().getArgb(inside, 5));
            assertNotEquals(ground, bars.getImage().getPixelReader().getArgb(inside, 5));
        });
    }

    @Test
    void ofARunUnderWayOnlyTheLastBarsAreDrawnAgain() {
        onWindowThread(() -> {
            playback.live(SmallTraces.pool());
            pane.show(SmallTraces.pool(), true);
            pane.draw(8 * MS);
            List<Image> before = tiles().stream().map(ImageView::getImage).toList();
            pane.draw(9 * MS);
            List<Image> after = tiles().stream().map(ImageView::getImage).toList();
            int now = (int) (pane.view().drawnLayout().time().x(9 * MS)
                    - pane.view().drawnLayout().time().left());
            assertTrue(before.size() > 4, before.size() + " images");
            for (int tile = 0; tile < before.size(); tile++) {
                ImageView view = tiles().get(tile);
                boolean near = view.getX() <= now + 1 && view.getX() + view.getFitWidth() > now - 60;
                if (!near) {
                    assertSame(before.get(tile), after.get(tile), "image " + tile);
                }
            }
        });
    }

    private List<ImageView> tiles() {
        return pane.view().lookupAll("ImageView").stream()
                .map(ImageView.class::cast)
                .toList();
    }

    private boolean barsAreSeen() {
        return pane.view().getChildrenUnmodifiable().stream()
                .anyMatch(node -> node instanceof BarTiles && node.isVisible());
    }

    private Button button(int index) {
        return (Button) pane.lookupAll(".timeline-button").toArray(Node[]::new)[index];
    }

    @Test
    void draggingMovesThePlayheadAndStopsTheReplay() {
        onWindowThread(() -> {
            playback.playingProperty().set(true);
            double x = pane.view().drawnLayout().time().x(11 * MS);
            Event.fireEvent(pane.view(), mouse(x));
            assertFalse(playback.playingProperty().get());
            assertTrue(Math.abs(11 * MS - playback.nanos())
                    <= pane.view().drawnLayout().time().nanosPerPixel());
        });
    }

    private MouseEvent mouse(double x) {
        return mouse(MouseEvent.MOUSE_PRESSED, x, 1);
    }

    private MouseEvent shifted(EventType<MouseEvent> type, double x) {
        return mouse(type, x, 1, true);
    }

    private MouseEvent mouse(EventType<MouseEvent> type, double x, int clicks) {
        return mouse(type, x, clicks, false);
    }

    @Test
    void shiftDraggingLoopsAPartAndEscapeShowsAllAgain() {
        onWindowThread(() -> {
            TimeWindow all = pane.view().shown();
            double from = pane.view().drawnLayout().time().x(11 * MS);
            double to = pane.view().drawnLayout().time().x(21 * MS);
            Event.fireEvent(pane.view(), shifted(MouseEvent.MOUSE_PRESSED, to));
            Event.fireEvent(pane.view(), shifted(MouseEvent.MOUSE_DRAGGED, from));
            Event.fireEvent(pane.view(), shifted(MouseEvent.MOUSE_RELEASED, from));
            long near = MS / 2;
            assertTrue(Math.abs(10 * MS - pane.view().shown().lengthNanos()) <= near);
            assertEquals(pane.view().shown().startNanos(), playback.nanos());
            assertTrue(((ToggleButton) pane.lookup(".timeline-loop")).isSelected());
            Label told = (Label) pane.lookup(".timeline-told");
            assertTrue(told.getText().startsWith("loop "), told.getText());

            press(KeyCode.ESCAPE);
            assertEquals(all, pane.view().shown());
            assertFalse(playback.loopingProperty().get());
        });
    }

    @Test
    void aRowATaskShowsEachTaskInItsOwnRow() {
        onWindowThread(() -> {
            ((ToggleButton) pane.lookupAll(".segment").toArray(Node[]::new)[2]).fire();
            pane.draw(playback.nanos());
            assertEquals(RowsBy.TASK, pane.view().drawnLayout().rows().by());
            double x = pane.view().drawnLayout().time().x(25 * MS);
            assertEquals(0, pane.view().barAt(x, 10).orElseThrow().task());
        });
    }

    @Test
    void hoveringOverABandTellsHowBusyTheCoreWas() {
        onWindowThread(() -> {
            double x = pane.view().drawnLayout().time().x(5 * MS);
            double y =
                    pane.view().drawnLayout().top() + pane.view().drawnLayout().utilisationTop(0) + 1;
            assertEquals(
                    "core 0: 50\u00a0% busy in the 20.00\u00a0ms before 20.00\u00a0ms, all programs counted",
                    pane.view().utilisationAt(x, y).orElseThrow());
            assertEquals(Optional.empty(), pane.view().utilisationAt(x, y - 4));
        });
    }

    private MouseEvent mouse(EventType<MouseEvent> type, double x, int clicks, boolean shift) {
        Point2D place = pane.view().localToScene(x, 20);
        return new MouseEvent(
                type,
                place.getX(),
                place.getY(),
                place.getX(),
                place.getY(),
                MouseButton.PRIMARY,
                clicks,
                shift,
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
    void aDoubleClickComesNearToASliceAndASecondOneShowsAllAgain() {
        onWindowThread(() -> {
            TimeWindow all = pane.view().shown();
            double x = pane.view().drawnLayout().time().x(5 * MS);
            BarAt bar = pane.view().barAt(x, 20).orElseThrow();
            assertTrue(bar.slice() >= 0, "there is a slice at 5\u00a0ms on the first core");
            Event.fireEvent(pane.view(), mouse(MouseEvent.MOUSE_MOVED, x, 0));
            Label told = (Label) pane.lookup(".timeline-told");
            assertTrue(told.getText().startsWith("item "), told.getText());
            assertTrue(told.getText().contains("core 0"), told.getText());

            Event.fireEvent(pane.view(), mouse(MouseEvent.MOUSE_PRESSED, x, 2));
            pane.draw(playback.nanos());
            TimeWindow near = pane.view().shown();
            assertTrue(near.lengthNanos() < all.lengthNanos());
            assertTrue(near.startNanos() <= 5 * MS && near.endNanos() >= 5 * MS, near.toString());
            x = pane.view().drawnLayout().time().x(5 * MS);
            assertEquals(bar, pane.view().barAt(x, 20).orElseThrow());
            Event.fireEvent(pane.view(), mouse(MouseEvent.MOUSE_PRESSED, x, 2));
            assertEquals(all, pane.view().shown());
        });
    }

    @Test
    void aClickFollowsATaskThroughItsMomentsUntilEscape() {
        onWindowThread(() -> {
            double x = pane.view().drawnLayout().time().x(5 * MS);
            int task = pane.view().barAt(x, 20).orElseThrow().task();
            Event.fireEvent(pane.view(), mouse(x));
            pane.draw(playback.nanos());
            assertEquals(task, playback.followedProperty().get());
            Label told = (Label) pane.lookup(".timeline-told");
            assertTrue(told.getText().startsWith("item " + task), told.getText());
            press(KeyCode.HOME);
            EventTimes own = EventTimes.of(pane.view().trace(), task, playback.endNanos());
            for (int event = 1; event < own.count(); event++) {
                press(KeyCode.RIGHT);
                assertEquals(own.nanos(event), playback.nanos());
            }
            press(KeyCode.HOME);
            press(KeyCode.RIGHT);
            assertTrue(told.getText().contains("worker 1 · core 0 · 1.00\u00a0ms for 10.00\u00a0ms"), told.getText());
            press(KeyCode.RIGHT);
            assertTrue(told.getText().contains("ready, without a core"), told.getText());
            press(KeyCode.ESCAPE);
            assertEquals(TraceView.NONE, playback.followedProperty().get());
            assertEquals("", told.getText());
        });
    }

    @Test
    void goesToTheMomentsThatMatter() {
        onWindowThread(() -> {
            MenuButton jump = (MenuButton) pane.lookup(".timeline-jump");
            jump.getOnShowing().handle(new Event(MenuButton.ON_SHOWING));
            MenuItem lastStart = jump.getItems().getLast();
            assertTrue(lastStart.getText().startsWith("the last task starts: "), lastStart.getText());
            lastStart.fire();
            assertEquals(KeyMoments.of(pane.view().trace()).lastStart().nanos(), playback.nanos());
            Label told = (Label) pane.lookup(".timeline-told");
            pane.draw(playback.nanos());
            assertTrue(told.getText().endsWith(" ended by now."), told.getText());
            assertEquals(1, playback.told().tasks().size());
            playback.stepBack();
            assertEquals(ToldMoment.NONE, playback.told(), "of another moment nothing is told");
            pane.draw(playback.nanos());
            assertEquals("", told.getText());
        });
    }

    @Test
    void keysComeNearerAboutThePlayheadAndThePictureFollowsIt() {
        onWindowThread(() -> {
            TimeWindow all = pane.view().shown();
            playback.seek(10 * MS);
            pane.draw(playback.nanos());
            for (int i = 0; i < 8; i++) {
                press(KeyCode.PLUS);
                pane.draw(playback.nanos());
            }
            TimeWindow near = pane.view().shown();
            assertTrue(near.lengthNanos() < all.lengthNanos() / 5, near.toString());
            assertTrue(near.startNanos() < 10 * MS && near.endNanos() > 10 * MS, near.toString());
            press(KeyCode.END);
            pane.draw(playback.nanos());
            assertTrue(pane.view().shown().endNanos() >= 31 * MS, "the playhead stays in view");
            press(KeyCode.PAGE_UP);
            assertTrue(pane.view().shown().endNanos() < 31 * MS);
            press(KeyCode.DIGIT0);
            assertEquals(all, pane.view().shown());
        });
    }

    @Test
    void keysStepAndJump() {
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

    @Test
    void rowsAreCoresOrWorkersAndOneIsAlwaysChosen() {
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
    void aRunUnderWayCannotBeReplayed() {
        onWindowThread(() -> {
            playback.live(SmallTraces.pool());
            pane.show(SmallTraces.pool(), true);
            assertTrue(button(0).isDisabled());
            button(1).fire();
            assertTrue(playback.heldProperty().get(), "but its picture can stand still");
            Label told = (Label) pane.lookup(".timeline-told");
            assertTrue(told.getText().contains("the run goes on"), told.getText());
            pane.showNothing();
            pane.draw(0);
            assertTrue(button(1).isDisabled());
        });
    }
}
