package corewise.recording;

import static corewise.model.SliceState.RUNNING;
import static corewise.recording.Recordings.MICRO;
import static corewise.recording.Recordings.MILLI;
import static corewise.recording.Recordings.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.CoreSlice;
import corewise.model.MachineInfo;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.WorkerKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is recorded of threads made for one short task each, which read their times only at long gaps. */
class ShortThreadTest {
    /** The pace of the work in these tests. */
    private static final double NANOS_PER_UNIT = 1_000;

    private final FakeSystem system = new FakeSystem();

    /** A thread made for one short task, which is not at work yet for so long that it could be read in passing. */
    private Trace shortThread(Runnable inTheMiddle) {
        TraceRecorder recorder =
                new TraceRecorder(Recordings.spec(Way.THREAD_PER_TASK, 1), MachineInfo.madeUp(2), system.probes());
        recorder.start(TraceRecorder.OPENING_PAYS_NANOS - 1, NANOS_PER_UNIT);
        system.lose(9 * MILLI).run(100 * MICRO);
        try (WorkerRecorder worker = recorder.openWorker(WorkerKind.TASK_THREAD, 0)) {
            worker.begin(0);
            system.run(30 * MICRO);
            inTheMiddle.run();
            worker.checkpoint(50, 100);
            system.run(50 * MICRO);
            worker.end(TaskOutcome.DONE);
        }
        recorder.joined(0);
        return new LiveTrace(recorder).toTrace("test", task -> 0);
    }

    @Test
    void aThreadForAShortTaskDoesNotReadItsTimes() {
        Trace trace = shortThread(() -> system.lose(900 * MICRO));

        assertEquals(0, system.readings);
        assertEquals(1, slices(trace, 0).size());
    }

    @Test
    void aThreadForAShortTaskOpensItsTimesForALongGapAndTakesNoMoreForReadyThanItCannotHaveRun() {
        long began = 9 * MILLI + 100 * MICRO;
        Trace trace = shortThread(() -> system.lose(5 * MILLI).run(20 * MICRO));

        // what it ran before its task is counted as running in it
        long back = began + 30 * MICRO + 5 * MILLI;
        assertEquals(
                List.of(
                        new CoreSlice(0, began, began + 130 * MICRO, 0, RUNNING),
                        new CoreSlice(0, back, back + 70 * MICRO, 0, RUNNING)),
                slices(trace, 0));
    }
}
