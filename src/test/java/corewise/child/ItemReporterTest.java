package corewise.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerKind;
import corewise.recording.FakeSystem;
import corewise.recording.TraceRecorder;
import corewise.recording.WorkerRecorder;
import corewise.strategy.process.FrameReader;
import corewise.strategy.process.FrameType;
import corewise.strategy.process.FrameWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemReporterTest {
    private static final long MILLI = 1_000_000;

    private final FakeSystem system = new FakeSystem();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final FrameWriter out = new FrameWriter(bytes);
    private final ItemReporter reporter = new ItemReporter(out, 50);

    /** The thread has a core while it packs, which is no time in which the result is on its way. */
    @Test
    void theItemEndsWhenAllOfItIsPacked() throws IOException {
        assertEquals(List.of(4 * MILLI + 100_000), endsWhenPackedIn(100_000));
    }

    @Test
    void whatTakesLongerThanPackingIsNotTakenForIt() throws IOException {
        assertEquals(List.of(4 * MILLI), endsWhenPackedIn(MILLI));
    }

    /** When the last slice ended, as told, where packing what is told of it takes so long. */
    private List<Long> endsWhenPackedIn(long nanos) throws IOException {
        RunSpec spec = new RunSpec(Way.SERIAL, new ListSpec(Work.WAIT, 1, Lengths.EQUAL, 1, 0), 1);
        TraceRecorder recorder = new TraceRecorder(spec, MachineInfo.madeUp(2), system.probes());
        recorder.start(0, 0);
        try (WorkerRecorder worker = recorder.openWorker(WorkerKind.POOL_PROCESS, 0)) {
            worker.begin(0);
            reporter.begin(recorder, 0);
            for (int core : new int[] {1, 0, 1}) {
                system.run(MILLI).processor = core;
                worker.checkpoint(1, 2);
            }
            reporter.end(FrameType.RESULT, new byte[] {42}, () -> {
                system.run(MILLI);
                worker.end(TaskOutcome.DONE);
                system.run(nanos);
            });
        }

        FrameReader in = new FrameReader(new ByteArrayInputStream(bytes.toByteArray()));
        assertEquals(FrameType.RESULT, in.next());
        assertEquals(0, in.readInt());
        List<Long> first = ends(in);
        List<Long> last = ends(in);
        assertEquals(3, first.size());
        assertEquals(42, in.readBytes()[0]);
        in.finish();
        return last;
    }

    /** When the slices of a report ended, on the child's clock. */
    private static List<Long> ends(FrameReader in) throws IOException {
        in.readLong();
        in.readLong();
        List<Long> ends = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            in.readLong();
            ends.add(in.readLong());
            in.readInt();
            assertEquals(SliceState.RUNNING, in.readEnum(SliceState.values()));
        }
        boolean open = in.readByte() == 1;
        if (open) {
            in.readLong();
            in.readInt();
            in.readEnum(SliceState.values());
            in.readInt();
        }
        long seen = in.readLong();
        assertTrue(open || seen == ends.getLast());
        return ends;
    }
}
