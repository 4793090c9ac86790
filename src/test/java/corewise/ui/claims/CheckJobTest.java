package corewise.ui.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.experiment.Check;
import corewise.experiment.CheckListener;
import corewise.experiment.ClaimChecks;
import corewise.experiment.ClaimId;
import corewise.model.Interpreter;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CheckJobTest {
    private static final Set<Check> ONE = Set.of(ClaimId.FASTER.check());
    private static final long LONGEST_SECONDS = 60;

    @Test
    void cancelInterruptsTheCheckAndNothingElse() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CheckJob job = new CheckJob(new Blocks(begun), ONE, Duration.ofMinutes(5));
        CompletableFuture<Boolean> whole = new CompletableFuture<>();
        CompletableFuture<Boolean> interruptedAfter = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            whole.complete(job.run(new CheckFeed(Runnable::run, news -> {}, finding -> {})));
            interruptedAfter.complete(Thread.currentThread().isInterrupted());
        });
        thread.start();
        assertTrue(begun.await(LONGEST_SECONDS, TimeUnit.SECONDS));
        job.cancel();
        assertFalse(whole.get(LONGEST_SECONDS, TimeUnit.SECONDS));
        assertFalse(interruptedAfter.get(LONGEST_SECONDS, TimeUnit.SECONDS));
        job.cancel();
        thread.join();
    }

    @Test
    void whatIsCancelledBeforeItBeginsNeverBegins() {
        CountDownLatch begun = new CountDownLatch(1);
        CheckJob job = new CheckJob(new Blocks(begun), ONE, Duration.ofMinutes(5));
        job.cancel();
        assertFalse(job.run(new CheckFeed(Runnable::run, news -> {}, finding -> {})));
        assertEquals(1, begun.getCount());
    }

    /** Checks until it is interrupted. */
    private record Blocks(CountDownLatch begun) implements ClaimChecks {
        @Override
        public List<Interpreter> interpreters() {
            return List.of();
        }

        @Override
        public Duration expected(Set<Check> claims, Duration budgetOfAll) {
            return budgetOfAll;
        }

        @Override
        public void check(Set<Check> claims, Duration budgetOfAll, CheckListener listener) throws InterruptedException {
            begun.countDown();
            new CountDownLatch(1).await();
        }
    }
}
