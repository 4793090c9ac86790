package corewise.picture.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.file.LargeTraces;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
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
import corewise.text.Quantities;
import corewise.text.Texts;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineLayoutTest {
    private static final Quantities QUANTITIES = Texts.load().quantities();

    private static TimelineLayout cores(int count) {
        return TimelineLayout.of(
                836, 123, 1, new TimelineRows(RowsBy.CORE, count, true), TimeWindow.all(1_000_000_000));
    }

    @Test
    void eightCoresHaveARowEach() {
        TimelineLayout layout = cores(8);
        assertEquals(30, layout.time().left());
        assertEquals(800, layout.time().width());
        assertEquals(8, layout.bands());
        assertEquals(13, layout.pitch());
        assertEquals(39, layout.bandTop(3));
        assertEquals(10, layout.barHeight(3));
        assertEquals(430, layout.time().x(500_000_000));
        assertEquals(1, layout.labelStride());
    }

    @Test
    void fewRowsDoNotGrowWithoutEnd() {
        assertEquals(36, cores(2).pitch());
        assertEquals(74, cores(2).bottom());
    }

    @Test
    void moreRowsThanPixelsShareBands() {
        TimelineLayout layout = cores(512);
        assertEquals(104, layout.bands());
        assertEquals(1, layout.barHeight(50));
        assertEquals(0, layout.band(0));
        assertEquals(103, layout.band(511));
        assertEquals(64, layout.labelStride());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 16, 24, 64, 96, 128, 200, 512})
    void namesOfRowsAreNeverNearerThanALineIsHigh(int count) {
        for (int height = 30; height < 400; height++) {
            TimelineLayout layout = TimelineLayout.of(
                    836, height, 1, new TimelineRows(RowsBy.CORE, count, true), TimeWindow.all(1_000_000_000));
            for (int row = layout.labelStride(); row < count; row += layout.labelStride()) {
                double apart = layout.nameY(row) - layout.nameY(row - layout.labelStride());
                assertTrue(apart >= 9, row + " of " + count + ", " + height + " high: " + apart);
            }
        }
    }

    /** A pool whose workers came to their first work in this order; each has the task of its place. */
    private static Trace pool(int workers, WorkerKind kind, int... numbers) {
        ListSpec list = new ListSpec(Work.PRIMES, numbers.length, Lengths.EQUAL, 1000, 1);
        TraceBuilder builder = new TraceBuilder(
                new RunSpec(Way.POOL, list, workers), MachineInfo.madeUp(2), TraceInfo.madeUp(WaitSource.NONE));
        for (int at = 0; at < numbers.length; at++) {
            builder.worker(new WorkerInfo(numbers[at] == 0 ? WorkerKind.MAIN : kind, numbers[at], 1, 101 + at));
            builder.span(new TaskSpan(at, 0, -1, 1 + at, 2 + at, 9, at, TaskOutcome.DONE));
        }
        return builder.build();
    }

    private static List<String> labels(Trace run) {
        TimelineRows rows = TimelineRows.of(run, RowsBy.WORKER);
        return IntStream.range(0, rows.count())
                .mapToObj(row -> rows.label(run, row))
                .toList();
    }

    private static List<Integer> rowsOfTasks(Trace run) {
        TimelineRows rows = TimelineRows.of(run, RowsBy.WORKER);
        return IntStream.range(0, run.taskCount())
                .mapToObj(task -> rows.row(run, task, TraceView.NONE))
                .toList();
    }

    @Test
    void workersStandInTheOrderOfTheirNumbersMainFirst() {
        Trace four = pool(4, WorkerKind.POOL_THREAD, 1, 2, 4, 3);
        assertEquals(List.of("1", "2", "3", "4"), labels(four));
        assertEquals(List.of(0, 1, 3, 2), rowsOfTasks(four));
        Trace odd = pool(4, WorkerKind.POOL_THREAD, 40, 7, 0, 9);
        assertEquals(List.of("main", "7", "9", "40"), labels(odd));
        assertEquals(List.of(3, 1, 0, 2), rowsOfTasks(odd));
        // two of one number, as one that was replaced, have a row each
        Trace twice = pool(2, WorkerKind.POOL_THREAD, 2, 1, 2);
        assertEquals(List.of("1", "2", "2"), labels(twice));
        assertEquals(List.of(1, 0, 2), rowsOfTasks(twice));
    }

    @Test
    void aRowStaysWhereItIsWhoeverComesLater() {
        TimelineRows before = TimelineRows.of(pool(4, WorkerKind.POOL_THREAD, 4, 2), RowsBy.WORKER);
        Trace after = pool(4, WorkerKind.POOL_THREAD, 4, 2, 1, 3);
        assertEquals(before, TimelineRows.of(after, RowsBy.WORKER));
        assertEquals(List.of("", "2", "", "4"), labels(pool(4, WorkerKind.POOL_THREAD, 4, 2)));
        assertEquals(List.of(3, 1, 0, 2), rowsOfTasks(after));
    }

    @Test
    void everyTaskHasARowInListOrder() {
        TimelineRows rows = TimelineRows.of(SmallTraces.pool(), RowsBy.TASK);
        assertEquals(2, rows.count());
        assertEquals(1, rows.row(SmallTraces.pool(), 1, 0));
        assertEquals("1", rows.label(SmallTraces.pool(), 1));
    }

    @Test
    void aMillionTasksShareTheBandsThereAre() {
        TimelineLayout layout = TimelineLayout.of(
                854, 123, 1, new TimelineRows(RowsBy.TASK, 2048, true), TimeWindow.all(1_000_000_000));
        assertEquals(104, layout.bands());
        assertEquals(103, layout.band(2047));
    }

    @Test
    void neighboursAmongThousandsOfTasksShareARowNamedAfterTheFirst() {
        Trace many = LargeTraces.pool(5_000, 4);
        TimelineRows rows = TimelineRows.of(many, RowsBy.TASK);
        assertEquals(2048, rows.count());
        assertEquals(2047, rows.row(many, 4_999, TraceView.NONE));
        for (int row = 0; row < rows.count(); row++) {
            int first = Integer.parseInt(rows.label(many, row));
            assertEquals(row, rows.row(many, first, TraceView.NONE));
            assertTrue(first == 0 || rows.row(many, first - 1, TraceView.NONE) == row - 1);
        }
    }

    @Test
    void numbersStandOnlyWhereTheyFit() {
        assertTrue(cores(8).numberFits(0, 18, 2));
        assertFalse(cores(8).numberFits(0, 17, 2));
        assertFalse(cores(16).numberFits(0, 100, 1));
    }

    @Test
    void theAxisOfARunGrowsInLeaps() {
        long first = TimeAxis.liveEnd(0, 0);
        assertEquals(250_000_000, first);
        assertEquals(first, TimeAxis.liveEnd(249_999_999, first));
        assertEquals(400_000_000, TimeAxis.liveEnd(250_000_000, first));
        assertEquals(1_250_000_000, TimeAxis.liveEnd(1_000_000_000, 1_000_000_000));
    }

    @Test
    void marksStandAtRoundTimes() {
        List<String> texts = TimeAxis.marks(0, 1_250_000_000, 210_000_000, QUANTITIES).stream()
                .map(TimeAxis.Mark::text)
                .toList();
        assertEquals(
                List.of("0.00\u00a0s", "0.25\u00a0s", "0.50\u00a0s", "0.75\u00a0s", "1.00\u00a0s", "1.25\u00a0s"),
                texts);
        assertEquals(
                "20\u00a0ms",
                TimeAxis.marks(0, 50_000_000, 20_000_000, QUANTITIES).get(1).text());
    }
}
