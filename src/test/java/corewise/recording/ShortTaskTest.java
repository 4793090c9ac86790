package corewise.recording;

import static corewise.model.SliceState.HELD_UP;
import static corewise.model.SliceState.RUNNING;
import static corewise.recording.Recordings.MICRO;
import static corewise.recording.Recordings.MILLI;
import static corewise.recording.Recordings.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.CoreSlice;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is recorded of short tasks, whose worker asks for its ready time alone as long as that explains a gap. */
class ShortTaskTest {
    private final FakeSystem system = new FakeSystem();
    private final TraceRecorder run = Recordings.of(2, system.probes());

    /** The second task of a worker, which loses its core (or whatever else happens) 20 µs after it was seen. */
    private Trace secondTask(long expectedNanos, Runnable happening) {
        WorkerRecorder worker = Recordings.begin(run, 0, expectedNanos);
        system.run(300 * MICRO);
        worker.checkpoint(300, 300);
        worker.end(TaskOutcome.DONE);
        worker.begin(1);
        system.run(100 * MICRO);
        worker.checkpoint(100, 300);
        system.run(20 * MICRO);
        happening.run();
        system.run(80 * MICRO);
        worker.checkpoint(200, 300);
        system.run(100 * MICRO);
        worker.end(TaskOutcome.DONE);
        return Recordings.ended(run);
    }

    @Test
    void timeWithoutACoreStandsInTheMiddleOfItsGap() {
        Trace trace = secondTask(MICRO, () -> system.lose(4 * MILLI));

        long left = 450 * MICRO;
        assertEquals(
                List.of(
                        new CoreSlice(1, 300 * MICRO, left, 0, RUNNING),
                        new CoreSlice(1, left + 4 * MILLI, 600 * MICRO + 4 * MILLI, 0, RUNNING)),
                slices(trace, 1));
    }

    @Test
    void whatReadyTimeDoesNotExplainIsHeldUpAsFarAsItsWorkDoesNotExplainWhatItRan() {
        Trace trace = secondTask(
                TraceRecorder.OPENING_PAYS_NANOS, () -> system.block(20 * MILLI).lose(MILLI));

        long left = 420 * MICRO;
        long back = left + 21 * MILLI;
        assertEquals(
                List.of(
                        new CoreSlice(1, 300 * MICRO, left, 0, RUNNING),
                        new CoreSlice(1, left, back - MILLI, CoreSlice.UNKNOWN_PROCESSOR, HELD_UP),
                        new CoreSlice(1, back, back + 180 * MICRO, 0, RUNNING)),
                slices(trace, 1));
    }
}
