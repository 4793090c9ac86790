package corewise.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MachineLeaseTest {
    private final MachineLease lease = new MachineLease();

    @Test
    void oneJobAtATimeInTheOrderInWhichTheyAsked() {
        MachineLease.Job first = lease.job(MachineUse.RUNS);
        MachineLease.Job second = lease.job(MachineUse.CLAIMS);
        MachineLease.Job third = lease.job(MachineUse.KEEPING);
        CompletableFuture<Void> firstTurn = first.request();
        CompletableFuture<Void> secondTurn = second.request();
        CompletableFuture<Void> thirdTurn = third.request();

        assertTrue(firstTurn.isDone());
        assertFalse(secondTurn.isDone());
        assertEquals(Optional.of(MachineUse.RUNS), lease.use());
        first.close();
        first.close();
        assertTrue(secondTurn.isDone());
        assertFalse(thirdTurn.isDone());
        assertEquals(Optional.of(MachineUse.CLAIMS), lease.use());
        second.close();
        assertTrue(thirdTurn.isDone());
        third.close();
        assertEquals(Optional.empty(), lease.use());
    }

    @Test
    void whoListensIsToldOfEveryChangeOfUse() {
        List<Optional<MachineUse>> uses = new ArrayList<>();
        lease.onChange(() -> uses.add(lease.use()));
        MachineLease.Job runs = lease.job(MachineUse.RUNS);
        MachineLease.Job check = lease.job(MachineUse.CLAIMS);
        assertTrue(runs.request().isDone());
        assertTrue(runs.request().isDone());
        assertFalse(check.request().isDone());
        assertFalse(check.tryEnter());
        runs.close();
        check.close();
        assertEquals(List.of(Optional.of(MachineUse.RUNS), Optional.of(MachineUse.CLAIMS), Optional.empty()), uses);
    }

    @Test
    void whatCanBePutOffIsAskedToLetGoByWhatSomebodyWaitsFor() {
        MachineLease.Job cache = lease.job(MachineUse.START_CACHE);
        assertTrue(cache.tryEnter());
        assertTrue(lease.attempt(MachineUse.KEEPING, () -> true).isEmpty());
        assertFalse(lease.wanted(), "nobody waits for that");
        assertTrue(lease.attempt(MachineUse.SIMULATION, () -> true).isEmpty());
        assertTrue(lease.wanted());
        cache.close();
        assertFalse(lease.wanted(), "who was asked has let go");
        assertEquals(Optional.of(true), lease.attempt(MachineUse.SIMULATION, () -> true));

        try (MachineLease.Job run = lease.job(MachineUse.RUNS)) {
            assertTrue(run.tryEnter());
            assertTrue(lease.attempt(MachineUse.SIMULATION, () -> true).isEmpty());
            assertFalse(lease.wanted(), "a run is not put off for that");
        }
    }

    @Test
    void whatSomebodyWillWaitForSoonComesBeforeWhatCanBePutOff() {
        try (MachineLease.Job costs = lease.job(MachineUse.STARTING_COSTS)) {
            assertTrue(costs.tryEnter());
            lease.ask(MachineUse.KEEPING);
            assertFalse(lease.wanted(), "nobody waits for that");
            lease.ask(MachineUse.SIMULATION);
            assertTrue(lease.wanted());
        }
        assertTrue(lease.attempt(MachineUse.STARTING_COSTS, () -> true).isEmpty(), "not before the other");
        assertTrue(lease.use().isEmpty());
        assertEquals(Optional.of(true), lease.attempt(MachineUse.SIMULATION, () -> true));
        assertEquals(Optional.of(true), lease.attempt(MachineUse.STARTING_COSTS, () -> true));
        lease.ask(MachineUse.SIMULATION);
        assertTrue(lease.attempt(MachineUse.KEEPING, () -> true).isEmpty());
        assertEquals(Optional.of(true), lease.attempt(MachineUse.KEEPING, () -> true), "who asked may not come at all");
    }

    @Test
    void partsOfAJobShareItsTurnAndTheLastEndsIt() throws Exception {
        List<MachineLease.Job> late = new ArrayList<>();
        lease.call(MachineUse.CLAIMS, () -> {
            assertTrue(
                    lease.attempt(MachineUse.CALIBRATION, () -> true).orElseThrow(),
                    "without waiting for the job itself");
            late.add(lease.job(MachineUse.CALIBRATION));
            assertEquals(Optional.of(MachineUse.CLAIMS), lease.use());
            return null;
        });

        assertEquals(Optional.of(MachineUse.CLAIMS), lease.use(), "a part goes on");
        assertTrue(lease.attempt(MachineUse.RUNS, () -> true).isEmpty());
        assertTrue(late.getFirst()
                .call(() -> lease.attempt(MachineUse.RUNS, () -> true))
                .isPresent());
        late.getFirst().close();
        assertEquals(Optional.empty(), lease.use());
    }

    @Test
    void aJobWithSeveralRunsKeepsItsTurnBetweenThem() {
        MachineLease.Job series = lease.job(MachineUse.RUNS);
        MachineLease.Job one = series.call(() -> lease.job(MachineUse.RUNS));
        assertTrue(one.tryEnter());
        one.close();
        CompletableFuture<Void> other;
        try (MachineLease.Job claims = lease.job(MachineUse.CLAIMS)) {
            other = claims.request();
            MachineLease.Job two = series.call(() -> lease.job(MachineUse.RUNS));
            assertTrue(two.request().isDone(), "before who waits");
            two.close();
            assertFalse(other.isDone());
            series.close();
            assertTrue(other.isDone());
        }
    }

    @Test
    void whoOnlyTriesNeverOvertakesWhoWaits() {
        MachineLease.Job holder = lease.job(MachineUse.RUNS);
        assertTrue(holder.tryEnter());
        assertFalse(lease.wanted());
        MachineLease.Job waiting = lease.job(MachineUse.RUNS);
        CompletableFuture<Void> turn = waiting.request();
        assertTrue(lease.wanted());
        assertTrue(lease.attempt(MachineUse.KEEPING, () -> true).isEmpty());
        holder.close();
        assertTrue(turn.isDone());
        assertTrue(lease.attempt(MachineUse.KEEPING, () -> true).isEmpty());
        waiting.close();
        assertTrue(lease.attempt(MachineUse.KEEPING, () -> true).isPresent());
    }

    @Test
    void aRequestThatWasWithdrawnGetsNoTurn() {
        MachineLease.Job holder = lease.job(MachineUse.RUNS);
        assertTrue(holder.tryEnter());
        MachineLease.Job cancelled = lease.job(MachineUse.CLAIMS);
        MachineLease.Job closed = lease.job(MachineUse.CALIBRATION);
        assertTrue(cancelled.request().cancel(false));
        CompletableFuture<Void> never = closed.request();
        closed.close();
        assertFalse(lease.wanted());

        holder.close();

        assertFalse(never.isDone());
        assertEquals(Optional.empty(), lease.use());
        assertTrue(cancelled.request().isDone(), "it may ask anew");
        cancelled.close();
    }

    @Test
    void whenFreeIsToldOnceAndOnlyWhenNobodyWaits() {
        AtomicInteger told = new AtomicInteger();
        MachineLease.Job first = lease.job(MachineUse.RUNS);
        MachineLease.Job second = lease.job(MachineUse.CLAIMS);
        assertTrue(first.tryEnter());
        lease.whenFree(told::incrementAndGet);
        assertFalse(second.request().isDone());
        first.close();
        assertEquals(0, told.get());
        second.close();
        assertEquals(1, told.get());
        assertTrue(lease.attempt(MachineUse.RUNS, () -> true).isPresent());
        assertEquals(1, told.get());
        lease.whenFree(told::incrementAndGet);
        assertEquals(2, told.get(), "at once when it is free");
    }

    @Test
    void aFailureLetsGo() {
        assertThrows(
                IllegalStateException.class,
                () -> lease.call(MachineUse.RUNS, () -> {
                    throw new IllegalStateException("defect");
                }));
        assertEquals(Optional.empty(), lease.use());
    }

    @Test
    void waitingCanBeInterrupted() throws Exception {
        MachineLease.Job holder = lease.job(MachineUse.RUNS);
        assertTrue(holder.tryEnter());
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread waiting = Thread.ofPlatform().start(() -> {
            try {
                lease.call(MachineUse.CLAIMS, () -> interrupted.complete(false));
            } catch (InterruptedException stopped) {
                interrupted.complete(true);
            }
        });
        waiting.interrupt();
        assertTrue(interrupted.get());
        waiting.join();
        assertFalse(lease.wanted());
        holder.close();
        assertEquals(Optional.empty(), lease.use());
    }

    @Test
    void manyThreadsNeverHaveItAtTheSameTime() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch begin = new CountDownLatch(1);
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            CompletableFuture<Void> over = new CompletableFuture<>();
            all.add(over);
            Thread.ofPlatform().start(() -> {
                try {
                    begin.await();
                    for (int time = 0; time < 200; time++) {
                        lease.call(MachineUse.RUNS, () -> {
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            Thread.onSpinWait();
                            return inside.decrementAndGet();
                        });
                    }
                    over.complete(null);
                } catch (InterruptedException | RuntimeException failed) {
                    over.completeExceptionally(failed);
                }
            });
        }
        begin.countDown();
        for (CompletableFuture<Void> each : all) {
            each.get();
        }
        assertEquals(1, most.get());
        assertEquals(Optional.empty(), lease.use());
    }
}
