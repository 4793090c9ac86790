package corewise.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.strategy.FakeWork;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingRunServiceTest {
    private static final RunSpec SPEC = new RunSpec(Way.POOL, new ListSpec(Work.PRIMES, 6, Lengths.EQUAL, 1, 3), 2);

    @TempDir
    Path folder;

    private final FakeRunService runs = new FakeRunService(2);
    private final Deque<Runnable> afterQuiet = new ArrayDeque<>();

    private final Deque<Runnable> afterPatience = new ArrayDeque<>();

    private RunStore store;
    private KeepingRunService service;

    @BeforeEach
    void make() {
        store = new RunStore(folder, 9, RunStore.DEFAULT_BYTES);
        service = new KeepingRunService(runs, store, afterQuiet::add, afterPatience::add);
    }

    private void quiet() {
        while (!afterQuiet.isEmpty()) {
            afterQuiet.remove().run();
        }
    }

    @Test
    void nothingIsWrittenWhileAnotherRunIsOn() {
        service.start(SPEC);
        runs.endLast();
        service.start(SPEC.in(Way.SERIAL));
        quiet();
        assertTrue(store.latest(9).isEmpty());

        runs.endLast();
        quiet();
        assertEquals(2, store.latest(9).size());
    }

    @Test
    void aRunThatHasWaitedLongIsKeptThoughOthersAreMadeOrClaimsAreChecked() {
        service.start(SPEC);
        runs.endLast();
        service.start(SPEC.in(Way.SERIAL));
        afterPatience.remove().run();
        assertEquals(1, store.latest(9).size());
        assertEquals(1, service.unkept(), "the run that is on");

        runs.endLast();
        MachineLease.Job check = service.lease().job(MachineUse.CLAIMS);
        assertTrue(check.tryEnter());
        afterPatience.remove().run();
        assertEquals(2, store.latest(9).size());
        check.close();
    }

    @Test
    void nothingIsWrittenInTheFirstSecondsOfACheckOfClaims() {
        service.start(SPEC);
        runs.endLast();
        MachineLease.Job check = service.lease().job(MachineUse.CLAIMS);
        assertTrue(check.tryEnter());
        quiet();
        check.call(() -> runs.start(SPEC));
        runs.endLast();
        quiet();
        assertTrue(store.latest(9).isEmpty());

        check.close();
        assertTrue(store.latest(9).isEmpty(), "not before a moment of quiet");
        quiet();
        assertEquals(1, store.latest(9).size());
    }

    @Test
    void whoeverWantsTheMachineWaitsForOneFileAtMost() {
        service.start(SPEC);
        service.start(SPEC.in(Way.SERIAL));
        runs.endLast();
        runs.end(0);
        MachineLease.Job check = service.lease().job(MachineUse.CLAIMS);
        MachineLease.Job keeping = service.lease().job(MachineUse.KEEPING);
        assertTrue(keeping.tryEnter());
        assertFalse(check.request().isDone());
        keeping.call(() -> {
            afterQuiet.remove().run();
            return null;
        });
        assertEquals(1, store.latest(9).size());
        keeping.close();
        quiet();
        assertEquals(1, store.latest(9).size());
        check.close();
        quiet();
        assertEquals(2, store.latest(9).size());
    }

    @Test
    void whatWasRunIsKeptAtTheLatestWhenTheServiceFinishes() throws Exception {
        RunService runs = new LocalRunService(SessionFakes.environment(() -> {}, UtilisationFeed.NONE, FakeWork::mix));
        CompletedRun run;
        try (KeepingRunService patient = new KeepingRunService(runs, store)) {
            run = patient.start(SPEC).completion().get();
            patient.finish().get();
            assertEquals(0, patient.unkept());
        }
        List<CompletedRun> kept = store.latest(9);
        assertEquals(1, kept.size());
        assertEquals(run.trace().info(), kept.getFirst().trace().info());
    }

    @Test
    void aRunThatIsOnWhenTheServiceFinishesIsCancelledAndKept() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        RunService runs = new LocalRunService(SessionFakes.environment(() -> {}, UtilisationFeed.NONE, FakeWork::mix));
        try (KeepingRunService patient = new KeepingRunService(runs, store)) {
            RunHandle run = patient.start(SPEC, () -> {
                begun.countDown();
                return new CompletableFuture<>();
            });
            begun.await();
            assertEquals(1, patient.unkept());
            patient.finish().get();
            assertTrue(run.completion().isDone());
            assertEquals(0, patient.unkept());
        }
        assertEquals(1, store.latest(9).size());
    }

    @Test
    void closingEndsAtOnceAndLeavesWhatIsNotKept() {
        service.start(SPEC);
        runs.endLast();
        service.close();
        assertTrue(runs.closed);
        assertEquals(1, service.unkept());
        assertTrue(store.latest(9).isEmpty());
    }
}
