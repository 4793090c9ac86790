package corewise.ui.watch.timeline;

import static corewise.ui.fx.FxThread.onWindowThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.picture.lanes.RowsBy;
import corewise.picture.lanes.TimeWindow;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class TimelineFilterFxTest extends ShownTimeline {
    @Test
    void theFilterShowsSomeBarsOnlyAndCountsThem() {
        onWindowThread(() -> {
            assertNull(pane.lookup(".timeline-filter"));
            press(KeyCode.F);
            assertTrue(pane.lookup(".timeline-filter").isVisible());
            assertEquals("all · tasks: 2 · bars: 4", outcome());
            TextField items = (TextField) pane.lookup(".filter-items");
            assertEquals("0 – 1", items.getText());
            items.setText("1");
            items.fireEvent(new ActionEvent());
            assertEquals("tasks: 1 of 2 · bars: 1", outcome());
            pane.draw(playback.nanos());
            double x = pane.view().drawnLayout().time().x(5 * MS);
            assertEquals(Optional.empty(), pane.view().barAt(x, 10));
            assertEquals("filter: 1 of 2", filterButton().getText());
            assertTrue(pane.shownProperty().get().orElseThrow().shows(1));

            items.setText("7 – 9");
            items.fireEvent(new ActionEvent());
            assertTrue(outcome().contains("no items of this list"), outcome());

            press(KeyCode.ESCAPE);
            pane.draw(playback.nanos());
            assertEquals(0, pane.view().barAt(x, 10).orElseThrow().task());
            assertEquals("filter", filterButton().getText());
        });
    }

    private String outcome() {
        return ((Label) pane.lookupAll(".timeline-filter .timeline-told")
                        .iterator()
                        .next())
                .getText();
    }

    private ToggleButton filterButton() {
        return (ToggleButton) pane.lookup(".timeline-filter-button");
    }

    @Test
    void statesAreChosenByChipsThatSayHowManyBarsTheyHave() {
        onWindowThread(() -> {
            filterButton().fire();
            ToggleButton[] chips = pane.lookupAll(".filter-chip").toArray(ToggleButton[]::new);
            assertEquals("running  3", chips[0].getText());
            assertEquals("ready  1", chips[1].getText());
            chips[0].fire();
            assertEquals("tasks: 1 of 2 · bars: 1", outcome());
            for (int chip = 1; chip < chips.length; chip++) {
                chips[chip].fire();
            }
            assertTrue(chips[chips.length - 1].isSelected(), "the last one stays");
        });
    }

    @Test
    void aTypedPartIsShownAndAWrongOneIsTold() {
        onWindowThread(() -> {
            filterButton().fire();
            TextField part = (TextField) pane.lookup(".filter-part");
            part.setText("10 ms - 20 ms");
            part.fireEvent(new ActionEvent());
            pane.draw(playback.nanos());
            assertEquals(new TimeWindow(10 * MS, 20 * MS), pane.view().shown());
            assertEquals(10 * MS, playback.nanos());
            part.setText("tomorrow");
            part.fireEvent(new ActionEvent());
            assertTrue(outcome().contains("no part of this run"), outcome());
            assertEquals(new TimeWindow(10 * MS, 20 * MS), pane.view().shown());
            part.setText("");
            part.fireEvent(new ActionEvent());
            assertTrue(pane.view().shown().endNanos() >= 31 * MS);
        });
    }

    @Test
    void showingAllOfTheRunAgainAsksForADrawing() {
        onWindowThread(() -> {
            filterButton().fire();
            TimeWindow all = pane.view().shown();
            press(KeyCode.PLUS);
            assertTrue(pane.view().shown().lengthNanos() < all.lengthNanos());
            int before = asked;
            ((Button) pane.lookup(".filter-all")).fire();
            assertEquals(all, pane.view().shown());
            assertTrue(asked > before);
        });
    }

    @Test
    void whereNothingHasRunItIsSaidWhatTheRowsAre() {
        onWindowThread(() -> {
            pane.showNothing();
            pane.rowsBy(RowsBy.WORKER);
            assertEquals(
                    "Time goes right; each row is a worker. Empty means that it had no task.",
                    pane.view().getAccessibleText());
            pane.rowsBy(RowsBy.CORE);
            assertEquals(
                    "Time goes right; each row is a core. Empty means that none of our tasks ran there.",
                    pane.view().getAccessibleText());
        });
    }
}
