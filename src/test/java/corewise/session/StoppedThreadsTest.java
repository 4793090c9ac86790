package corewise.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.metrics.StoodStill;
import corewise.model.CoreSlice;
import corewise.model.InterpreterChoice;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerKind;
import corewise.recording.LiveTrace;
import corewise.recording.Probes;
import corewise.recording.RemoteWorker;
import corewise.recording.TickingClock;
import corewise.recording.TraceInvariants;
import corewise.recording.TraceRecorder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoppedThreadsTest {
    private static final long SECOND = 1_000_000_000;

    /** The first runs for a second, then does not for five; the second does as it is told in these. */
    private static Trace run(SliceState second) {
        ListSpec list = new ListSpec(Work.PRIMES, 2, Lengths.EQUAL, 10_000, 1);
        RunOptions python = RunOptions.DEFAULTS.inPython(InterpreterChoice.USUAL);
        TraceRecorder recorder = new TraceRecorder(
                new RunSpec(Way.POOL, list, 2, python),
                MachineInfo.madeUp(2),
                Probes.notReporting(new TickingClock(1_000)));
        recorder.start(0, 0);
        for (int task = 0; task < 2; task++) {
            recorder.remoteMain().submitted(task, 0);
            RemoteWorker worker = recorder.openRemote(WorkerKind.POOL_THREAD, task + 1, 77);
            worker.begin(task, 0, task);
            worker.slice(0, SECOND, task, SliceState.RUNNING);
            SliceState state = task == 0 ? SliceState.ON_LOCK : second;
            int processor = state == SliceState.RUNNING ? task : CoreSlice.UNKNOWN_PROCESSOR;
            worker.slice(SECOND, 6 * SECOND, processor, state);
            worker.slice(6 * SECOND, 7 * SECOND, task, SliceState.RUNNING);
            worker.end(TaskOutcome.DONE, 7 * SECOND, 7 * SECOND);
            recorder.remoteMain().joined(task, 7 * SECOND);
            worker.close();
        }
        Trace trace = new LiveTrace(recorder).toTrace("test", task -> 1, StoodStill::slices);
        TraceInvariants.assertHold(trace);
        return trace;
    }

    private static List<SliceState> states(Trace trace) {
        return IntStream.range(0, trace.sliceCount())
                .filter(slice -> trace.sliceStartNanos(slice) == SECOND)
                .mapToObj(trace::sliceState)
                .toList();
    }

    @Test
    void threadsThatAllSeemToWaitForTheLockAreDrawnAsHeldUp() {
        Trace stopped = run(SliceState.ON_LOCK);

        assertEquals(List.of(SliceState.HELD_UP, SliceState.HELD_UP), states(stopped));
        assertEquals(5 * SECOND, StoodStill.nanos(stopped));
    }

    @Test
    void aThreadWaitsForTheLockThatAnotherHas() {
        assertEquals(List.of(SliceState.ON_LOCK, SliceState.RUNNING), states(run(SliceState.RUNNING)));
    }
}
