package corewise.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.file.LargeTraces;
import corewise.model.Lengths;
import corewise.model.LifeEvent;
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
import corewise.model.WorkerLife;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.SameThreadTasks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class TaskTableViewModelTest {
    private static final long MILLI = 1_000_000;
    /** Of a task whose result the trace does not tell. */
    private static final String DIGEST = "000000ff";

    private final Trace trace = trace();
    private final TaskTableViewModel table = new TaskTableViewModel(new SameThreadTasks(), Texts.load());

    @Test
    void timesOfLongRunsHaveOneFigureLess() {
        assertEquals("9999.123", Texts.load().quantities().inColumn(9_999_123_456L, 9_999_123_456L));
        assertEquals("10000.12", Texts.load().quantities().inColumn(10_000_123_456L, 10_000_123_456L));
        assertEquals("0.12", Texts.load().quantities().inColumn(123_456, 10_000_123_456L));
    }

    @Test
    void everyTaskIsToldInItsRowAtTheEnd() {
        table.toggle();
        table.showEnded(trace, Long.MAX_VALUE);
        assertEquals(3, table.rowsProperty().get().count());
        assertEquals(
                List.of(
                        "0",
                        "finished",
                        "worker 1",
                        "0 → 1",
                        "1.000",
                        "9.000",
                        "6.000",
                        "1.500",
                        "0.000",
                        "0.500",
                        "1",
                        "2",
                        DIGEST),
                row(0));
        assertEquals(
                List.of(
                        "1",
                        "finished",
                        "worker 2",
                        "1",
                        "2.000",
                        "6.000",
                        "3.000",
                        "0.000",
                        "1.000",
                        "0.000",
                        "0",
                        "1",
                        DIGEST),
                row(1));
        assertEquals(List.of("2", "not started", "–", "–", "–", "–", "–", "–", "–", "–", "–", "–", "–"), row(2));
        assertTrue(table.columnsProperty().get().contains(TaskColumn.NOT_KNOWN));
        assertEquals(
                "THE TASKS AT THE END OF THE RUN, TIMES IN MS",
                table.rowsProperty().get().title());
    }

    @Test
    void aMomentTellsNothingThatComesLater() {
        table.toggle();
        table.showEnded(trace, 3 * MILLI);
        assertEquals(List.of("0", "running", "worker 1", "0", "1.000", "–", "–", "–", "–", "–", "–", "–", "–"), row(0));
        assertEquals(List.of("1", "running", "worker 2", "1", "2.000", "–", "–", "–", "–", "–", "–", "–", "–"), row(1));
        assertEquals("not started", row(2).get(1));
        assertEquals(
                "THE TASKS AT 3.00\u00a0ms, TIMES IN MS",
                table.rowsProperty().get().title());
    }

    @Test
    void theTableIsCopiedAsCommaSeparatedValues() {
        table.toggle();
        table.showEnded(trace, Long.MAX_VALUE);
        List<String> copied = new ArrayList<>();
        table.csv(copied::add, problem -> copied.add(problem.toString()));
        List<String> lines = copied.getFirst().lines().toList();
        assertEquals(
                "item,state,worker,cores,started_ns,ended_ns,ran_ns,ready_ns,blocked_ns,notKnown_ns,sent_bytes,"
                        + "received_bytes,pickling_ns,moves,rank,result",
                lines.get(0));
        assertEquals(
                "0,finished,worker 1,0 → 1,1000000,9000000,6000000,1500000,0,500000,,,,1,2," + DIGEST, lines.get(1));
        assertEquals("2,not started,,,,,,,,,,,,,,", lines.get(3));
        assertEquals(4, lines.size());
    }

    @Test
    void rowsAreSortedByNumbersAndWhatIsNotKnownStandsLastEitherWay() {
        table.toggle();
        table.showEnded(trace, Long.MAX_VALUE);
        assertEquals(List.of(0, 1, 2), tasks());
        table.sort(TaskColumn.RAN, true);
        assertEquals(List.of(1, 0, 2), tasks());
        table.sort(TaskColumn.RAN, false);
        assertEquals(List.of(0, 1, 2), tasks());
        table.sort(TaskColumn.ITEM, false);
        assertEquals(List.of(2, 1, 0), tasks());
        table.sort(TaskColumn.RANK, true);
        assertEquals(List.of(1, 0, 2), tasks());
        table.sort(TaskColumn.CORES, true);
        assertEquals(List.of(0, 1, 2), tasks());
    }

    private List<Integer> tasks() {
        TaskOrder order = table.orderProperty().get();
        return IntStream.range(0, order.rows()).mapToObj(order::task).toList();
    }

    @Test
    void theLongestListIsATableAndSortedByEveryColumnThatNeedsNoLookAtItsSlices() {
        int tasks = ListSpec.MAX_TRACED_ITEMS;
        Trace longest = LargeTraces.pool(tasks, 8);
        table.toggle();
        table.showEnded(longest, Long.MAX_VALUE);
        assertEquals(tasks, table.rowsProperty().get().count());
        table.sort(TaskColumn.RANK, false);
        TaskOrder order = table.orderProperty().get();
        assertEquals(tasks, order.rows());
        for (int row = 1; row < tasks; row++) {
            assertTrue(longest.endedNanos(order.task(row)) <= longest.endedNanos(order.task(row - 1)), "row " + row);
        }
        assertEquals(
                "999999",
                table.rowsProperty().get().text(TaskColumn.ITEM, tasks - 1).replaceAll("\\D", ""));
        assertEquals("finished", table.rowsProperty().get().text(TaskColumn.STATE, tasks - 1));
    }

    @Test
    void aFilterLeavesItsTasksInTheOrderThatWasChosen() {
        table.toggle();
        table.showEnded(trace, Long.MAX_VALUE);
        table.sort(TaskColumn.ITEM, false);
        table.filter(Optional.of(task -> task != 1));
        assertEquals(List.of(2, 0), tasks());
        List<String> copied = new ArrayList<>();
        table.csv(copied::add, problem -> copied.add(problem.toString()));
        assertEquals(3, copied.getFirst().lines().count());
        table.filter(Optional.empty());
        table.sort(TaskColumn.ITEM, true);
        assertEquals(List.of(0, 1, 2), tasks());
    }

    @Test
    void whereThereAreNoRowsItSaysWhy() {
        List<Runnable> later = new ArrayList<>();
        TaskTableViewModel slow = new TaskTableViewModel(later(later), Texts.load());
        slow.toggle();
        assertEquals(
                "Every task has a row here once the list is run.",
                slow.insteadProperty().get());

        slow.showEnded(trace, Long.MAX_VALUE);
        assertEquals("The rows are being worked out.", slow.insteadProperty().get());
        later.removeFirst().run();
        slow.filter(Optional.of(task -> false));
        later.removeFirst().run();
        assertEquals(0, slow.orderProperty().get().rows());
        assertEquals(
                "No task has a bar that the filter shows.",
                slow.insteadProperty().get());

        slow.clear();
        assertEquals(
                "Every task has a row here once the list is run.",
                slow.insteadProperty().get());
    }

    @Test
    void whatBecomesOfACopyIsTold() {
        table.toggle();
        table.showEnded(trace, Long.MAX_VALUE);
        table.copy(csv -> true);
        assertEquals(
                "3 rows are in the clipboard as CSV.", table.noticeProperty().get());
        table.copy(csv -> false);
        assertTrue(table.noticeProperty().get().startsWith("The table could not be copied"));
    }

    @Test
    void nothingIsCopiedWhileNothingIsShown() {
        List<String> copied = new ArrayList<>();
        table.csv(copied::add, problem -> copied.add(problem.toString()));
        assertEquals(List.of(), copied);
    }

    @Test
    void nothingIsWorkedOutWhileItIsNotShown() {
        List<Runnable> asked = new ArrayList<>();
        TaskTableViewModel hidden = new TaskTableViewModel(later(asked), Texts.load());
        hidden.showEnded(trace, Long.MAX_VALUE);
        assertEquals(0, asked.size());
        hidden.toggle();
        assertEquals(1, asked.size());
        assertNull(hidden.rowsProperty().get());
        asked.getFirst().run();
        assertSame(trace, hidden.rowsProperty().get().trace());
        hidden.toggle();
        assertNull(hidden.rowsProperty().get());
    }

    @Test
    void aRunUnderWayIsReadOnceASecondOfTheRun() {
        List<Runnable> asked = new ArrayList<>();
        TaskTableViewModel live = new TaskTableViewModel(later(asked), Texts.load());
        live.toggle();
        for (long millis : new long[] {100, 350, 1_050, 1_200, 2_050}) {
            live.showLive(trace, millis * MILLI, () -> trace, item -> Optional.empty());
            asked.forEach(Runnable::run);
            asked.clear();
            assertEquals(
                    (millis < 1_200 ? 100 : 1_200) * MILLI,
                    live.rowsProperty().get().nanos());
        }
    }

    @Test
    void ranksThatComeTooLateAreDropped() {
        List<Runnable> asked = new ArrayList<>();
        TaskTableViewModel slow = new TaskTableViewModel(later(asked), Texts.load());
        Trace next = trace();
        slow.toggle();
        slow.showEnded(trace, Long.MAX_VALUE);
        slow.clear();
        slow.showEnded(next, Long.MAX_VALUE);
        asked.getFirst().run();
        assertNull(slow.rowsProperty().get());
        asked.getLast().run();
        assertSame(next, slow.rowsProperty().get().trace());
    }

    @Test
    void whatWentToAnItemsOwnProcessAndBackIsTold() {
        Trace own = processes(Way.PROCESS_PER_TASK, 1_500_000);
        table.toggle();
        table.showEnded(own, Long.MAX_VALUE);

        assertTrue(table.columnsProperty()
                .get()
                .containsAll(Set.of(TaskColumn.SENT, TaskColumn.RECEIVED, TaskColumn.PICKLING)));
        TaskRows rows = table.rowsProperty().get();
        assertEquals("1.0\u00a0MB", rows.text(TaskColumn.SENT, 0));
        assertEquals("250\u00a0B", rows.text(TaskColumn.RECEIVED, 0));
        assertEquals("1.500", rows.text(TaskColumn.PICKLING, 0));
        assertEquals(1_000_000, rows.number(TaskColumn.SENT, 0));
        assertEquals("–", rows.text(TaskColumn.SENT, 1), "its process is not known to have got anything");
        table.showEnded(own, 3 * MILLI);
        assertEquals("–", table.rowsProperty().get().text(TaskColumn.SENT, 0), "not before it has ended");
    }

    @Test
    void whereNothingIsPickledOrAProcessHasManyItemsNoColumnSaysSo() {
        table.toggle();
        table.showEnded(processes(Way.PROCESS_PER_TASK, 0), Long.MAX_VALUE);
        assertTrue(table.columnsProperty().get().contains(TaskColumn.SENT));
        assertFalse(table.columnsProperty().get().contains(TaskColumn.PICKLING));

        table.showEnded(processes(Way.PROCESS_POOL, 1_500_000), Long.MAX_VALUE);
        assertEquals(TaskColumn.usual(), table.columnsProperty().get());
        assertEquals("–", table.rowsProperty().get().text(TaskColumn.SENT, 0));
    }

    /** Two tasks in a process each; to the first one a megabyte was sent. */
    private static Trace processes(Way way, long picklingNanos) {
        ListSpec list = new ListSpec(Work.PRIMES, 2, Lengths.EQUAL, 1_000, 1);
        TraceBuilder builder = new TraceBuilder(
                new RunSpec(way, list, 2), MachineInfo.madeUp(2), TraceInfo.madeUp(WaitSource.values()[0]));
        WorkerKind kind = way == Way.PROCESS_POOL ? WorkerKind.POOL_PROCESS : WorkerKind.TASK_PROCESS;
        long none = TraceView.UNKNOWN_NANOS;
        builder.worker(
                new WorkerInfo(kind, 0, 101, 101),
                new WorkerLife(0, MILLI, 9 * MILLI, 0, -1, 1_000_000, 250, none, picklingNanos, 0));
        builder.worker(new WorkerInfo(kind, 1, 102, 102), WorkerLife.NONE);
        for (int task = 0; task < 2; task++) {
            builder.span(new TaskSpan(task, 0, none, MILLI, 6 * MILLI, 9 * MILLI, task, TaskOutcome.DONE));
            builder.slice(task, MILLI, 6 * MILLI, task, SliceState.RUNNING);
        }
        builder.event(0, LifeEvent.Kind.RUN_STARTED);
        return builder.build();
    }

    private List<String> row(int task) {
        TaskRows rows = table.rowsProperty().get();
        return table.columnsProperty().get().stream()
                .sorted()
                .map(column -> rows.text(column, task))
                .toList();
    }

    /** Background tasks that wait until the test does them. */
    private static BackgroundTasks later(List<Runnable> asked) {
        return new BackgroundTasks() {
            @Override
            public <T> void run(Supplier<T> work, Consumer<T> onWindowThread, Consumer<Throwable> onFailure) {
                asked.add(() -> onWindowThread.accept(work.get()));
            }
        };
    }

    /** Two tasks of a pool of two, the first moved and was ready for 2 ms, the second asleep for 1 ms; one not run. */
    private static Trace trace() {
        ListSpec list = new ListSpec(Work.PRIMES, 3, Lengths.EQUAL, 1_000, 1);
        TraceBuilder builder = new TraceBuilder(
                new RunSpec(Way.POOL, list, 2), MachineInfo.madeUp(2), TraceInfo.madeUp(WaitSource.values()[0]));
        long none = TraceView.UNKNOWN_NANOS;
        builder.worker(new WorkerInfo(WorkerKind.POOL_THREAD, 1, 1, 11));
        builder.worker(new WorkerInfo(WorkerKind.POOL_THREAD, 2, 1, 12));
        builder.span(new TaskSpan(0, 0, none, MILLI, 9 * MILLI, 9 * MILLI, 0, TaskOutcome.DONE));
        builder.digest(0, 255).digest(1, 255);
        builder.span(new TaskSpan(1, 0, none, 2 * MILLI, 6 * MILLI, 9 * MILLI, 1, TaskOutcome.DONE));
        builder.span(new TaskSpan(2, 0, none, none, 9 * MILLI, none, TraceView.NONE, TaskOutcome.NOT_RUN));
        builder.slice(0, MILLI, 4 * MILLI, 0, SliceState.RUNNING);
        builder.slice(0, 4 * MILLI, 4 * MILLI + MILLI / 2, -1, SliceState.NOT_KNOWN);
        builder.slice(0, 6 * MILLI, 9 * MILLI, 1, SliceState.RUNNING);
        builder.slice(1, 2 * MILLI, 4 * MILLI, 1, SliceState.RUNNING);
        builder.slice(1, 4 * MILLI, 5 * MILLI, -1, SliceState.ASLEEP);
        builder.slice(1, 5 * MILLI, 6 * MILLI, 1, SliceState.RUNNING);
        builder.event(0, LifeEvent.Kind.RUN_STARTED);
        return builder.build();
    }

    @Test
    void resultsAreToldAsValuesWhereTheyAreNumbersThatAreKnown() {
        table.toggle();
        table.showEnd(new CompletedRun(1, trace, Arrays.asList(78_498L, 9L, null), Optional.empty(), Optional.empty()));
        assertEquals("78\u202f498", row(0).getLast());
        assertEquals("9", row(1).getLast());
        assertEquals("–", row(2).getLast());
        table.sort(TaskColumn.RESULT, true);
        assertEquals(1, table.orderProperty().get().task(0));
        table.showEnded(trace, 3 * MILLI);
        assertEquals("–", row(0).getLast(), "not before it has ended");
    }
}
