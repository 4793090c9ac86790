package corewise.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WindowBackgroundTasksTest {
    private final LinkedBlockingQueue<Runnable> windowThread = new LinkedBlockingQueue<>();
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final WindowBackgroundTasks tasks = new WindowBackgroundTasks(windowThread::add);

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException interrupted) {
            return false;
        }
    }

    @Test
    void finishingKeepsWhatIsToBeKeptAndDropsTheRest() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        tasks.run(
                () -> {
                    begun.countDown();
                    return await(never) || done.add("interrupted");
                },
                ok -> {},
                problem -> {});
        tasks.run(() -> done.add("a question"), ok -> {}, problem -> {});
        CompletableFuture<Void> guesses = tasks.keep("guesses", () -> done.add("guesses"), ok -> {}, problem -> {});
        tasks.keep("findings", () -> done.add("findings"), ok -> {}, problem -> {});
        assertEquals(List.of("guesses", "findings"), tasks.unkept());
        assertFalse(guesses.isDone());

        await(begun);
        tasks.finish().join();

        assertEquals(List.of("interrupted", "guesses", "findings"), done);
        assertTrue(guesses.isDone());
        assertEquals(List.of(), tasks.unkept());
        tasks.close();
    }

    @Test
    void whatComesWhileItFinishesIsKeptToo() {
        tasks.finish().join();
        tasks.keep("late", () -> done.add("late"), ok -> {}, problem -> {});
        tasks.finish().join();
        assertEquals(List.of("late"), done);
        tasks.close();
    }

    @Test
    void stoppingWaitsForWhatWasInterrupted() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        tasks.run(
                () -> {
                    begun.countDown();
                    return await(never) || done.add("ended");
                },
                ok -> {},
                problem -> {});
        await(begun);
        tasks.stop().join();
        assertEquals(List.of("ended"), done);
        tasks.close();
        tasks.stop().join();
    }

    @Test
    void whatCouldNotBeKeptWhenItClosedIsKnown() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        tasks.keep(
                "board.png",
                () -> {
                    begun.countDown();
                    return await(never);
                },
                ok -> {},
                problem -> {});
        tasks.keep("guesses", () -> done.add("guesses"), ok -> {}, problem -> {});
        await(begun);
        assertEquals(List.of("board.png", "guesses"), tasks.unkept());

        tasks.close();

        assertTrue(tasks.unkept().contains("guesses"));
        assertTrue(tasks.keep("too late", () -> done.add("too late"), ok -> {}, problem -> {})
                .isDone());
        assertEquals(List.of(), done);
    }

    @Test
    void theOutcomeIsToldOnTheWindowsThread() throws Exception {
        tasks.run(() -> 4, four -> done.add("four " + four), problem -> {});
        windowThread.take().run();
        tasks.keep(
                        "board.png",
                        () -> {
                            throw new IllegalStateException("no room");
                        },
                        ok -> {},
                        problem -> done.add(problem.getMessage()))
                .join();
        assertEquals(List.of(), tasks.unkept(), "what failed was told, and is not waited for");
        windowThread.take().run();
        assertEquals(List.of("four 4", "no room"), done);
        tasks.close();
    }

    @Test
    void whatFailsWhileItFinishesIsKnownAndTriedAgainUnlessSomethingNewerWasKept() {
        List<String> disk = Collections.synchronizedList(new ArrayList<>(List.of("full")));
        tasks.finish().join();
        tasks.keep("guesses", () -> written(disk, "guesses"), ok -> {}, problem -> {});
        tasks.keep("findings", () -> written(disk, "old"), ok -> {}, problem -> {})
                .join();
        assertEquals(
                List.of("guesses", "findings"),
                tasks.lost().stream().map(WindowBackgroundTasks.Lost::what).toList());
        assertEquals("no room", tasks.lost().getFirst().why().getMessage());

        disk.clear();
        tasks.keep("findings", () -> written(disk, "new"), ok -> {}, problem -> {})
                .join();
        tasks.finish().join();

        assertEquals(List.of("new", "guesses"), disk);
        assertEquals(List.of(), tasks.lost());
        tasks.close();
    }

    private static boolean written(List<String> disk, String what) {
        if (disk.contains("full")) {
            throw new IllegalStateException("no room");
        }
        return disk.add(what);
    }

    @Test
    void whatIsToBeKeptInItsTurnWaitsForItAndIsWaitedFor() {
        CompletableFuture<Void> turn = new CompletableFuture<>();
        tasks.keepAfter(turn, "findings", () -> done.add("findings"), ok -> {}, problem -> {});
        CompletableFuture<Void> finished = tasks.finish();
        assertEquals(List.of("findings"), tasks.unkept());
        assertFalse(finished.isDone());
        turn.complete(null);
        finished.join();
        assertEquals(List.of("findings"), done);
        tasks.close();
    }
}
