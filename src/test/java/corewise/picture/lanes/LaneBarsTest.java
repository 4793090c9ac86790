package corewise.picture.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import corewise.picture.Ink;
import corewise.picture.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneBarsTest {
    private static TraceBuilder pool(int items) {
        ListSpec list = new ListSpec(Work.PRIMES, items, Lengths.EQUAL, 1000, 1);
        TraceInfo info = TraceInfo.madeUp(WaitSource.SCHEDSTAT);
        return new TraceBuilder(new RunSpec(Way.POOL, list, 1), MachineInfo.madeUp(2), info)
                .worker(new WorkerInfo(WorkerKind.POOL_THREAD, 1, 1, -1));
    }

    /** One task with so many turns of this length on core 0, each half run. */
    private static Trace turns(int turns, long nanos) {
        TraceBuilder builder =
                pool(1).span(new TaskSpan(0, 0, -1, 0, turns * nanos, turns * nanos, 0, TaskOutcome.DONE));
        for (int turn = 0; turn < turns; turn++) {
            builder.slice(0, turn * nanos, turn * nanos + nanos / 2, 0, SliceState.RUNNING);
        }
        return builder.build();
    }

    private static LaneBars by(RowsBy rows, Trace run, double nanosPerPixel) {
        return LaneBars.of(run, TimelineRows.of(run, rows), nanosPerPixel);
    }

    @Test
    void narrowSlicesOfALongRunAreMergedAndNoneIsLost() {
        LaneBars bars = by(RowsBy.CORE, turns(20_000, 1_000), 20_000_000 / 680.0);
        assertTrue(bars.condensed());
        assertEquals(20_000, bars.slices());
        assertEquals(20_000, bars.bars().stream().mapToInt(LaneBars.Bar::slices).sum());
        assertTrue(bars.bars().size() < 1_000, "bars: " + bars.bars().size());
        assertEquals(0.5, bars.bars().getLast().covered(), 0.05);
    }

    @Test
    void upToFourThousandSlicesEachHaveTheirBar() {
        LaneBars alone = by(RowsBy.CORE, turns(LaneBars.MOST_ALONE, 1_000), 1e9);
        assertEquals(LaneBars.MOST_ALONE, alone.bars().size());
        assertFalse(alone.condensed());
    }

    @Test
    void whatATaskDidWithoutABreakIsOneBar() {
        Trace run = pool(1).span(new TaskSpan(0, 0, -1, 0, 100, 100, 0, TaskOutcome.DONE))
                .slice(0, 0, 40, 0, SliceState.RUNNING)
                .slice(0, 40, 70, 0, SliceState.RUNNING)
                .slice(0, 71, 100, 0, SliceState.RUNNING)
                .build();
        LaneBars bars = by(RowsBy.CORE, run, 1);
        assertEquals(
                List.of(
                        new LaneBars.Bar(0, 0, 70, 0, 1, 1, Fill.RUNNING),
                        new LaneBars.Bar(0, 71, 100, 0, 1, 1, Fill.RUNNING)),
                bars.bars());
        assertFalse(bars.condensed());
    }

    @Test
    void wideSlicesAreNeverMerged() {
        assertFalse(by(RowsBy.CORE, turns(5_000, 1_000), 100).condensed());
    }

    @Test
    void aWorkersRowShowsWhatIsOnNoCoreAndACoresRowDoesNot() {
        Trace run = pool(1).span(new TaskSpan(0, 0, -1, 0, 100, 100, 0, TaskOutcome.DONE))
                .slice(0, 10, 40, 0, SliceState.RUNNING)
                .slice(0, 60, 90, -1, SliceState.ON_LOCK)
                .build();
        assertEquals(List.of(Fill.RUNNING), fills(by(RowsBy.CORE, run, 1)));
        assertEquals(
                List.of(Fill.BLOCKED, Fill.READY, Fill.READY, Fill.READY, Fill.RUNNING),
                fills(by(RowsBy.WORKER, run, 1)));
    }

    private static List<Fill> fills(LaneBars bars) {
        return bars.bars().stream()
                .map(LaneBars.Bar::fill)
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    @Test
    void whatIsBlockedHasAnEdgeThatIsSeenOnEveryGround() {
        Trace run = pool(1).span(new TaskSpan(0, 0, -1, 0, 100, 100, 0, TaskOutcome.DONE))
                .slice(0, 0, 100, -1, SliceState.ON_LOCK)
                .build();
        TimelineRows rows = TimelineRows.of(run, RowsBy.WORKER);
        TimelineLayout layout = TimelineLayout.of(236, 60, 1, rows, new TimeWindow(0, 100));
        List<Mark> marks = LaneBars.of(run, rows, 1).marks(layout, 1, bar -> "");
        assertEquals(
                List.of(new Ink.EdgeOfTask(0, 1)),
                marks.stream()
                        .filter(Mark.Edge.class::isInstance)
                        .map(mark -> ((Mark.Edge) mark).ink())
                        .toList());
    }

    @Test
    void whatIsReadyIsHatchedInsideOfItsBar() {
        Trace run = pool(1).span(new TaskSpan(0, 0, -1, 0, 100, 100, 0, TaskOutcome.DONE))
                .slice(0, 50, 100, 0, SliceState.RUNNING)
                .build();
        TimelineRows rows = TimelineRows.of(run, RowsBy.WORKER);
        TimelineLayout layout = TimelineLayout.of(236, 60, 1, rows, new TimeWindow(0, 100));
        List<Mark> marks = LaneBars.of(run, rows, 1).marks(layout, 1, bar -> "");
        Mark.Strokes hatching = (Mark.Strokes)
                marks.stream().filter(Mark.Strokes.class::isInstance).findAny().orElseThrow();
        assertTrue(hatching.ends().stream()
                .allMatch(end -> end.x() >= layout.time().x(0)
                        && end.x() <= layout.time().x(50)));
    }
}
