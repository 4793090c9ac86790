package corewise.recording;

import static corewise.recording.Recordings.MICRO;
import static corewise.recording.Recordings.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.RunTimes;
import corewise.model.CoreSlice;
import corewise.model.LifeEvent;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.UtilisationSample;
import corewise.model.WorkerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LiveTraceTest {

    @Test
    void aRunCanBeFollowedBeforeItsClockStarts() {
        FakeSystem system = new FakeSystem().run(5 * MICRO);
        TraceRecorder run = Recordings.of(3, system.probes());
        LiveTrace live = new LiveTrace(run);
        live.refresh();

        assertFalse(live.started());
        assertEquals(TraceView.UNKNOWN_NANOS, live.now());
        assertEquals(0, live.workerCount());
        assertEquals(List.of(), live.events());
        assertEquals(TaskOutcome.PENDING, live.outcome(2));
        assertThrows(IllegalStateException.class, run::originNanos);

        run.start(0, 0);
        system.run(MICRO);
        live.refresh();
        assertTrue(live.started());
        assertEquals(MICRO, live.now());
        assertEquals(List.of(new LifeEvent(0, LifeEvent.Kind.RUN_STARTED)), live.events());
        assertThrows(IllegalStateException.class, () -> run.start(0, 0));
    }

    @Test
    void aWorkerWithMoreSlicesThanAChunkLosesNone() {
        FakeSystem system = new FakeSystem();
        TraceRecorder run = Recordings.of(1, system.probes());
        run.start(0, 0);
        LiveTrace live = new LiveTrace(run);
        try (WorkerRecorder worker = run.openWorker(WorkerKind.POOL_THREAD, 1)) {
            worker.begin(0);
            for (int move = 1; move <= 5_000; move++) {
                system.run(10 * MICRO);
                system.processor = move % 8;
                worker.checkpoint(move, 5_001);
                if (move % 7 == 0) {
                    live.refresh();
                    assertEquals(move, live.sliceCount());
                }
            }
            worker.end(TaskOutcome.DONE);
        }
        run.joined(0);

        Trace trace = live.toTrace("test", task -> 9);
        TraceInvariants.assertHold(trace);
        // from the last move to the end no time went by but half of the last gap
        assertEquals(5_001, trace.sliceCount());
        assertEquals(9, trace.resultDigest(0));
    }

    @Test
    void followingLiveEndsWithTheTraceOfTheEnd() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String at = "seed " + seed;
        FakeSystem system = new FakeSystem();
        int items = 300;
        TraceRecorder run = Recordings.of(items, system.probes());
        run.start(0, 1_000);
        LiveTrace live = new LiveTrace(run);

        List<WorkerRecorder> workers = new ArrayList<>();
        List<Integer> inHand = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            workers.add(run.openWorker(WorkerKind.POOL_THREAD, i + 1));
            inHand.add(TraceView.NONE);
        }
        int next = 0;
        while (next < items || inHand.stream().anyMatch(task -> task != TraceView.NONE)) {
            system.run(random.nextInt(100_000)).lose(random.nextInt(3) == 0 ? random.nextInt(5_000_000) : 0);
            system.processor = random.nextInt(8);
            int who = random.nextInt(workers.size());
            WorkerRecorder worker = workers.get(who);
            if (inHand.get(who) == TraceView.NONE) {
                if (next < items) {
                    run.submitted(next);
                    worker.begin(next);
                    inHand.set(who, next++);
                }
            } else if (random.nextInt(4) == 0) {
                worker.end(TaskOutcome.DONE);
                run.joined(inHand.get(who));
                inHand.set(who, TraceView.NONE);
            } else {
                worker.checkpoint(1, 2);
            }
            if (random.nextInt(6) == 0) {
                live.refresh();
                boolean allTaken = IntStream.range(0, items).allMatch(task -> live.joinedNanos(task) >= 0);
                assertEquals(allTaken, live.overNanos() != TraceView.UNKNOWN_NANOS, at);
            }
        }
        workers.forEach(WorkerRecorder::close);
        run.sample(new UtilisationSample(1, 1, new float[] {0.5f}, 0));
        run.event(LifeEvent.Kind.RUN_ENDED);
        live.refresh();

        Trace trace = new LiveTrace(run).toTrace("test", task -> 0);
        TraceInvariants.assertHold(trace);
        assertEquals(RunTimes.makespanNanos(trace), live.overNanos(), at);
        assertEquals(trace.sliceCount(), live.sliceCount(), at);
        assertEquals(trace.events(), live.events(), at);
        assertEquals(trace.utilisation(), live.utilisation(), at);
        for (int task = 0; task < items; task++) {
            assertEquals(trace.span(task), live.span(task), at);
            assertEquals(slices(trace, task), slices(live, task), at);
        }
    }

    @Test
    void whatIsReadOfOneRunTwiceIsTheSameRunAndAnotherIsNot() {
        TraceRecorder run = Recordings.of(1, new FakeSystem().probes());
        run.start(0, 1_000);
        LiveTrace live = new LiveTrace(run);
        TraceRecorder other = Recordings.of(1, new FakeSystem().probes());
        other.start(0, 1_000);
        assertEquals(
                live.toTrace("test", task -> 0).id(),
                new LiveTrace(run).toTrace("test", task -> 0).id());
        assertNotEquals(
                live.toTrace("test", task -> 0).id(),
                new LiveTrace(other).toTrace("test", task -> 0).id());
    }

    @Test
    @Timeout(60)
    void aReaderSeesOnlyWholeSlicesWhileWorkersWrite() throws InterruptedException {
        int items = 2_000;
        TickingClock clock = new TickingClock(10);
        AtomicInteger place = new AtomicInteger();
        Probes probes = new Probes(
                clock,
                () -> place.getAndIncrement() / 3 % 8,
                WaitProbe.notReporting(),
                ThreadNiceness.none(),
                NativeThreadIds.none());
        TraceRecorder run = Recordings.of(items, probes);
        run.start(0, 0);
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            int worker = number;
            threads.add(new Thread(() -> workThrough(run, worker, next, items)));
        }
        LiveTrace live = new LiveTrace(run);
        threads.forEach(Thread::start);
        int checked = 0;
        while (threads.stream().anyMatch(Thread::isAlive)) {
            live.refresh();
            for (; checked < live.sliceCount(); checked++) {
                int task = live.sliceTask(checked);
                assertTrue(live.sliceStartNanos(checked) < live.sliceEndNanos(checked));
                assertTrue(live.sliceStartNanos(checked) >= live.startedNanos(task));
                int core = live.sliceProcessor(checked);
                // the made-up clock goes on while a thread of this test waits for a core: what is not explained then is
                // not known, and has none
                boolean known = live.sliceState(checked) == SliceState.RUNNING;
                assertTrue(known ? core >= 0 && core < 8 : core == CoreSlice.UNKNOWN_PROCESSOR);
                int before = live.previousSlice(checked);
                assertTrue(before == TraceView.NONE || live.sliceEndNanos(before) <= live.sliceStartNanos(checked));
                live.workerInfo(live.worker(task));
            }
        }
        for (Thread thread : threads) {
            thread.join();
        }

        Trace trace = live.toTrace("test", task -> 0);
        TraceInvariants.assertHold(trace);
        assertEquals(items, next.get() - 4);
    }

    private static void workThrough(TraceRecorder run, int number, AtomicInteger next, int items) {
        try (WorkerRecorder worker = run.openWorker(WorkerKind.POOL_THREAD, number)) {
            for (int task = next.getAndIncrement(); task < items; task = next.getAndIncrement()) {
                run.submitted(task);
                worker.begin(task);
                for (int step = 1; step <= 10; step++) {
                    worker.checkpoint(step, 10);
                }
                worker.end(TaskOutcome.DONE);
                run.joined(task);
            }
        }
    }
}
