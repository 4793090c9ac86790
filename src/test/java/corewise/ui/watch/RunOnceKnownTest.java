package corewise.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Work;
import corewise.session.FakeRunService;
import corewise.text.Texts;
import corewise.ui.fx.BackgroundTasks;
import corewise.workload.Workloads;
import java.util.ArrayDeque;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Runs that are asked for while it is asked how long the items of another list take. */
class RunOnceKnownTest {
    private final FakeRunService service = new FakeRunService(4);
    private final Queue<Runnable> asked = new ArrayDeque<>();
    private final BackgroundTasks later = new BackgroundTasks() {
        @Override
        public <T> void run(Supplier<T> work, Consumer<T> onWindowThread, Consumer<Throwable> onFailure) {
            asked.add(() -> onWindowThread.accept(work.get()));
        }
    };
    private final WatchViewModel watch =
            new WatchViewModel(new WatchServices(service, later, Runnable::run, (question, yes) -> {}, Texts.load()));

    private void answer() {
        while (!asked.isEmpty()) {
            asked.remove().run();
        }
    }

    private List<Work> run() {
        return service.specs().stream().map(spec -> spec.list().work()).toList();
    }

    @Test
    void aRunIsOfWhatIsSetAndNotOfWhatWasKnownBefore() {
        answer();
        watch.list().workProperty().set(Work.WAIT);
        answer();
        watch.list().workProperty().set(Work.SHARED_TOTAL);
        watch.requests().run();
        assertEquals(List.of(), run());
        answer();
        assertEquals(List.of(Work.SHARED_TOTAL), run());
    }

    @Test
    void noLengthIsToldForItemsOfAnotherLength() {
        answer();
        assertTrue(watch.list().expectedNanos().isPresent());
        watch.list().itemNanosProperty().set(500_000);
        assertEquals(OptionalLong.empty(), watch.list().expectedNanos(), "what is known is of the list before");
        answer();
        assertEquals(500_000.0, (double) watch.list().expectedNanos().orElseThrow(), 50_000.0);
        watch.list().workProperty().set(Work.WAIT);
        assertEquals(OptionalLong.empty(), watch.list().expectedNanos());
    }

    @Test
    void noSizeIsAskedForThatIsMoreThanTheWorkTakes() {
        answer();
        watch.list().giveSize(20_000_005_000L);
        answer();
        assertEquals(
                Workloads.maxSize(Work.PRIMES),
                watch.settings().specProperty().get().list().size());
    }

    @Test
    void whatIsKnownIsRunAtOnceAndOnlyOnce() {
        answer();
        watch.requests().run();
        assertEquals(List.of(Work.PRIMES), run());
        service.endLast();
        watch.list().workProperty().set(Work.WAIT);
        answer();
        assertEquals(List.of(Work.PRIMES), run());
    }
}
