package corewise.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import corewise.fact.Fact;
import corewise.file.IoReason;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.TaskOutcome;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerKind;
import corewise.recording.FakeSystem;
import corewise.recording.LiveTrace;
import corewise.recording.TraceRecorder;
import corewise.recording.WorkerRecorder;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class PythonLengthsTest {
    private static final long MILLI = 1_000_000;

    @Test
    void anItemIsAsLongAsItHadACoreHoweverLongOthersHadItMeanwhile() {
        FakeSystem system = new FakeSystem();
        RunSpec spec = new RunSpec(Way.SERIAL, new ListSpec(Work.PRIMES, 1, Lengths.EQUAL, 1, 1), 1);
        TraceRecorder recorder = new TraceRecorder(spec, MachineInfo.madeUp(2), system.probes());
        recorder.start(20 * MILLI, 1_000);
        try (WorkerRecorder worker = recorder.openWorker(WorkerKind.MAIN, 0)) {
            worker.begin(0);
            system.run(3 * MILLI).lose(7 * MILLI).run(MILLI);
            worker.checkpoint(4_000, 8_000);
            system.run(2 * MILLI).block(20_000 * MILLI).run(2 * MILLI);
            worker.checkpoint(8_000, 8_000);
            worker.end(TaskOutcome.DONE);
        }

        LiveTrace trace = new LiveTrace(recorder);
        trace.refresh();
        assertEquals(8 * MILLI, PythonLengths.workedNanos(trace, 0));
    }

    @Test
    void thatPythonEndedWhileItWasMeasuredIsToldAndNoDefect() {
        FakeSystem system = new FakeSystem();
        RunSpec spec = new RunSpec(Way.SERIAL, new ListSpec(Work.PRIMES, 100, Lengths.EQUAL, 1, 1), 1);
        TraceRecorder recorder = new TraceRecorder(spec, MachineInfo.madeUp(2), system.probes());
        recorder.start(20 * MILLI, 1_000);
        LiveTrace trace = new LiveTrace(recorder);
        trace.refresh();
        var ended = assertThrows(UncheckedIOException.class, () -> PythonLengths.lowerQuartile(trace, 0, 1));
        assertEquals(Fact.of("python.notMeasured"), IoReason.of(ended));
    }
}
