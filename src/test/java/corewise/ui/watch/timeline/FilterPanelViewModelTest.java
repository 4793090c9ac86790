package corewise.ui.watch.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.RunTimes;
import corewise.model.TraceView;
import corewise.picture.lanes.SmallTraces;
import corewise.picture.lanes.TimeWindow;
import corewise.text.Texts;
import corewise.ui.canvas.lanes.BarFilter;
import corewise.ui.fx.SameThreadTasks;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilterPanelViewModelTest {
    private static final long MS = 1_000_000;

    private final TimelineFilter filter = new TimelineFilter(new SameThreadTasks());
    private final FakeTime time = new FakeTime();
    private final FilterPanelViewModel panel = new FilterPanelViewModel(Texts.load(), filter, time);

    @Test
    void opensOnlyWhereThereIsARunThatHasEnded() {
        panel.toggle();
        assertFalse(panel.openProperty().get());
        assertEquals("", panel.partProperty().get());
        panel.show(SmallTraces.pool());
        panel.toggle();
        assertTrue(panel.openProperty().get());
        assertEquals("all · tasks: 2 · bars: 4", panel.outcomeProperty().get());
        assertEquals("0 – 1", panel.itemsProperty().get());
        String end = Texts.load().quantities().moment(RunTimes.lastNanos(SmallTraces.pool()));
        assertTrue(
                panel.partProperty().get().endsWith("– " + end),
                panel.partProperty().get() + ", not to " + end);
        panel.toggle();
        assertFalse(panel.openProperty().get());
    }

    @Test
    void whatIsTypedWrongIsToldAndChangesNothing() {
        panel.show(SmallTraces.pool());
        TimeWindow before = time.shown;
        assertFalse(panel.choosePart("tomorrow"));
        assertTrue(panel.outcomeProperty().get().contains("no part of this run"));
        assertFalse(panel.choosePart("2 s - 3 s"), "it is over by then");
        assertEquals(before, time.shown);
        assertFalse(panel.chooseItems("7 – 9"));
        assertTrue(panel.outcomeProperty().get().contains("no items of this list"));
        assertFalse(panel.narrowedProperty().get());
        assertTrue(panel.choosePart("10 ms - 20 ms"));
        assertEquals(new TimeWindow(10 * MS, 20 * MS), time.shown);
    }

    @Test
    void aWorkerOrACoreThatIsChosenNarrowsAndAnotherRunShowsAllAgain() {
        panel.show(SmallTraces.pool());
        assertEquals(TraceView.NONE, panel.workers().getFirst());
        panel.workerProperty().set(panel.workers().getLast());
        assertEquals(panel.workers().getLast(), filter.filterProperty().get().worker());
        panel.coreProperty().set(1);
        assertEquals(1, filter.filterProperty().get().core());
        assertTrue(panel.narrowedProperty().get());
        panel.show(null);
        assertEquals(BarFilter.ALL, filter.filterProperty().get());
        assertEquals(List.of(TraceView.NONE), panel.cores());
        assertEquals(TraceView.NONE, panel.coreProperty().get());
        assertFalse(panel.narrowedProperty().get());
    }

    /** A run of a second. */
    private static final class FakeTime implements ShownTime {
        private static final TimeWindow WHOLE = TimeWindow.all(1_000 * MS);

        private TimeWindow shown = WHOLE;

        @Override
        public TimeWindow shown() {
            return shown;
        }

        @Override
        public boolean show(TypedInterval part) {
            boolean inside = part.toNanos() <= WHOLE.endNanos();
            shown = inside ? new TimeWindow(part.fromNanos(), part.toNanos()) : shown;
            return inside;
        }

        @Override
        public void showAll() {
            shown = WHOLE;
        }
    }
}
