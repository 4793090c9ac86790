package corewise.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.Lengths;
import corewise.model.LifeEvent;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.TaskState;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.TraceView;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import corewise.model.WorkerLife;
import corewise.recording.LiveTrace;
import corewise.recording.Probes;
import corewise.recording.RemoteWorker;
import corewise.recording.TraceRecorder;
import org.junit.jupiter.api.Test;

class ProcessLivesTest {
    private static final WorkerInfo PROCESS = new WorkerInfo(WorkerKind.POOL_PROCESS, 1, 4711, -1);

    private static Trace trace(Way way) {
        RunSpec spec = new RunSpec(way, new ListSpec(Work.PRIMES, 4, Lengths.EQUAL, 1000, 1), 3);
        TraceInfo info = TraceInfo.madeUp(WaitSource.NONE);
        return new TraceBuilder(spec, MachineInfo.madeUp(4), info)
                .worker(PROCESS, new WorkerLife(10, 20, 90, 0, 42_000_000, 100, 300, TraceView.UNKNOWN_NANOS, 0, 0))
                .worker(PROCESS, new WorkerLife(10, 30, 50, 137, -1, 20, 0, TraceView.UNKNOWN_NANOS, 0, 0))
                .worker(PROCESS, new WorkerLife(55, 60, -1, -1, -1, 20, 40, TraceView.UNKNOWN_NANOS, 0, 0))
                .build();
    }

    @Test
    void aProcessStartsThenIsUpThenHasEnded() {
        Trace trace = trace(Way.PROCESS_POOL);
        assertEquals(new ProcessLives(0, 0, 0, 0, 0, 0, -1, 140, 340), ProcessLives.at(trace, 9));
        assertEquals(new ProcessLives(1, 1, 0, 0, 0, 0, -1, 140, 340), ProcessLives.at(trace, 25));
        assertEquals(new ProcessLives(1, 1, 0, 1, 1, 0, 137, 140, 340), ProcessLives.at(trace, 55));
        assertEquals(new ProcessLives(0, 1, 0, 2, 1, 0, 137, 140, 340), ProcessLives.at(trace, 100));
    }

    @Test
    void aProcessThatThisProgramEndedIsLostOnlyWhereATaskWasLostWithIt() {
        RunSpec spec = trace(Way.PROCESS_POOL).spec();
        WorkerLife byMain = new WorkerLife(10, 20, 90, WorkerLife.UNKNOWN, -1, 0, 0, TraceView.UNKNOWN_NANOS, 0, 0);
        TraceBuilder stopped = new TraceBuilder(spec, MachineInfo.madeUp(4), TraceInfo.madeUp(WaitSource.NONE))
                .worker(PROCESS, byMain)
                .worker(PROCESS, byMain)
                .span(new TaskSpan(0, 0, -1, 30, 80, 80, 0, TaskOutcome.CANCELLED));
        assertEquals(new ProcessLives(0, 0, 0, 2, 0, 2, -1, 0, 0), ProcessLives.at(stopped.build(), 100));
        Trace silent = stopped.span(new TaskSpan(1, 1, -1, 30, 80, 80, 1, TaskOutcome.LOST))
                .build();
        assertEquals(new ProcessLives(0, 0, 0, 2, 1, 1, -1, 0, 0), ProcessLives.at(silent, 100));
    }

    /** The last picture of a run of a pool would else be of processes that wait, though all have ended. */
    @Test
    void theLastMomentOfARunThatHasEndedTellsWhatBecameOfItsProcesses() {
        RunSpec spec = trace(Way.PROCESS_POOL).spec();
        Trace ended = new TraceBuilder(spec, MachineInfo.madeUp(4), TraceInfo.madeUp(WaitSource.NONE))
                .worker(PROCESS, new WorkerLife(10, 20, 90, 0, -1, 0, 0, TraceView.UNKNOWN_NANOS, 0, 0))
                .span(new TaskSpan(0, 0, -1, 30, 75, 80, 0, TaskOutcome.DONE))
                .event(95, LifeEvent.Kind.RUN_ENDED)
                .build();
        assertEquals(new ProcessLives(0, 1, 0, 0, 0, 0, -1, 0, 0), ProcessLives.at(ended, 79));
        assertEquals(new ProcessLives(0, 0, 0, 1, 0, 0, -1, 0, 0), ProcessLives.at(ended, 80));
    }

    /** A task of which nothing is heard since then is held up, and not one of which nobody knows what it does. */
    @Test
    void aProcessThatIsStoppedIsToldAsThatWhileItIs() {
        RunSpec spec = trace(Way.PROCESS_POOL).spec();
        TraceRecorder recorder = new TraceRecorder(spec, MachineInfo.madeUp(4), Probes.notReporting(() -> 0));
        recorder.start(0, 0);
        long later = 10_000_000_000L;
        try (RemoteWorker worker = recorder.openRemote(WorkerKind.POOL_PROCESS, 1, 4711)) {
            worker.life(new WorkerLife(10, 20, -1, -1, -1, 0, 0, TraceView.UNKNOWN_NANOS, 0, 0));
            worker.begin(0, 30, 1);
            worker.stopped(true);
            LiveTrace live = new LiveTrace(recorder);
            live.refresh();
            assertEquals(new ProcessLives(0, 1, 1, 0, 0, 0, -1, 0, 0), ProcessLives.at(live, later));
            assertEquals(TaskState.BLOCKED, BoardReader.at(live, later).state().state(0));
            assertEquals(1, BoardReader.at(live, later).state().heldUpCount());
            worker.stopped(false);
            assertEquals(new ProcessLives(0, 1, 0, 0, 0, 0, -1, 0, 0), ProcessLives.at(live, later));
            assertEquals(TaskState.UNKNOWN, BoardReader.at(live, later).state().state(0));
        }
    }

    @Test
    void threadsHaveNoSuchLives() {
        assertEquals(ProcessLives.NONE, ProcessLives.at(trace(Way.POOL), 100));
    }
}
