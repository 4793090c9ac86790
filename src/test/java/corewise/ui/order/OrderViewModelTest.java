package corewise.ui.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.session.FakeRunService;
import corewise.text.Texts;
import corewise.ui.board.MadeUpTraces;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.SameThreadTasks;
import corewise.ui.page.FakeDesk;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class OrderViewModelTest {
    private static final RunSpec POOL = new RunSpec(Way.POOL, new ListSpec(Work.PRIMES, 8, Lengths.EQUAL, 1_000, 1), 2);

    private final FakeRunService service = new FakeRunService(2);
    private final Texts texts = Texts.load();
    private final FakeDesk desk = new FakeDesk();
    private final Deque<Runnable> working = new ArrayDeque<>();
    private final Deque<Runnable> soon = new ArrayDeque<>();
    private final OrderViewModel order = new OrderViewModel(desk, new Queued(), soon::add, texts);

    /** Works when the test has it work, as a busy machine does later. */
    private final class Queued implements BackgroundTasks {
        @Override
        public <T> void run(Supplier<T> work, Consumer<T> onWindowThread, Consumer<Throwable> onFailure) {
            working.add(() -> new SameThreadTasks().run(work, onWindowThread, onFailure));
        }
    }

    private CompletedRun run(int seed) {
        return CompletedRun.of(service.trace(POOL, seed));
    }

    private String shownRuns() {
        return order.shownProperty().get().picture().columns().size() + " runs: "
                + order.statusProperty().get();
    }

    @Test
    void itIsToldThatRunsAreStillPutInOrderWhereThatTakesLong() {
        desk.made.set(List.of(run(1)));
        order.setLookedAt(true);
        working.remove().run();
        soon.remove().run();
        assertEquals("1 runs: ", shownRuns());
        desk.made.set(List.of(run(1), run(2), run(3)));
        assertEquals("1 runs: ", shownRuns());
        soon.remove().run();
        assertEquals("1 runs: 3 runs are still being put in order.", shownRuns());
        working.remove().run();
        assertEquals("3 runs: ", shownRuns());
    }

    @Test
    void aRunWhoseTasksHaveNotAllAResultIsToldToBeLeftOut() {
        CompletedRun stopped = CompletedRun.of(MadeUpTraces.stopped(service.trace(POOL, 2), 1, new Random(1)));
        desk.made.set(List.of(run(1), stopped));
        order.setLookedAt(true);
        working.remove().run();
        assertEquals(1, order.shownProperty().get().picture().columns().size());
        assertEquals(
                "1 run is not shown, for not every task has its result.",
                OrderWords.shownOf(order.shownProperty().get(), texts));
    }
}
