package corewise.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.Language;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.OwnFunction;
import corewise.model.RunSpec;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.WorkerKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A worker that is looked at by another thread while it works, and ends its task meanwhile. */
class SampledWorkerTest {
    private static final long MILLI = 1_000_000;

    private long nowNanos;
    private Runnable afterReading = () -> {};

    /** What somebody who reads the clock has to wait for comes after reading it. */
    private long read() {
        long now = nowNanos;
        Runnable meanwhile = afterReading;
        afterReading = () -> {};
        meanwhile.run();
        return now;
    }

    private TraceRecorder run() {
        RunSpec spec =
                new RunSpec(Way.SERIAL, ListSpec.ofNumbers(new OwnFunction(Language.JAVA, "mine.java", ""), 1, 1), 1);
        Probes probes = Probes.notReporting(this::read).with((processId, threadId) -> Optional.of(new Watched()));
        return new TraceRecorder(spec, MachineInfo.madeUp(1), probes);
    }

    /** Is on its core at the first two looks, and needs none from then on. */
    private static final class Watched implements ThreadWatch.Watched {
        private int looks;

        @Override
        public boolean look(OutsideLook into) {
            looks++;
            into.turns = 1;
            into.runnable = looks <= 2;
            return true;
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    @Test
    void aLookThatComesBetweenTheEndAndItsRecordIsNoFault() {
        TraceRecorder run = run();
        run.start(10 * MILLI, 1);
        WorkerRecorder worker = run.openWorker(WorkerKind.MAIN, 0);
        worker.begin(0);
        nowNanos = 5 * MILLI;
        run.outside().round();
        nowNanos = 6 * MILLI;
        afterReading = () -> {
            // the worker has read the clock, and loses its core to who looks
            nowNanos = 9 * MILLI;
            run.outside().round();
        };

        assertEquals(9 * MILLI, worker.end(TaskOutcome.DONE));

        worker.close();
        run.joined(0);
        Trace trace = new LiveTrace(run).toTrace("test", task -> 0);
        TraceInvariants.assertHold(trace);
        assertEquals(TaskOutcome.DONE, trace.outcome(0));
    }
}
