package corewise.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WindowBackgroundTasksTest {
    private final LinkedBlockingQueue<Runnable> windowThread = new LinkedBlockingQueue<>();
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final WindowBackgroundTasks tasks = new WindowBackgroundTasks(windowThread::add);

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void closingWaitsForWhatKeepsSomethingAndDropsTheRest() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        tasks.run(
                () -> {
                    begun.countDown();
                    await(closing);
                    return done.add("begun");
                },
                ok -> {},
                problem -> {});
        tasks.run(() -> done.add("a question"), ok -> {}, problem -> {});
        tasks.keep("the guesses", () -> done.add("guesses"), ok -> {}, problem -> {});
        tasks.keep("the findings", () -> done.add("findings"), ok -> {}, problem -> {});
        assertEquals(List.of("the guesses", "the findings"), tasks.unkept());

        await(begun);
        tasks.closing(closing::countDown);

        assertEquals(List.of("begun", "guesses", "findings"), done);
        assertEquals(List.of(), tasks.unkept());
    }

    @Test
    void whatCouldNotBeKeptIsKnown() {
        CountDownLatch never = new CountDownLatch(1);
        tasks.keep("board.png", () -> await(never, "board.png"), ok -> {}, problem -> {});
        tasks.keep("the guesses", () -> done.add("guesses"), ok -> {}, problem -> {});

        tasks.close();

        assertEquals(List.of("board.png", "the guesses"), tasks.unkept());
        tasks.keep("too late", () -> done.add("too late"), ok -> {}, problem -> {});
        assertEquals(List.of(), done);
    }

    private static boolean await(CountDownLatch latch, String what) {
        await(latch);
        throw new AssertionError(what + " was kept");
    }

    @Test
    void theOutcomeIsToldOnTheWindowsThread() throws Exception {
        tasks.run(() -> 4, four -> done.add("four " + four), problem -> {});
        windowThread.take().run();
        tasks.run(
                () -> {
                    throw new IllegalStateException("defect");
                },
                ok -> {},
                problem -> done.add(problem.getMessage()));
        windowThread.take().run();
        assertEquals(List.of("four 4", "defect"), done);
        tasks.close();
    }
}
