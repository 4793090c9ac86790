package corewise.recording;

import static corewise.model.SliceState.NOT_KNOWN;
import static corewise.model.SliceState.RUNNING;
import static corewise.recording.Recordings.MICRO;
import static corewise.recording.Recordings.MILLI;
import static corewise.recording.Recordings.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.CoreSlice;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.WaitSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A system that does not tell what a thread did between two checkpoints. */
class NotKnownTest {
    private final FakeSystem system = new FakeSystem();
    private TraceRecorder run;

    private WorkerRecorder begin() {
        system.tellsNothing = true;
        run = Recordings.of(1, system.probes());
        return Recordings.begin(run, 0, 10 * MILLI);
    }

    private Trace ended(WorkerRecorder worker) {
        worker.end(TaskOutcome.DONE);
        run.joined(0);
        Trace trace = new LiveTrace(run).toTrace("test", task -> 0);
        TraceInvariants.assertHold(trace);
        assertEquals(WaitSource.NONE, trace.info().waitSource());
        return trace;
    }

    @Test
    void whatItsWorkExplainsRanAndTheRestIsNotKnown() {
        WorkerRecorder worker = begin();
        system.run(100 * MICRO);
        worker.checkpoint(100, 300);
        system.run(20 * MICRO).lose(4 * MILLI).run(80 * MICRO);
        worker.checkpoint(200, 300);
        system.run(100 * MICRO);

        assertEquals(
                List.of(
                        new CoreSlice(0, 0, 150 * MICRO, 0, RUNNING),
                        new CoreSlice(0, 150 * MICRO, 150 * MICRO + 4 * MILLI, -1, NOT_KNOWN),
                        new CoreSlice(0, 150 * MICRO + 4 * MILLI, 300 * MICRO + 4 * MILLI, 0, RUNNING)),
                slices(ended(worker), 0));
    }

    @Test
    void aMoveThatItsWorkExplainsIsNoDoubt() {
        WorkerRecorder worker = begin();
        system.run(100 * MICRO);
        system.processor = 1;
        worker.checkpoint(100, 200);
        system.run(100 * MICRO);

        assertEquals(
                List.of(
                        new CoreSlice(0, 0, 50 * MICRO, 0, RUNNING),
                        new CoreSlice(0, 50 * MICRO, 200 * MICRO, 1, RUNNING)),
                slices(ended(worker), 0));
    }

    @Test
    void whatRanBeforeAnAnnouncedWaitIsNotInDoubt() throws InterruptedException {
        WorkerRecorder worker = begin();
        system.run(10 * MICRO);
        worker.blocked(BlockReason.ASLEEP, () -> system.block(2 * MILLI));
        system.run(10 * MICRO);

        Trace trace = ended(worker);
        assertEquals(
                List.of(),
                slices(trace, 0).stream()
                        .filter(slice -> slice.state() == NOT_KNOWN)
                        .toList());
    }
}
