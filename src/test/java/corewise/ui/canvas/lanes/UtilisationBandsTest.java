package corewise.ui.canvas.lanes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Trace;
import corewise.picture.lanes.RowsBy;
import corewise.picture.lanes.SmallTraces;
import corewise.picture.lanes.TimeWindow;
import corewise.picture.lanes.TimelineLayout;
import corewise.picture.lanes.TimelineRows;
import org.junit.jupiter.api.Test;

class UtilisationBandsTest {
    private static final long MS = SmallTraces.MS;
    private static final int BUSY = 0xff112233;

    private final Trace trace = SmallTraces.pool();

    private TimelineLayout layout(RowsBy by, TimeWindow shown) {
        return TimelineLayout.of(360, 100, 1, TimelineRows.of(trace, by), shown);
    }

    /** How many pixels of a column are filled in a core's band. */
    private static int filled(TimelineLayout layout, SliceRaster raster, int core, long nanos) {
        int column = (int) raster.x(nanos);
        int filled = 0;
        for (int y = 0; y < layout.utilisationHeight(); y++) {
            filled += raster.pixels()[(layout.utilisationTop(core) + y) * raster.width() + column] == BUSY ? 1 : 0;
        }
        return filled;
    }

    @Test
    void aWindowFillsTheBandAsHighAsItsShare() {
        TimelineLayout layout = layout(RowsBy.CORE, TimeWindow.all(32 * MS));
        SliceRaster raster = new SliceRaster(layout, 0xffffffff);
        new UtilisationBands(trace, layout, raster, BUSY).paintTo(Long.MAX_VALUE);
        int high = layout.utilisationHeight();
        assertEquals(high * 0.5, filled(layout, raster, 0, 5 * MS), 1.0);
        assertEquals(high, filled(layout, raster, 1, 5 * MS));
        assertEquals(0, filled(layout, raster, 0, 25 * MS), "not known");
        assertTrue(filled(layout, raster, 1, 25 * MS) >= 1, "a little is not nothing");
        assertEquals(0, raster.pixels()[layout.utilisationTop(0) * raster.width() + (int) raster.x(25 * MS)]);
    }

    @Test
    void growingPaintsWhatPaintingAtOncePaints() {
        TimelineLayout layout = layout(RowsBy.CORE, TimeWindow.all(32 * MS));
        SliceRaster once = new SliceRaster(layout, 0xffffffff);
        new UtilisationBands(trace, layout, once, BUSY).paintTo(Long.MAX_VALUE);
        SliceRaster grown = new SliceRaster(layout, 0xffffffff);
        UtilisationBands bands = new UtilisationBands(trace, layout, grown, BUSY);
        bands.paintTo(19 * MS);
        assertEquals(0, filled(layout, grown, 1, 5 * MS), "the window has not ended");
        bands.paintTo(20 * MS);
        bands.paintTo(30 * MS);
        assertArrayEquals(once.pixels(), grown.pixels());
    }

    @Test
    void workersHaveNoBand() {
        assertEquals(0, layout(RowsBy.WORKER, TimeWindow.all(32 * MS)).utilisationHeight());
    }

    @Test
    void windowsNarrowerThanAPixelHaveTheirMean() {
        TimelineLayout layout = layout(RowsBy.CORE, TimeWindow.all(32_000 * MS));
        SliceRaster raster = new SliceRaster(layout, 0xffffffff);
        new UtilisationBands(trace, layout, raster, BUSY).paintTo(Long.MAX_VALUE);
        // 20 ms of 100 % and 10 ms of 1 %
        assertEquals(layout.utilisationHeight() * (20 * 1.0 + 10 * 0.01) / 30, filled(layout, raster, 1, 0), 1.0);
    }
}
