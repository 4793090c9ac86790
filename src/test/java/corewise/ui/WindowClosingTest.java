package corewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.fact.Fact;
import corewise.file.IoReason;
import corewise.text.Texts;
import corewise.ui.fx.WindowBackgroundTasks;
import corewise.ui.watch.Confirmation;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WindowClosingTest {
    private final MadeUpWork work = new MadeUpWork();
    private final Asked asked = new Asked();
    private final List<Runnable> afterASecond = new ArrayList<>();
    private final WindowClosing closing =
            new WindowClosing(work, asked, Texts.load(), new WindowClosing.Time(Runnable::run, afterASecond::add));
    private int closed;

    private boolean request() {
        return closing.requested(() -> closed++);
    }

    /** Things to be kept, which are when the test says so. */
    private static final class MadeUpWork implements WindowClosing.Work {
        private final List<String> unkept = new ArrayList<>();
        private final List<Fact> lost = new ArrayList<>();
        private CompletableFuture<Void> finished = new CompletableFuture<>();

        @Override
        public CompletableFuture<Void> finish() {
            if (unkept.isEmpty()) {
                finished.complete(null);
            }
            return finished;
        }

        @Override
        public List<String> unkept() {
            return List.copyOf(unkept);
        }

        @Override
        public List<Fact> lost() {
            return List.copyOf(lost);
        }

        /** Keeps all; what is left came of that. */
        void keepAll(String... left) {
            unkept.clear();
            unkept.addAll(List.of(left));
            CompletableFuture<Void> before = finished;
            finished = new CompletableFuture<>();
            before.complete(null);
        }
    }

    private static final class Asked implements Confirmation {
        private final List<String> questions = new ArrayList<>();
        private Answers answers;

        @Override
        public void ask(String question, Runnable onYes) {
            throw new AssertionError("this has answers of its own");
        }

        @Override
        public void ask(String question, Answers of) {
            questions.add(question);
            answers = of;
        }
    }

    @Test
    void whereAllIsKeptTheWindowClosesAtOnce() {
        assertTrue(request());
        assertTrue(closing.begun());
        assertEquals(List.of(), afterASecond);
    }

    @Test
    void whatIsKeptWithinASecondIsWaitedForWithoutAWord() {
        work.unkept.add("pool.json.gz");
        assertFalse(request());
        assertEquals(0, closed);
        work.keepAll();
        assertEquals(1, closed);
        afterASecond.getFirst().run();
        assertEquals(List.of(), asked.questions);
        assertEquals(1, closed);
    }

    @Test
    void whatWasKeptMayLeadToMore() {
        work.unkept.add("pool.json.gz");
        assertFalse(request());
        work.keepAll("the list of recent files");
        assertEquals(0, closed);
        work.keepAll();
        assertEquals(1, closed);
    }

    @Test
    void afterASecondTheWindowSaysWhatIsStillBeingWrittenAndGoesOn() {
        work.unkept.addAll(List.of("pool.json.gz", "your guesses"));
        assertFalse(request());
        afterASecond.getFirst().run();
        assertTrue(
                asked.questions.getFirst().startsWith("Still being written: pool.json.gz and your guesses."),
                asked.questions::toString);
        assertEquals("Close anyway", asked.answers.yes());
        assertEquals("Wait", asked.answers.no());
        assertEquals(0, closed);
        work.keepAll();
        assertEquals(1, closed, "also while the question stands");
        asked.answers.onYes().run();
        assertEquals(1, closed);
    }

    @Test
    void whatCouldNotBeKeptWhileClosingIsToldAndCanBeTriedAgain() {
        work.unkept.add("pool.json.gz");
        assertFalse(request());
        work.lost.add(Fact.of("closing.lostOne")
                .verbatim("what", "pool.json.gz")
                .fact("why", IoReason.of(new NoSuchFileException("pool.json.gz"))));
        work.keepAll();
        assertEquals(0, closed);
        assertTrue(
                asked.questions.getFirst().startsWith("pool.json.gz could not be written: "),
                asked.questions::toString);
        afterASecond.getFirst().run();
        assertEquals(1, asked.questions.size(), "it is told already");

        work.unkept.add("pool.json.gz");
        asked.answers.onNo().run();
        assertEquals(0, closed);
        work.keepAll();
        assertEquals(2, asked.questions.size(), "lost again");
        work.lost.clear();
        work.unkept.add("pool.json.gz");
        asked.answers.onNo().run();
        work.keepAll();
        assertEquals(1, closed);
    }

    @Test
    void whatIsLostMayBeLetGo() {
        work.unkept.add("pool.json.gz");
        assertFalse(request());
        work.lost.add(Fact.of("closing.lostOne")
                .verbatim("what", "pool.json.gz")
                .fact("why", IoReason.of(new NoSuchFileException("pool.json.gz"))));
        work.keepAll();
        asked.answers.onYes().run();
        assertEquals(1, closed);
    }

    @Test
    void theLearnerMayCloseAnyway() {
        work.unkept.add("pool.json.gz");
        assertFalse(request());
        afterASecond.getFirst().run();
        asked.answers.onYes().run();
        assertEquals(1, closed);
        work.keepAll();
        assertEquals(1, closed);
    }

    @Test
    void aSecondRequestClosesAnyway() {
        work.unkept.add("pool.json.gz");
        assertFalse(request());
        assertTrue(request());
        afterASecond.getFirst().run();
        work.keepAll();
        assertEquals(List.of(), asked.questions);
        assertEquals(0, closed, "the request itself does");
    }

    @Test
    void whatWouldNotEndButKeepsNothingIsNotWaitedFor() {
        work.unkept.add("pool.json.gz");
        assertFalse(request());
        work.unkept.clear();
        afterASecond.getFirst().run();
        assertEquals(1, closed);
        assertEquals(List.of(), asked.questions);
    }

    @Test
    void whatACheckFoundWhenItWasEndedIsKept() throws InterruptedException {
        List<String> kept = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch begun = new CountDownLatch(1);
        try (WindowBackgroundTasks background = new WindowBackgroundTasks(Runnable::run);
                WindowBackgroundTasks checking = new WindowBackgroundTasks(Runnable::run)) {
            checking.run(
                    () -> {
                        begun.countDown();
                        try {
                            new CountDownLatch(1).await();
                            return false;
                        } catch (InterruptedException ended) {
                            background
                                    .keep("findings", () -> kept.add("findings"), ok -> {}, problem -> {})
                                    .join();
                            return true;
                        }
                    },
                    ok -> {},
                    problem -> {});
            begun.await();
            new WindowWork(background, checking, Optional.empty(), Texts.load())
                    .finish()
                    .join();
            assertEquals(List.of("findings"), kept);
        }
    }
}
