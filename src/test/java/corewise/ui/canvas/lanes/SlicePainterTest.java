package corewise.ui.canvas.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.CoreSlice;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.TraceView;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import corewise.picture.Rgb;
import corewise.picture.lanes.Fill;
import corewise.picture.lanes.RowsBy;
import corewise.picture.lanes.SmallTraces;
import corewise.picture.lanes.TimeWindow;
import corewise.picture.lanes.TimelineLayout;
import corewise.picture.lanes.TimelineRows;
import corewise.ui.canvas.ColorRamp;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlicePainterTest {
    private static final long MS = 1_000_000L;

    private final Trace trace = SmallTraces.pool();

    private SliceRaster paint(RowsBy by, long limit) {
        TimelineLayout layout = TimelineLayout.of(360, 100, 1, TimelineRows.of(trace, by), TimeWindow.all(32 * MS));
        SliceRaster raster = new SliceRaster(layout, 0xffffffff);
        SlicePainter painter = new SlicePainter(trace, layout, raster, BarFilter.ALL);
        if (limit == Long.MAX_VALUE) {
            painter.paintAll();
        } else {
            painter.paintTo(limit);
        }
        return raster;
    }

    private static int column(SliceRaster raster, long nanos) {
        return (int) raster.x(nanos);
    }

    @Test
    void aCoreShowsWhatRanThereInTheTasksColour() {
        SliceRaster raster = paint(RowsBy.CORE, Long.MAX_VALUE);
        assertEquals(ColorRamp.argb(0, 2), raster.argb(0, column(raster, 5 * MS)));
        assertEquals(ColorRamp.argb(1, 2), raster.argb(1, column(raster, 5 * MS)));
        assertEquals(ColorRamp.argb(0, 2), raster.argb(1, column(raster, 25 * MS)));
        assertNull(raster.fill(0, column(raster, 25 * MS)));
        int x = column(raster, 5 * MS);
        assertEquals(ColorRamp.argb(0, 2), raster.pixels()[5 * raster.width() + x]);
    }

    @Test
    void aWorkerShowsItsTaskReadyBetweenTwoTurns() {
        SliceRaster raster = paint(RowsBy.WORKER, Long.MAX_VALUE);
        assertEquals(Fill.RUNNING, raster.fill(0, column(raster, 5 * MS)));
        assertEquals(Fill.READY, raster.fill(0, column(raster, 16 * MS)));
        assertEquals(Fill.RUNNING, raster.fill(0, column(raster, 25 * MS)));
    }

    @Test
    void nothingIsPaintedBeyondTheMomentOfALiveRun() {
        SliceRaster raster = paint(RowsBy.CORE, 15 * MS);
        assertEquals(Fill.RUNNING, raster.fill(1, column(raster, 14 * MS)));
        assertNull(raster.fill(1, column(raster, 16 * MS)));
    }

    @Test
    void growingStepByStepPaintsWhatPaintingAtOncePaints() {
        TimelineLayout layout =
                TimelineLayout.of(360, 100, 1, TimelineRows.of(trace, RowsBy.CORE), TimeWindow.all(32 * MS));
        SliceRaster grown = new SliceRaster(layout, 0xffffffff);
        SlicePainter painter = new SlicePainter(trace, layout, grown, BarFilter.ALL);
        for (long limit = 0; limit <= 33 * MS; limit += 700_000) {
            painter.paintTo(limit);
        }
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                paint(RowsBy.CORE, Long.MAX_VALUE).pixels(), grown.pixels());
        assertEquals(3, painter.numbers().size());
    }

    @Test
    void aPixelBelongsToWhoCoversMostOfIt() {
        TimelineLayout layout = TimelineLayout.of(
                136, 40, 1, new TimelineRows(RowsBy.CORE, 1, true), TimeWindow.all(1_000)); // ten units a pixel
        SliceRaster raster = new SliceRaster(layout.magnified(0.1), 0xffffffff);
        raster.bar(0, 500, 560, 0xff0000aa, Fill.RUNNING);
        raster.bar(0, 560, 590, 0xff00aa00, Fill.RUNNING);
        assertEquals(0xff0000aa, raster.argb(0, 5));
        raster.bar(0, 510, 580, 0xffaa0000, Fill.RUNNING);
        assertEquals(0xffaa0000, raster.argb(0, 5));
    }

    @Test
    void whereTwoTasksAreSaidToBeOnACoreOnlyTheOneInSightIsNumbered() {
        RunSpec spec = new RunSpec(Way.POOL, new ListSpec(Work.PRIMES, 2, Lengths.EQUAL, 100, 1), 2);
        TraceInfo info = TraceInfo.madeUp(WaitSource.NONE);
        Trace trace = new TraceBuilder(spec, MachineInfo.madeUp(1), info)
                .worker(new WorkerInfo(WorkerKind.POOL_THREAD, 1, 1, 1))
                .worker(new WorkerInfo(WorkerKind.POOL_THREAD, 2, 1, 2))
                .span(new TaskSpan(0, 0, TraceView.UNKNOWN_NANOS, MS, 20 * MS, 20 * MS, 0, TaskOutcome.DONE))
                .slice(0, MS, 20 * MS, 0, SliceState.RUNNING)
                .span(new TaskSpan(1, 0, TraceView.UNKNOWN_NANOS, 4 * MS, 19 * MS, 20 * MS, 1, TaskOutcome.DONE))
                .slice(1, 4 * MS, 19 * MS, 0, SliceState.RUNNING)
                .build();
        TimelineLayout layout =
                TimelineLayout.of(360, 100, 1, TimelineRows.of(trace, RowsBy.CORE), TimeWindow.all(32 * MS));
        SlicePainter painter = new SlicePainter(trace, layout, new SliceRaster(layout, 0xffffffff), BarFilter.ALL);
        painter.paintAll();
        assertEquals(List.of(1), painter.numbers().stream().map(BarNumber::task).toList());
    }

    /** Between 1 and 0 the wider number 10 would be missing: the two would be read as one. */
    @Test
    void barsTooNarrowForTheLastNumberBearNone() {
        RunSpec spec = new RunSpec(Way.POOL, new ListSpec(Work.PRIMES, 11, Lengths.EQUAL, 100, 1), 2);
        TraceInfo info = TraceInfo.madeUp(WaitSource.NONE);
        TraceBuilder builder = new TraceBuilder(spec, MachineInfo.madeUp(1), info)
                .worker(new WorkerInfo(WorkerKind.POOL_THREAD, 1, 1, 1));
        for (int task = 0; task < 11; task++) {
            builder.span(new TaskSpan(
                            task, 0, TraceView.UNKNOWN_NANOS, task * MS, (task + 1) * MS, 20 * MS, 0, TaskOutcome.DONE))
                    .slice(task, task * MS, (task + 1) * MS, 0, SliceState.RUNNING);
        }
        Trace eleven = builder.build();
        assertEquals(0, numbered(eleven, 15).size());
        assertEquals(11, numbered(eleven, 24).size());
    }

    private static List<BarNumber> numbered(Trace trace, int pixelsAMillisecond) {
        TimelineRows rows = TimelineRows.of(trace, RowsBy.CORE);
        TimelineLayout narrow = TimelineLayout.of(360, 100, 1, rows, TimeWindow.all(MS));
        double around = 360 - (narrow.time().x(MS) - narrow.time().x(0));
        TimelineLayout layout =
                TimelineLayout.of(11 * pixelsAMillisecond + around, 100, 1, rows, TimeWindow.all(11 * MS));
        SlicePainter painter = new SlicePainter(trace, layout, new SliceRaster(layout, 0xffffffff), BarFilter.ALL);
        painter.paintAll();
        return painter.numbers();
    }

    @Test
    void whatATaskDoesWithoutABreakIsOneBarWithOneNumber() {
        Trace pieces = TestTraces.pieces();
        for (RowsBy by : RowsBy.values()) {
            TimelineLayout layout =
                    TimelineLayout.of(360, 100, 1, TimelineRows.of(pieces, by), TimeWindow.all(32 * MS));
            SliceRaster raster = new SliceRaster(layout, 0xffffffff);
            SlicePainter painter = new SlicePainter(pieces, layout, raster, BarFilter.ALL);
            painter.paintAll();
            SliceRaster indexed = new SliceRaster(layout, 0xffffffff);
            SlicePainter large = new SlicePainter(pieces, layout, indexed, BarFilter.ALL);
            large.paintAll(BarIndex.of(pieces, TimelineRows.of(pieces, by), BarFilter.ALL));
            assertEquals(List.of(new BarNumber(0, 0, 10 * MS, Fill.RUNNING)), painter.numbers(), by.name());
            assertEquals(painter.numbers(), large.numbers());
            int x = column(raster, 10 * MS);
            for (int column = x - 8; column < x + 8; column++) {
                for (SliceRaster each : List.of(raster, indexed)) {
                    assertEquals(each.pixels()[x], each.pixels()[column], by + ": its upper edge at " + (column - x));
                    assertEquals(Fill.RUNNING, each.fill(0, column));
                }
            }
            for (int column = column(raster, 20 * MS) - 1; column < raster.width(); column++) {
                assertNull(raster.fill(0, column), "free from where the task ends on");
            }
        }
    }

    @Test
    void aTaskThatWasBlockedBearsItsNumberOnAPaleGroundBetweenStrongEdges() {
        for (int ground : new int[] {0xff1d2127, 0xffffffff}) {
            Trace trace = TestTraces.blocked();
            TimelineLayout layout =
                    TimelineLayout.of(360, 100, 1, TimelineRows.of(trace, RowsBy.WORKER), TimeWindow.all(32 * MS));
            SliceRaster raster = new SliceRaster(layout, ground);
            SlicePainter painter = new SlicePainter(trace, layout, raster, BarFilter.ALL);
            painter.paintAll();
            assertEquals(List.of(new BarNumber(0, 0, 10 * MS, Fill.BLOCKED)), painter.numbers());
            int x = column(raster, 10 * MS);
            Rgb edge = Rgb.of(raster.pixels()[x]);
            assertTrue(edge.contrast(Rgb.of(ground)) >= Rgb.OF_MARKS, edge::css);
            int middle = layout.barHeight(0) / 2;
            for (int y = 1; y < layout.barHeight(0) - 1; y++) {
                assertEquals(raster.pixels()[middle * raster.width() + x], raster.pixels()[y * raster.width() + x]);
            }
        }
    }

    private static final class TestTraces {
        private static TraceBuilder one() {
            RunSpec spec = new RunSpec(Way.POOL, new ListSpec(Work.PRIMES, 1, Lengths.EQUAL, 100, 1), 1);
            return new TraceBuilder(spec, MachineInfo.madeUp(1), TraceInfo.madeUp(WaitSource.NONE))
                    .worker(new WorkerInfo(WorkerKind.POOL_THREAD, 1, 1, 1))
                    .span(new TaskSpan(0, 0, TraceView.UNKNOWN_NANOS, 0, 20 * MS, 20 * MS, 0, TaskOutcome.DONE));
        }

        /** Four turns, one right after the other. */
        private static Trace pieces() {
            TraceBuilder builder = one();
            for (int turn = 0; turn < 4; turn++) {
                builder.slice(0, 5L * turn * MS, 5L * (turn + 1) * MS, 0, SliceState.RUNNING);
            }
            return builder.build();
        }

        private static Trace blocked() {
            return one().slice(0, 0, 20 * MS, CoreSlice.UNKNOWN_PROCESSOR, SliceState.ASLEEP)
                    .build();
        }
    }

    @Test
    void aProcessIsSeenStartingReadyRunningAndSendingBack() {
        RunSpec spec = new RunSpec(Way.PROCESS_PER_TASK, new ListSpec(Work.PRIMES, 1, Lengths.EQUAL, 100, 1), 1);
        TraceInfo info = TraceInfo.madeUp(WaitSource.NONE);
        Trace trace = new TraceBuilder(spec, MachineInfo.madeUp(1), info)
                .worker(new WorkerInfo(WorkerKind.TASK_PROCESS, 0, 7, 7))
                .span(new TaskSpan(0, MS, 5 * MS, 9 * MS, 24 * MS, 24 * MS, 0, TaskOutcome.DONE))
                .slice(0, 9 * MS, 20 * MS, 0, SliceState.RUNNING)
                .slice(0, 20 * MS, 24 * MS, CoreSlice.UNKNOWN_PROCESSOR, SliceState.SENDING_BACK)
                .build();
        TimelineLayout layout =
                TimelineLayout.of(360, 100, 1, TimelineRows.of(trace, RowsBy.WORKER), TimeWindow.all(32 * MS));
        SliceRaster raster = new SliceRaster(layout, 0xffffffff);
        new SlicePainter(trace, layout, raster, BarFilter.ALL).paintAll();
        assertEquals(null, raster.fill(0, (int) raster.x(MS / 2)));
        assertEquals(Fill.STARTING, raster.fill(0, (int) raster.x(3 * MS)));
        assertEquals(Fill.READY, raster.fill(0, (int) raster.x(7 * MS)));
        assertEquals(Fill.RUNNING, raster.fill(0, (int) raster.x(15 * MS)));
        assertEquals(Fill.SENDING_BACK, raster.fill(0, (int) raster.x(22 * MS)));
    }

    @Test
    void onADarkGroundDarkBarsHaveALightEdgeAndOnALightOneNone() {
        TimelineLayout layout =
                TimelineLayout.of(360, 100, 1, TimelineRows.of(trace, RowsBy.CORE), TimeWindow.all(32 * MS));
        for (int ground : new int[] {0xff1b1f24, 0xffffffff}) {
            SliceRaster raster = new SliceRaster(layout, ground);
            new SlicePainter(trace, layout, raster, BarFilter.ALL).paintAll();
            int x = column(raster, 5 * MS);
            int middle = raster.pixels()[5 * raster.width() + x];
            assertEquals(ColorRamp.argb(0, 2), middle);
            assertEquals(ground == 0xffffffff, raster.pixels()[x] == middle);
        }
    }

    @Test
    void whatStandsReadyIsSeenInARowOfAPixel() {
        for (int ground : new int[] {0xff1b1f24, 0xffffffff}) {
            TimelineLayout layout =
                    TimelineLayout.of(360, 60, 1, new TimelineRows(RowsBy.WORKER, 200, true), TimeWindow.all(32 * MS));
            assertEquals(1, layout.barHeight(0));
            SliceRaster raster = new SliceRaster(layout, ground);
            raster.bar(0, 0, 16 * MS, ColorRamp.argb(0, 200), Fill.READY);
            for (int x = 0; x < column(raster, 15 * MS); x++) {
                double contrast = Rgb.of(raster.pixels()[x]).contrast(Rgb.of(ground));
                assertTrue(contrast > 1.6, x + " on " + Integer.toHexString(ground) + ": " + contrast);
            }
        }
    }
}
