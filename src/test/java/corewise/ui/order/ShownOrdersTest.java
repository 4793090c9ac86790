package corewise.ui.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.file.LargeTraces;
import corewise.metrics.OrderBy;
import corewise.metrics.OrderSummary;
import corewise.model.InterpreterChoice;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.session.FakeRunService;
import corewise.text.Texts;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class ShownOrdersTest {
    private static final RunSpec POOL = new RunSpec(Way.POOL, new ListSpec(Work.PRIMES, 8, Lengths.EQUAL, 1_000, 1), 2);

    private final FakeRunService service = new FakeRunService(2);
    private final Texts texts = Texts.load();

    private CompletedRun run(RunSpec spec, int seed) {
        return CompletedRun.of(service.trace(spec, seed));
    }

    @Test
    void runsOfAnotherMachineAreLeftOutAndTold() {
        MachineInfo here = service.machine;
        service.machine = new MachineInfo("Windows", "another", here.processors(), 2, true, "25");
        CompletedRun there = run(POOL, 1);
        service.machine = here;
        ShownOrders shown =
                ShownOrders.of(OrderBy.FINISHED, Optional.empty(), List.of(there, run(POOL, 2), run(POOL, 3)), texts);

        assertEquals(2, shown.picture().columns().size());
        assertEquals(2, shown.picture().whole());
        assertEquals(2, shown.results().runs());
        assertEquals(List.of("Pool 1", "Pool 2"), shown.names());
        assertEquals(
                List.of("Not compared, 1 run of pool: two machines, Linux with 2 logical cores and"
                        + " another under Windows with 2 logical cores."),
                shown.leftOut().stream().map(texts::say).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {131_071, 131_073, ListSpec.MAX_TRACED_ITEMS})
    void ordersOfTheLongestListsAreOrdersOfAllTheirTasks(int tasks) {
        Trace trace = LargeTraces.pool(tasks, 8);
        OrderPicture picture = ShownOrders.of(
                        OrderBy.FINISHED, Optional.empty(), List.of(CompletedRun.of(trace)), texts)
                .picture();
        assertEquals(tasks, picture.tasks());
        int[] order = picture.columns().getFirst().order();
        BitSet seen = new BitSet(tasks);
        for (int rank = 0; rank < tasks; rank++) {
            seen.set(order[rank]);
            assertTrue(rank == 0 || trace.endedNanos(order[rank - 1]) <= trace.endedNanos(order[rank]), "rank " + rank);
        }
        assertEquals(tasks, seen.cardinality());
    }

    @Test
    void poolsOfDifferentSizesAreCountedAndNumberedByThemselves() {
        RunSpec alone = new RunSpec(Way.POOL, POOL.list(), 1);
        OrderPicture picture = ShownOrders.of(
                        OrderBy.FINISHED, Optional.empty(), List.of(run(POOL, 1), run(alone, 2), run(POOL, 3)), texts)
                .picture();

        assertEquals(
                List.of(2, 1),
                picture.byKey().values().stream().map(OrderSummary::runs).toList());
        assertEquals(
                List.of("Pool, 2 workers", "Pool, 1 worker"),
                picture.byKey().keySet().stream()
                        .map(key -> picture.name(key, texts))
                        .toList());
        assertEquals(
                List.of("Pool, 2 workers: run 1", "Pool, 2 workers: run 2", "Pool, 1 worker: run 1"),
                picture.columns().stream()
                        .map(column -> OrderWords.name(column, texts))
                        .toList());
    }

    @Test
    void runsInSeveralLanguagesAreShownTogetherOrAlone() {
        RunSpec python = new RunSpec(POOL.way(), POOL.list(), 2, RunOptions.DEFAULTS.inPython(InterpreterChoice.USUAL));
        List<CompletedRun> made = List.of(run(POOL, 1), run(python, 2), run(POOL, 3));
        ShownOrders all = ShownOrders.of(OrderBy.FINISHED, Optional.empty(), made, texts);
        assertEquals(3, all.picture().columns().size());
        assertEquals(List.of(), all.leftOut());
        assertEquals("Pool in Python\u00a03.11.2 1", all.names().get(1));
        assertEquals(2, all.runBy().size());
        ShownOrders one =
                ShownOrders.of(OrderBy.FINISHED, Optional.of(all.runBy().getLast()), made, texts);
        assertEquals(1, one.picture().columns().size());
        assertEquals(2, one.runBy().size(), "the others can be chosen");
    }
}
