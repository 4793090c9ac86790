package corewise.ui.diagnostics;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.session.FakeRunService;
import corewise.session.MachineLease;
import corewise.session.MachineUse;
import corewise.session.RunHandle;
import corewise.text.Texts;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.SameThreadTasks;
import corewise.ui.watch.WatchServices;
import corewise.ui.watch.WatchViewModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class StartCostTest {
    private final FakeRunService service = new FakeRunService(8);
    private final Deque<Runnable> windowThread = new ArrayDeque<>();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final WatchServices services = new WatchServices(
            service,
            new BackgroundTasks() {
                @Override
                public <T> void run(Supplier<T> work, Consumer<T> onWindowThread, Consumer<Throwable> onFailure) {
                    background.add(() -> new SameThreadTasks().run(work, onWindowThread, onFailure));
                }
            },
            windowThread::add,
            (question, yes) -> {},
            Texts.load());
    private final WatchViewModel watch = new WatchViewModel(services);
    private final StartCost cost = new StartCost(watch, services);

    @Test
    void isMeasuredOnceTheWindowIsWarm() {
        begin();
        doAll();
        assertFalse(note().contains("to start one"), note());
        cost.measureSoon();
        doAll();
        assertTrue(note().contains("to start one"), note());
        cost.measureSoon();
        doAll();
        assertTrue(background.isEmpty());
    }

    @Test
    void aRunThatBeginsMeanwhileIsNotDisturbed() {
        background.remove().run();
        begin();
        cost.measureSoon();
        windowThread.remove().run();
        watch.requests().run();
        doAll();
        assertFalse(note().contains("to start one"), note());
        service.endLast();
        doAll();
        assertTrue(note().contains("to start one"), note());
    }

    @Test
    void nothingIsMeasuredBetweenRunsThatFollowEachOther() {
        background.remove().run();
        watch.requests().runFiveMore();
        begin();
        cost.measureSoon();
        for (int run = 0; run < 4; run++) {
            service.endLast();
            doAll();
            assertFalse(note().contains("to start one"), note());
        }
        service.endLast();
        doAll();
        assertTrue(note().contains("to start one"), note());
    }

    @Test
    void nothingIsMeasuredAndTheWindowIsNotKeptBusyWhileClaimsAreChecked() {
        background.remove().run();
        begin();
        MachineLease.Job check = service.lease().job(MachineUse.CLAIMS);
        assertTrue(check.tryEnter());
        cost.measureSoon();
        doAll();
        for (int repeat = 0; repeat < 3; repeat++) {
            RunHandle run = check.call(() -> service.start(spec()));
            service.endLast();
            assertTrue(run.completion().isDone());
            assertTrue(windowThread.isEmpty() && background.isEmpty(), "it is not even tried between two repeats");
        }
        assertFalse(note().contains("to start one"), note());
        check.close();
        doAll();
        assertTrue(note().contains("to start one"), note());
    }

    private RunSpec spec() {
        return watch.settings().specProperty().get();
    }

    private void begin() {
        while (!windowThread.isEmpty()) {
            windowThread.remove().run();
        }
    }

    private void doAll() {
        while (!windowThread.isEmpty() || !background.isEmpty()) {
            (windowThread.isEmpty() ? background : windowThread).remove().run();
        }
    }

    private String note() {
        return watch.controls().noteProperty(Way.THREAD_PER_TASK).get();
    }
}
