package corewise.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.fact.Fact;
import corewise.metrics.ResultDigest;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.LifeEvent;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.UtilisationSample;
import corewise.model.Way;
import corewise.model.Work;
import corewise.recording.LiveTrace;
import corewise.recording.TraceInvariants;
import corewise.strategy.FakeWork;
import corewise.strategy.python.InterpreterFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LocalRunServiceTest {
    private static void atOnce() {
        // measured already
    }

    private static RunSpec spec(Way way) {
        return new RunSpec(way, new ListSpec(Work.PRIMES, 24, Lengths.EQUAL, 1, 3), 2);
    }

    private static LocalRunService service(FakeWork.Item item) {
        return new LocalRunService(SessionFakes.environment(LocalRunServiceTest::atOnce, UtilisationFeed.NONE, item));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError("nothing may interrupt this wait", e);
        }
    }

    @Test
    void aRunWhoseThreadIsRefusedDoesNotKeepTheMachine() throws Exception {
        AtomicBoolean refused = new AtomicBoolean();
        RunEnvironment environment =
                SessionFakes.environment(LocalRunServiceTest::atOnce, UtilisationFeed.NONE, FakeWork::mix);
        try (LocalRunService service = new LocalRunService(
                environment,
                StrategyRegistry.all(new InterpreterFinder()),
                body -> refused.getAndSet(true)
                        ? new Thread(body)
                        : new Thread(body) {
                            @Override
                            public void start() {
                                throw new OutOfMemoryError("unable to create native thread");
                            }
                        })) {
            assertThrows(OutOfMemoryError.class, () -> service.start(spec(Way.SERIAL)));
            assertEquals(Optional.empty(), service.lease().use());

            assertTrue(service.start(spec(Way.SERIAL)).completion().get().whole());
        }
    }

    /** The ways with processes are held to the same by {@link EveryWayIT}. */
    @Test
    void everyWayGivesTheSameResults() throws Exception {
        List<Way> ways = Way.of(Language.JAVA).stream()
                .filter(way -> !way.usesProcesses())
                .toList();
        try (LocalRunService service = service(FakeWork::mix)) {
            List<CompletedRun> runs = new ArrayList<>();
            for (Way way : ways) {
                RunHandle handle = service.start(spec(way));
                CompletedRun run = handle.completion().get();

                runs.add(run);
                TraceInvariants.assertHold(run.trace());
                assertTrue(run.whole());
                assertEquals(Optional.of(Fact.of("made up").count("results", 24)), run.total());
                assertEquals(Optional.empty(), run.notice());
                assertEquals("test", run.trace().info().programVersion());
                assertNotEquals(TraceView.UNKNOWN_NANOS, run.trace().eventNanos(LifeEvent.Kind.RUN_ENDED));
                for (int item = 0; item < 24; item++) {
                    assertEquals(Optional.of(run.results().get(item)), handle.resultSoFar(item), way.id());
                }
            }
            assertEquals(
                    IntStream.rangeClosed(1, ways.size()).boxed().toList(),
                    runs.stream().map(CompletedRun::number).toList());
            assertEquals(
                    1,
                    runs.stream()
                            .map(run -> ResultDigest.of(run.trace()))
                            .distinct()
                            .count());
        }
    }

    @Test
    void aRunCanBeFollowedWhileItsWorkIsWarmedUp() throws Exception {
        CountDownLatch measured = new CountDownLatch(1);
        try (LocalRunService service = new LocalRunService(
                SessionFakes.environment(() -> waitFor(measured), UtilisationFeed.NONE, FakeWork::mix))) {
            RunHandle handle = service.start(spec(Way.POOL));
            LiveTrace live = handle.follow();
            live.refresh();

            assertFalse(live.started());
            assertEquals(spec(Way.POOL), handle.spec());

            measured.countDown();
            handle.completion().get();
            live.refresh();
            assertTrue(live.started());
            assertEquals(TaskOutcome.DONE, live.outcome(23));
        }
    }

    @Test
    void aCancelDoesNotWaitForTheWorkToBeMeasured() throws Exception {
        CountDownLatch measured = new CountDownLatch(1);
        try (LocalRunService service = new LocalRunService(
                SessionFakes.environment(() -> waitFor(measured), UtilisationFeed.NONE, FakeWork::mix))) {
            RunHandle handle = service.start(spec(Way.POOL));
            handle.cancel();

            Trace trace = handle.completion().get().trace();
            for (int task = 0; task < trace.taskCount(); task++) {
                assertEquals(TaskOutcome.NOT_RUN, trace.outcome(task));
            }
            measured.countDown();
            assertTrue(service.start(spec(Way.POOL)).completion().get().whole());
        }
    }

    @Test
    void theClockStartsWhenWhoWatchesIsReady() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Void> ready = new CompletableFuture<>();
        AtomicBoolean early = new AtomicBoolean();
        AtomicReference<LiveTrace> live = new AtomicReference<>();
        CountDownLatch followed = new CountDownLatch(1);
        try (LocalRunService service = service(FakeWork::mix)) {
            RunHandle handle = service.start(spec(Way.POOL), () -> {
                waitFor(followed);
                early.set(live.get().started());
                asked.countDown();
                return ready;
            });
            live.set(handle.follow());
            followed.countDown();
            waitFor(asked);
            ready.complete(null);

            assertTrue(handle.completion().get().whole());
            assertFalse(early.get(), "the clock had started before");
        }
    }

    @Test
    void whoIsNeverReadyKeepsNoRunFromStarting() throws Exception {
        try (LocalRunService service = service(FakeWork::mix)) {
            assertTrue(service.start(spec(Way.POOL), CompletableFuture::new)
                    .completion()
                    .get()
                    .whole());
        }
    }

    @Test
    void aCancelDoesNotWaitForWhoWatches() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (LocalRunService service = service(FakeWork::mix)) {
            RunHandle handle = service.start(spec(Way.POOL), () -> {
                asked.countDown();
                return new CompletableFuture<>();
            });
            waitFor(asked);
            handle.cancel();
            Trace trace = handle.completion().get().trace();
            assertEquals(TaskOutcome.NOT_RUN, trace.outcome(23));
        }
    }

    @Test
    void oneRunAtATime() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (LocalRunService service = service((item, progress) -> {
            go.await();
            return 1L;
        })) {
            RunHandle first = service.start(spec(Way.SERIAL));
            RunHandle second = service.start(spec(Way.SERIAL));
            RunHandle third = service.start(spec(Way.SERIAL));
            third.cancel();
            assertFalse(third.completion().get().whole(), "a run that waits can be cancelled");
            assertFalse(first.completion().isDone());
            LiveTrace live = second.follow();
            live.refresh();
            assertFalse(live.started());
            go.countDown();
            assertTrue(first.completion().get().whole());
            assertTrue(second.completion().get().whole());
        }
    }

    @Test
    void aRunWaitsForWhateverHasTheMachine() throws Exception {
        try (LocalRunService service = service(FakeWork::mix)) {
            MachineLease.Job claims = service.lease().job(MachineUse.CLAIMS);
            assertTrue(claims.tryEnter());
            RunHandle outside = service.start(spec(Way.POOL));
            RunHandle part = claims.call(() -> service.start(spec(Way.SERIAL)));
            assertTrue(part.completion().get().whole(), "a run of the check itself does not wait");
            assertFalse(outside.completion().isDone());
            assertThrows(CancellationException.class, service::startingCosts);
            claims.close();
            assertTrue(outside.completion().get().whole());
        }
    }

    @Test
    void whoeverWaitsForARunCanStartTheNext() throws Exception {
        try (LocalRunService service = service(FakeWork::mix)) {
            CompletedRun second = service.start(spec(Way.SERIAL))
                    .completion()
                    .thenCompose(first -> service.start(spec(Way.POOL)).completion())
                    .get();

            assertEquals(2, second.number());
        }
    }

    @Test
    void cancelKeepsWhatWasDone() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        try (LocalRunService service = service((item, progress) -> {
            if (item == 0) {
                return 4L;
            }
            begun.countDown();
            return FakeWork.endless(progress);
        })) {
            RunHandle handle = service.start(spec(Way.SERIAL));
            begun.await();
            handle.cancel();
            handle.cancel();
            CompletedRun run = handle.completion().get();
            handle.cancel();

            TraceInvariants.assertHold(run.trace());
            assertFalse(run.whole());
            assertEquals(4L, run.results().getFirst());
            assertEquals(TaskOutcome.CANCELLED, run.trace().outcome(1));
            assertEquals(TaskOutcome.NOT_RUN, run.trace().outcome(23));
            assertEquals(
                    1,
                    run.trace().events().stream()
                            .filter(event -> event.kind() == LifeEvent.Kind.CANCEL_REQUESTED)
                            .count());
            assertEquals(
                    LifeEvent.Kind.RUN_ENDED, run.trace().events().getLast().kind());
        }
    }

    @Test
    void cancelWhileTheWorkIsWarmedUpRunsNothingAndDisturbsNoMeasuring() throws Exception {
        CountDownLatch measuring = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        try (LocalRunService service = new LocalRunService(SessionFakes.environment(
                () -> {
                    measuring.countDown();
                    waitFor(cancelled);
                },
                UtilisationFeed.NONE,
                FakeWork::mix))) {
            RunHandle handle = service.start(spec(Way.THREAD_PER_TASK));
            measuring.await();
            handle.cancel();
            cancelled.countDown();

            Trace trace = handle.completion().get().trace();

            TraceInvariants.assertHold(trace);
            assertTrue(IntStream.range(0, 24).allMatch(task -> trace.outcome(task) == TaskOutcome.NOT_RUN));
            assertNotEquals(TraceView.UNKNOWN_NANOS, trace.eventNanos(LifeEvent.Kind.CANCEL_REQUESTED));
        }
    }

    @Test
    void cancelEndsTheRestBeforeARun() throws Exception {
        try (LocalRunService service =
                new LocalRunService(SessionFakes.environment(() -> {}, UtilisationFeed.NONE, FakeWork::mix))) {
            RunHandle handle = service.start(spec(Way.POOL), RunObserver.NONE.afterRest(TimeUnit.HOURS.toMillis(1)));
            handle.cancel();
            Trace trace = handle.completion().get().trace();
            assertTrue(IntStream.range(0, 24).allMatch(task -> trace.outcome(task) == TaskOutcome.NOT_RUN));
        }
    }

    @Test
    void samplesAreTimedByTheRunAndTheFeedIsClosed() throws Exception {
        AtomicBoolean open = new AtomicBoolean();
        CountDownLatch sampled = new CountDownLatch(1);
        AtomicReference<Consumer<UtilisationSample>> sink = new AtomicReference<>();
        UtilisationFeed feed = samples -> {
            open.set(true);
            // before the run's clock: forgotten
            samples.accept(new UtilisationSample(5, 5, new float[] {1}, 0));
            sink.set(samples);
            return () -> open.set(false);
        };
        try (LocalRunService service =
                new LocalRunService(SessionFakes.environment(LocalRunServiceTest::atOnce, feed, (item, progress) -> {
                    waitFor(sampled);
                    return 1L;
                }))) {
            RunHandle handle = service.start(spec(Way.POOL));
            LiveTrace live = handle.follow();
            while (!live.started()) {
                Thread.onSpinWait();
            }
            sink.get().accept(new UtilisationSample(1_000_000, 250, new float[] {0.5f}, 0));
            sampled.countDown();

            Trace trace = handle.completion().get().trace();
            assertEquals(1, trace.utilisation().size());
            assertEquals(
                    1_000_000 - trace.info().originNanos(),
                    trace.utilisation().getFirst().endNanos());
            assertFalse(open.get());
        }
    }

    @Test
    void aDefectEndsTheRunAndNotTheService() throws Exception {
        AtomicBoolean broken = new AtomicBoolean(true);
        Runnable measuring = () -> {
            if (broken.getAndSet(false)) {
                throw new IllegalStateException("defect");
            }
        };
        try (LocalRunService service =
                new LocalRunService(SessionFakes.environment(measuring, UtilisationFeed.NONE, FakeWork::mix))) {
            RunHandle first = service.start(spec(Way.POOL));
            ExecutionException seen = assertThrows(
                    ExecutionException.class, () -> first.completion().get());
            assertInstanceOf(IllegalStateException.class, seen.getCause());
            assertTrue(service.start(spec(Way.POOL)).completion().get().whole());
        }
    }

    @Test
    void closingCancelsAndRefusesFurtherRuns() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        LocalRunService service = service((item, progress) -> {
            begun.countDown();
            return FakeWork.endless(progress);
        });
        RunHandle handle = service.start(spec(Way.POOL));
        begun.await();

        service.close();

        assertFalse(handle.completion().get().whole());
        assertThrows(IllegalStateException.class, () -> service.start(spec(Way.POOL)));
    }
}
