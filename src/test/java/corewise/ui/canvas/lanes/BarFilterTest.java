package corewise.ui.canvas.lanes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.picture.lanes.Fill;
import corewise.picture.lanes.RowsBy;
import corewise.picture.lanes.SmallTraces;
import corewise.picture.lanes.TimeWindow;
import corewise.picture.lanes.TimelineLayout;
import corewise.picture.lanes.TimelineRows;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BarFilterTest {
    private static final long MS = SmallTraces.MS;

    private final Trace trace = SmallTraces.pool();

    @Test
    void everyBarIsCountedByItsKind() {
        ShownBars all = ShownBars.of(trace, BarFilter.ALL);
        assertEquals(3, all.bars(Fill.RUNNING));
        assertEquals(1, all.bars(Fill.READY));
        assertEquals(4, all.bars());
        assertEquals(2, all.tasks());
    }

    @Test
    void countsOfKindsDoNotDependOnWhichKindsAreShown() {
        ShownBars ready = ShownBars.of(trace, BarFilter.ALL.withFills(Set.of(Fill.READY)));
        assertEquals(3, ready.bars(Fill.RUNNING));
        assertEquals(1, ready.bars());
        assertTrue(ready.shows(0));
        assertFalse(ready.shows(1));
    }

    @Test
    void aCoreHasNoneOfWhatIsOnNoCore() {
        ShownBars second = ShownBars.of(trace, BarFilter.ALL.withCore(1));
        assertEquals(2, second.bars(Fill.RUNNING));
        assertEquals(0, second.bars(Fill.READY));
    }

    @Test
    void conditionsNarrowTogether() {
        BarFilter both = BarFilter.ALL.withWorker(0).withCore(1);
        assertEquals(1, ShownBars.of(trace, both).bars());
        assertEquals(0, ShownBars.of(trace, both.withTasks(1, 5)).bars());
    }

    @Test
    void aFilterThatCanShowNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> BarFilter.ALL.withFills(Set.of()));
        assertThrows(IllegalArgumentException.class, () -> BarFilter.ALL.withTasks(3, 2));
        assertEquals(BarFilter.ALL, BarFilter.ALL.withWorker(1).withWorker(TraceView.NONE));
    }

    @ParameterizedTest
    @EnumSource(RowsBy.class)
    void anIndexAndTheSlicesThemselvesPaintTheSame(RowsBy by) {
        TimelineRows rows = TimelineRows.of(trace, by);
        TimelineLayout layout = TimelineLayout.of(360, 100, 1, rows, TimeWindow.all(32 * MS));
        for (BarFilter filter : Set.of(
                BarFilter.ALL.withFills(Set.of(Fill.READY)),
                BarFilter.ALL.withTasks(1, 1),
                BarFilter.ALL.withCore(1),
                BarFilter.ALL.withWorker(0))) {
            SliceRaster each = new SliceRaster(layout, 0xffffffff);
            new SlicePainter(trace, layout, each, filter).paintAll();
            SliceRaster indexed = new SliceRaster(layout, 0xffffffff);
            new SlicePainter(trace, layout, indexed, filter).paintAll(BarIndex.of(trace, rows, filter));
            assertArrayEquals(each.pixels(), indexed.pixels(), filter.toString());
            SliceRaster everything = new SliceRaster(layout, 0xffffffff);
            new SlicePainter(trace, layout, everything, BarFilter.ALL).paintAll();
            assertNotEquals(
                    java.util.Arrays.hashCode(everything.pixels()),
                    java.util.Arrays.hashCode(each.pixels()),
                    filter.toString());
        }
    }
}
