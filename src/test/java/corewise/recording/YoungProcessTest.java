package corewise.recording;

import static corewise.model.SliceState.NOT_KNOWN;
import static corewise.model.SliceState.RUNNING;
import static corewise.recording.Recordings.MICRO;
import static corewise.recording.Recordings.MILLI;
import static corewise.recording.Recordings.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.CoreSlice;
import corewise.model.TaskOutcome;
import corewise.model.WorkerKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is recorded in a process whose code is still interpreted. */
class YoungProcessTest {
    private final FakeSystem system = new FakeSystem();
    private final TraceRecorder recorder = Recordings.of(1, system.probes());

    private WorkerRecorder begin(WorkerKind kind) {
        recorder.start(20 * MILLI, 0);
        WorkerRecorder worker = recorder.openWorker(kind, 1);
        worker.begin(0);
        return worker;
    }

    private List<CoreSlice> ended(WorkerRecorder worker) {
        worker.end(TaskOutcome.DONE);
        worker.close();
        return slices(Recordings.ended(recorder), 0);
    }

    @Test
    void aTurnBeginsWhereItBeganHoweverLongItsReadingTakes() {
        system.readingNanos = 70 * MICRO;
        WorkerRecorder worker = begin(WorkerKind.POOL_PROCESS);
        long began = system.nowNanos;
        system.run(30 * MICRO).lose(5 * MILLI).run(40 * MICRO);
        int before = system.readings;
        worker.checkpoint(1, 2);

        assertEquals(2, system.readings - before, "the thread had its core all along, so that a third tells no more");
        List<CoreSlice> slices = ended(worker);
        assertEquals(new CoreSlice(0, began, began + 30 * MICRO, 0, RUNNING), slices.getFirst());
        assertEquals(began + 30 * MICRO + 5 * MILLI, slices.get(1).startNanos());
    }

    @Test
    void whereRunningStoodInAGapOfSeveralTurnsIsNotGuessed() {
        WorkerRecorder worker = begin(WorkerKind.POOL_PROCESS);
        system.run(50 * MICRO).lose(5 * MILLI).run(400 * MICRO).lose(7 * MILLI).run(30 * MICRO);
        worker.checkpoint(1, 2);

        assertEquals(
                List.of(
                        new CoreSlice(0, 0, 450 * MICRO, CoreSlice.UNKNOWN_PROCESSOR, NOT_KNOWN),
                        new CoreSlice(0, 12 * MILLI + 450 * MICRO, system.nowNanos, 0, RUNNING)),
                ended(worker));
    }

    @Test
    void aLittleRunningInAGapOfSeveralTurnsStandsAtItsBegin() {
        WorkerRecorder worker = begin(WorkerKind.POOL_PROCESS);
        system.run(50 * MICRO).lose(5 * MILLI).run(40 * MICRO).lose(7 * MILLI).run(30 * MICRO);
        worker.checkpoint(1, 2);

        assertEquals(new CoreSlice(0, 0, 90 * MICRO, 0, RUNNING), ended(worker).getFirst());
    }

    @Test
    void anAbsenceInTheFirstGapIsSeenThoughNoPaceIsKnown() {
        WorkerRecorder worker = begin(WorkerKind.POOL_PROCESS);
        system.run(50 * MICRO).lose(5 * MILLI).run(30 * MICRO);
        worker.checkpoint(1_000, 100_000);

        assertEquals(2, ended(worker).size());
    }

    @Test
    void checkpointsComeByTheTimeThatTheWorkTakesHere() {
        WorkerRecorder worker = begin(WorkerKind.POOL_PROCESS);
        assertEquals(1_000, worker.due(16_000));
        system.run(50 * MICRO);
        worker.checkpoint(1_000, 100_000);
        assertEquals(2_000, worker.due(16_000));
        system.run(10 * MICRO);
        worker.checkpoint(3_000, 100_000);
        assertEquals(16_000, worker.due(16_000));
        system.run(10 * MICRO).lose(9 * MILLI).run(10 * MICRO);
        worker.checkpoint(19_000, 100_000);
        assertEquals(16_000, worker.due(16_000), "an absence says nothing of the pace");
    }

    @Test
    void whereNoProcessIsYoungTheyComeAsUsual() {
        WorkerRecorder worker = begin(WorkerKind.POOL_THREAD);
        system.run(50 * MILLI);
        worker.checkpoint(1, 2);

        assertEquals(16_000, worker.due(16_000));
    }
}
