package corewise.recording;

import static corewise.model.SliceState.ASLEEP;
import static corewise.model.SliceState.HELD_UP;
import static corewise.model.SliceState.RUNNING;
import static corewise.recording.Recordings.MICRO;
import static corewise.recording.Recordings.MILLI;
import static corewise.recording.Recordings.NANOS_PER_UNIT;
import static corewise.recording.Recordings.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.CoreSlice;
import corewise.model.MachineInfo;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.TraceInfo;
import corewise.model.TraceView;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.WorkerKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkerRecorderTest {
    private final FakeSystem system = new FakeSystem();
    private final TraceRecorder run = Recordings.of(4, system.probes());

    private WorkerRecorder begin(int task) {
        return Recordings.begin(run, task, MICRO);
    }

    /** Begins a task so long that the thread's times are read at its begin. */
    private WorkerRecorder beginLong(int task) {
        return Recordings.begin(run, task, TraceRecorder.TIMES_PAY_NANOS);
    }

    @Test
    void aTaskThatStaysOnItsCoreIsOneSlice() {
        WorkerRecorder worker = begin(2);
        system.run(100 * MICRO);
        worker.checkpoint(100, 200);
        system.run(100 * MICRO);
        long end = worker.end(TaskOutcome.DONE);

        assertEquals(200 * MICRO, end);
        Trace trace = Recordings.ended(run);
        assertEquals(List.of(new CoreSlice(2, 0, 200 * MICRO, 0, RUNNING)), slices(trace, 2));
        assertEquals(0, trace.startedNanos(2));
        assertEquals(200 * MICRO, trace.endedNanos(2));
        assertEquals(0, trace.worker(2));
        assertEquals(WaitSource.SCHEDSTAT, trace.info().waitSource());
        assertEquals(TraceInfo.UNKNOWN_NICENESS, trace.info().niceness());
    }

    @Test
    void aMoveSplitsTheGapInTheMiddle() {
        WorkerRecorder worker = begin(0);
        system.run(100 * MICRO);
        system.processor = 3;
        worker.checkpoint(100, 200);
        system.run(100 * MICRO);
        worker.end(TaskOutcome.DONE);

        assertEquals(
                List.of(
                        new CoreSlice(0, 0, 50 * MICRO, 0, RUNNING),
                        new CoreSlice(0, 50 * MICRO, 200 * MICRO, 3, RUNNING)),
                slices(Recordings.ended(run), 0));
    }

    @Test
    void timeWithoutACoreStandsWhereItWas() {
        WorkerRecorder worker = beginLong(0);
        system.run(100 * MICRO);
        worker.checkpoint(100, 300);
        system.run(20 * MICRO).lose(4 * MILLI).run(80 * MICRO);
        worker.checkpoint(200, 300);
        system.run(100 * MICRO);
        worker.end(TaskOutcome.DONE);

        assertEquals(
                List.of(
                        new CoreSlice(0, 0, 120 * MICRO, 0, RUNNING),
                        new CoreSlice(0, 120 * MICRO + 4 * MILLI, 300 * MICRO + 4 * MILLI, 0, RUNNING)),
                slices(Recordings.ended(run), 0));
    }

    @Test
    void whereOnlyProcessorTimeIsToldTimeWithoutACoreStandsInTheMiddleOfItsGap() {
        system.onlyProcessorTime = true;
        WorkerRecorder worker = begin(0);
        system.run(100 * MICRO);
        worker.checkpoint(100, 300);
        system.run(20 * MICRO).lose(4 * MILLI).run(80 * MICRO);
        worker.checkpoint(200, 300);
        // processor time that is told late takes nothing back
        system.run(100 * MICRO).ranNanos += 30 * MICRO;
        worker.end(TaskOutcome.DONE);

        assertEquals(
                List.of(
                        new CoreSlice(0, 0, 150 * MICRO, 0, RUNNING),
                        new CoreSlice(0, 150 * MICRO + 4 * MILLI, 300 * MICRO + 4 * MILLI, 0, RUNNING)),
                slices(Recordings.ended(run), 0));
    }

    @Test
    void whatNeitherRanNorWasReadyIsHeldUp() {
        WorkerRecorder worker = beginLong(0);
        system.run(40 * MICRO).block(20 * MILLI).lose(MILLI).run(60 * MICRO);
        worker.checkpoint(100, 300);
        system.run(200 * MICRO);
        worker.end(TaskOutcome.DONE);

        long back = 40 * MICRO + 21 * MILLI;
        assertEquals(
                List.of(
                        new CoreSlice(0, 0, 40 * MICRO, 0, RUNNING),
                        new CoreSlice(0, 40 * MICRO, 40 * MICRO + 20 * MILLI, -1, HELD_UP),
                        new CoreSlice(0, back, back + 260 * MICRO, 0, RUNNING)),
                slices(Recordings.ended(run), 0));
    }

    @Test
    void whatTheMachineBelowTakesFromACoreIsRunning() {
        WorkerRecorder worker = beginLong(0);
        system.run(40 * MICRO).steal(5 * MILLI).run(60 * MICRO);
        worker.checkpoint(100, 300);
        system.run(40 * MICRO).steal(MILLI / 20).lose(MILLI).run(160 * MICRO);
        worker.end(TaskOutcome.DONE);

        long left = 140 * MICRO + 5 * MILLI + MILLI / 20;
        assertEquals(
                List.of(
                        new CoreSlice(0, 0, left, 0, RUNNING),
                        new CoreSlice(0, left + MILLI, left + MILLI + 160 * MICRO, 0, RUNNING)),
                slices(Recordings.ended(run), 0));
    }

    @Test
    void whatAThreadDidBeforeAShortTaskDoesNotHoldItUp() {
        WorkerRecorder worker = begin(0);
        system.run(100 * MICRO);
        worker.end(TaskOutcome.DONE);
        system.block(50 * MILLI);
        worker.begin(1);
        system.run(500 * MICRO);
        worker.end(TaskOutcome.DONE);

        assertEquals(
                List.of(new CoreSlice(1, 100 * MICRO + 50 * MILLI, 600 * MICRO + 50 * MILLI, 0, RUNNING)),
                slices(Recordings.ended(run), 1));
    }

    @Test
    void aLossInTheLastGapIsSeenToo() {
        WorkerRecorder worker = beginLong(0);
        system.run(100 * MICRO);
        worker.checkpoint(100, 200);
        system.lose(3 * MILLI).run(100 * MICRO);
        worker.end(TaskOutcome.DONE);

        assertEquals(
                List.of(
                        new CoreSlice(0, 0, 100 * MICRO, 0, RUNNING),
                        new CoreSlice(0, 100 * MICRO + 3 * MILLI, 200 * MICRO + 3 * MILLI, 0, RUNNING)),
                slices(Recordings.ended(run), 0));
    }

    @Test
    void aCoreLostWhileItsWaitIsReadIsReady() {
        WorkerRecorder worker = beginLong(0);
        system.lostBeforeAnswerNanos = 7 * MILLI;
        system.run(200 * MICRO);
        worker.checkpoint(100, 400);
        system.run(100 * MICRO);
        worker.checkpoint(200, 400);
        system.lostAfterAnswerNanos = 5 * MILLI;
        system.run(200 * MICRO);
        worker.checkpoint(300, 400);
        system.run(100 * MICRO);
        worker.end(TaskOutcome.DONE);

        long second = 500 * MICRO + 7 * MILLI;
        assertEquals(
                List.of(
                        new CoreSlice(0, 0, 200 * MICRO, 0, RUNNING),
                        new CoreSlice(0, 200 * MICRO + 7 * MILLI, second, 0, RUNNING),
                        new CoreSlice(0, second + 5 * MILLI, second + 5 * MILLI + 100 * MICRO, 0, RUNNING)),
                slices(Recordings.ended(run), 0));
    }

    @Test
    void whatAThreadWaitedBeforeATaskIsNotTheTasks() {
        run.start(MILLI, NANOS_PER_UNIT);
        WorkerRecorder worker = run.openWorker(WorkerKind.POOL_THREAD, 1);
        system.lose(9 * MILLI);
        system.lostAfterAnswerNanos = 3 * MILLI;
        worker.begin(0);
        system.run(5 * MILLI);
        worker.checkpoint(1, 2);
        worker.end(TaskOutcome.DONE);

        assertEquals(List.of(new CoreSlice(0, 12 * MILLI, 17 * MILLI, 0, RUNNING)), slices(Recordings.ended(run), 0));
    }

    @Test
    void aSlowStretchWithTheCoreKeptIsRunning() {
        WorkerRecorder worker = begin(0);
        system.run(5 * MILLI);
        worker.checkpoint(100, 200);
        system.run(100 * MICRO);
        worker.end(TaskOutcome.DONE);

        assertEquals(1, slices(Recordings.ended(run), 0).size());
    }

    @Test
    void whereWaitsAreNotToldAGapIsRunning() {
        system.timesKnown = false;
        WorkerRecorder worker = begin(0);
        system.lose(5 * MILLI);
        worker.checkpoint(100, 200);
        worker.end(TaskOutcome.DONE);

        assertEquals(List.of(new CoreSlice(0, 0, 5 * MILLI, 0, RUNNING)), slices(Recordings.ended(run), 0));
    }

    @Test
    void waitsAreReadOnlyAtGapsThatTheWorkDoesNotExplain() {
        WorkerRecorder worker = begin(0);
        int atBegin = system.readings;
        for (int i = 1; i <= 50; i++) {
            system.run(100 * MICRO);
            worker.checkpoint(100L * i, 5_000);
        }
        worker.end(TaskOutcome.DONE);

        assertEquals(atBegin, system.readings);
    }

    @Test
    void aShortTaskWithoutCheckpointsIsNotSuspected() {
        WorkerRecorder worker = begin(0);
        int atBegin = system.readings;
        system.run(60 * MICRO);
        worker.end(TaskOutcome.DONE);

        assertEquals(atBegin, system.readings);
    }

    @Test
    void aCancelledRunEndsTheTaskAtItsCheckpoint() {
        WorkerRecorder worker = begin(0);
        worker.checkpoint(1, 4);
        run.cancelToken().cancel();

        assertThrows(RunCancelledException.class, () -> worker.checkpoint(2, 4));

        worker.end(TaskOutcome.CANCELLED);
        LiveTrace live = new LiveTrace(run);
        assertEquals(0.5, live.progress(0), 1e-9);
        assertEquals(TaskOutcome.CANCELLED, live.outcome(0));
    }

    @Test
    void theSharedThreadThatCarriesAVirtualOneStandsBackAsWorkersDo() {
        int[] stoodBack = new int[1];
        Probes real = system.probes();
        Probes probes = new Probes(real.clock(), real.core(), real.waits(), () -> ++stoodBack[0], real.threadIds());
        TraceRecorder recorder =
                new TraceRecorder(Recordings.spec(Way.VIRTUAL_THREADS, 1), MachineInfo.madeUp(2), probes);
        recorder.start(MILLI, 0);
        try (WorkerRecorder worker = recorder.openWorker(WorkerKind.VIRTUAL_THREAD, 0)) {
            worker.begin(0);
            worker.end(TaskOutcome.DONE);
        }

        assertTrue(stoodBack[0] > 0);
        assertEquals(
                stoodBack[0],
                new LiveTrace(recorder).toTrace("test", task -> 0).info().niceness());
    }

    @Test
    void aVirtualThreadIsTimedByTheThreadThatCarriesItWhichMayChangeBeforeItBegins() throws InterruptedException {
        long[] carrier = {71};
        Probes real = system.probes();
        Probes probes = new Probes(real.clock(), real.core(), real.waits(), real.niceness(), () -> carrier[0]);
        TraceRecorder recorder =
                new TraceRecorder(Recordings.spec(Way.VIRTUAL_THREADS, 1), MachineInfo.madeUp(2), probes);
        recorder.start(MILLI, NANOS_PER_UNIT);
        try (WorkerRecorder worker = recorder.openWorker(WorkerKind.VIRTUAL_THREAD, 0)) {
            carrier[0] = 72;
            worker.begin(0);
            system.lose(MILLI).run(100 * MICRO);
            worker.checkpoint(100, 200);
            // what carries it afterwards says nothing of the time in between
            worker.blocked(BlockReason.ASLEEP, () -> system.block(MILLI).lose(MILLI));
            system.run(100 * MICRO);
            worker.end(TaskOutcome.DONE);
        }
        recorder.joined(0);
        recorder.threads().releaseShared();
        Trace trace = new LiveTrace(recorder).toTrace("test", task -> 0);

        assertEquals(72, trace.workerInfo(0).nativeThreadId());
        long asleep = MILLI + 100 * MICRO;
        assertEquals(
                List.of(
                        new CoreSlice(0, MILLI, asleep, 0, RUNNING),
                        new CoreSlice(0, asleep, asleep + 2 * MILLI, -1, ASLEEP),
                        new CoreSlice(0, asleep + 2 * MILLI, asleep + 2 * MILLI + 100 * MICRO, 0, RUNNING)),
                slices(trace, 0));
    }

    @Test
    void aProbeThatKnowsNothingLeavesTheCoreUnknown() {
        FakeSystem bare = new FakeSystem();
        TraceRecorder unknown = Recordings.of(1, Probes.notReporting(() -> bare.nowNanos));
        unknown.start(0, 0);
        try (WorkerRecorder worker = unknown.openWorker(WorkerKind.POOL_THREAD, 1)) {
            worker.begin(0);
            bare.run(40 * MILLI);
            worker.checkpoint(1, 2);
            bare.run(MILLI);
            worker.end(TaskOutcome.DONE);
        }
        unknown.joined(0);
        Trace trace = new LiveTrace(unknown).toTrace("test", task -> 0);

        TraceInvariants.assertHold(trace);
        assertEquals(List.of(new CoreSlice(0, 0, 41 * MILLI, CoreSlice.UNKNOWN_PROCESSOR, RUNNING)), slices(trace, 0));
        assertEquals(WaitSource.NONE, trace.info().waitSource());
    }

    @Test
    void theOpenSliceIsSeenWhileTheTaskRuns() {
        WorkerRecorder worker = begin(3);
        system.run(100 * MICRO);
        system.processor = 7;
        worker.checkpoint(100, 400);
        LiveTrace live = new LiveTrace(run);
        live.refresh();

        assertEquals(50 * MICRO, live.openSliceStartNanos(3));
        assertEquals(7, live.openSliceProcessor(3));
        assertEquals(RUNNING, live.openSliceState(3));
        assertEquals(100 * MICRO, live.lastSeenNanos(3));
        assertEquals(0.25, live.progress(3), 1e-9);
        worker.end(TaskOutcome.DONE);
        live.refresh();
        assertEquals(TraceView.UNKNOWN_NANOS, live.openSliceStartNanos(3));
        assertEquals(1, live.progress(3), 0);
    }

    @Test
    void aProgramThatIsStoppedInAShortTaskDoesNotRunMeanwhile() {
        WorkerRecorder worker = begin(0);
        system.run(100 * MICRO);
        worker.end(TaskOutcome.DONE);
        worker.begin(1);
        system.run(30 * MICRO).block(20_000 * MILLI).run(70 * MICRO);
        worker.end(TaskOutcome.DONE);

        long began = 100 * MICRO;
        long back = began + 30 * MICRO + 20_000 * MILLI;
        assertEquals(
                List.of(
                        // all that ran since the thread was looked at last may have run here
                        new CoreSlice(1, began, began + 130 * MICRO, 0, RUNNING),
                        new CoreSlice(1, began + 130 * MICRO, back, -1, HELD_UP),
                        new CoreSlice(1, back, back + 70 * MICRO, 0, RUNNING)),
                slices(Recordings.ended(run), 1));
    }
}
