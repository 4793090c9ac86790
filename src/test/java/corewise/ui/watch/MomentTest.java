package corewise.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.CoreSlice;
import corewise.model.InterpreterChoice;
import corewise.model.Lengths;
import corewise.model.LifeEvent;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
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
import corewise.session.FakeRunService;
import corewise.text.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

class MomentTest {
    private static final long SECOND = 1_000_000_000L;
    private final FakeRunService service = new FakeRunService(4);

    @Test
    void everyTaskIsInExactlyOnePlaceAtEveryMoment() {
        for (Way way : Way.FIRST_THREE) {
            Trace trace = trace(way);
            for (long nanos = 0; nanos < 3 * SECOND; nanos += SECOND / 50) {
                Moment moment = Moment.at(trace, nanos);
                int all = moment.notStarted()
                        + moment.starting()
                        + moment.ready()
                        + moment.running()
                        + moment.blocked()
                        + moment.finished();
                assertEquals(12, all);
            }
        }
    }

    @Test
    void serialRunsOneAfterAnotherAndEndsWithAllJoined() {
        Moment middle = Moment.at(trace(Way.SERIAL), 400_000_000);
        assertEquals(1, middle.running());
        assertEquals(2, middle.finished());
        assertEquals(9, middle.notStarted());
        assertEquals(2, middle.firstNotJoined());
        Moment end = Moment.at(trace(Way.SERIAL), Long.MAX_VALUE);
        assertEquals(12, end.joined());
        assertEquals(12, end.firstNotJoined());
    }

    @Test
    void markersStandWhereMainAndTheWorkersAre() {
        CodeListing code = CodeListing.of(Way.POOL, CodeLanguage.JAVA);
        RunSpec spec = trace(Way.POOL).spec();
        Moment early = Moment.at(trace(Way.POOL), 500);
        assertEquals(code.line("submit"), CodeMarkers.at(spec, code, early).mainLine());
        Moment later = Moment.at(trace(Way.POOL), 100_000_000);
        CodeMarkers markers = CodeMarkers.at(spec, code, later);
        assertEquals(code.line("join"), markers.mainLine());
        assertEquals(code.line("work"), markers.workersLine());
        assertEquals(4, markers.workers());
        Moment end = Moment.at(trace(Way.POOL), Long.MAX_VALUE);
        assertEquals(CodeMarkers.NONE, CodeMarkers.at(spec, code, end));
    }

    @Test
    void whatFailedOrIsLostHasEndedButIsNotCalledFinished() {
        assertEquals(List.of("Finished", "2 of 3"), ended(Way.SERIAL, TaskOutcome.DONE));
        assertEquals(List.of("Finished or failed", "2 of 3"), ended(Way.SERIAL, TaskOutcome.FAILED));
        assertEquals(List.of("Finished or lost", "2 of 3"), ended(Way.PROCESS_POOL, TaskOutcome.LOST));
        Trace failed = ended(Way.SERIAL, TaskOutcome.FAILED, WorkerKind.MAIN);
        Moment moment = Moment.at(failed, 20);
        assertEquals(1, moment.failed());
        assertEquals(0, Moment.at(failed, 19).failed());
        assertEquals(
                "1 finished, 1 not started. The next item begins only when this one has ended. 1 failed.",
                new HappeningSentence(Texts.load()).of(failed.spec(), moment));
    }

    /** What the last figure says of a run of three tasks, of which one has its result and another ended so. */
    private static List<String> ended(Way way, TaskOutcome second) {
        WorkerKind kind = way == Way.SERIAL ? WorkerKind.MAIN : WorkerKind.POOL_PROCESS;
        FigureStripViewModel strip = new FigureStripViewModel(Texts.load());
        Trace trace = ended(way, second, kind);
        strip.show(trace, Moment.at(trace, 20), "");
        FigureStripViewModel.Figure last = strip.figures().getLast();
        return List.of(last.labelProperty().get(), last.valueProperty().get());
    }

    private static Trace ended(Way way, TaskOutcome second, WorkerKind kind) {
        RunSpec spec = new RunSpec(way, new ListSpec(Work.PRIMES, 3, Lengths.EQUAL, 1_000, 1), 1);
        return new TraceBuilder(spec, MachineInfo.madeUp(4), TraceInfo.madeUp(WaitSource.NONE))
                .worker(
                        new WorkerInfo(kind, 0, 1, 1),
                        new WorkerLife(0, 1, 20, 137, -1, 0, 0, TraceView.UNKNOWN_NANOS, 0, 0))
                .span(new TaskSpan(0, 0, -1, 1, 10, 11, 0, TaskOutcome.DONE))
                .span(new TaskSpan(1, 0, -1, 12, 20, 20, 0, second))
                .build();
    }

    @Test
    void underAQuotaTasksMayRunOnAllCoresForAMoment() {
        MachineInfo two = MachineInfo.madeUp(2);
        MachineInfo half = new MachineInfo(two.operatingSystem(), "", two.processors(), 1, true, "25");
        RunSpec spec = new RunSpec(Way.POOL, new ListSpec(Work.PRIMES, 2, Lengths.EQUAL, 1_000, 1), 2);
        Trace trace = new TraceBuilder(spec, half, TraceInfo.madeUp(WaitSource.NONE))
                .worker(new WorkerInfo(WorkerKind.POOL_THREAD, 0, 1, 1))
                .worker(new WorkerInfo(WorkerKind.POOL_THREAD, 1, 2, 2))
                .span(new TaskSpan(0, 0, -1, 1, 20, 21, 0, TaskOutcome.DONE))
                .span(new TaskSpan(1, 0, -1, 1, 20, 21, 1, TaskOutcome.DONE))
                .build();
        FigureStripViewModel strip = new FigureStripViewModel(Texts.load());
        strip.show(trace, Moment.at(trace, 10), "");
        assertEquals("0 of 2", strip.figures().get(4).valueProperty().get());
    }

    @Test
    void tasksThatNeverRanAreNotFinishedAndTheRunSaysThatItStopped() {
        RunSpec spec = new RunSpec(Way.SERIAL, new ListSpec(Work.PRIMES, 3, Lengths.EQUAL, 1_000, 1), 1);
        TraceInfo info = TraceInfo.madeUp(WaitSource.NONE);
        Trace stopped = new TraceBuilder(spec, MachineInfo.madeUp(2), info)
                .worker(new WorkerInfo(WorkerKind.MAIN, 0, 1, 1))
                .span(new TaskSpan(0, 0, -1, 1, 10, 11, 0, TaskOutcome.DONE))
                .span(new TaskSpan(1, 11, -1, 12, 20, 21, 0, TaskOutcome.CANCELLED))
                .span(new TaskSpan(2, -1, -1, -1, 22, -1, -1, TaskOutcome.NOT_RUN))
                .event(23, LifeEvent.Kind.RUN_ENDED)
                .build();
        Moment end = Moment.atEnd(stopped);
        assertEquals(1, end.finished());
        assertEquals(1, end.stoppedTasks());
        assertEquals(1, end.notStarted());
        assertEquals(1, end.results());
        assertTrue(end.stopped());
        assertEquals("The run is over: main has 1 of 3 results.", new HappeningSentence(Texts.load()).of(spec, end));
        assertEquals(CodeMarkers.NONE, CodeMarkers.at(spec, CodeListing.of(Way.SERIAL, CodeLanguage.JAVA), end));
    }

    @Test
    void aWorkerWhoseResultsAreKeptUntilItsChunkIsDoneCountsOnce() {
        ListSpec list = new ListSpec(Work.PRIMES, 6, Lengths.EQUAL, 1_000, 1);
        RunSpec spec = new RunSpec(Way.CHUNKS, list, 2, RunOptions.DEFAULTS.inPython(InterpreterChoice.USUAL));
        Trace chunks = new TraceBuilder(spec, MachineInfo.madeUp(2), TraceInfo.madeUp(WaitSource.NONE))
                .worker(new WorkerInfo(WorkerKind.POOL_PROCESS, 0, 1, 11))
                .worker(new WorkerInfo(WorkerKind.POOL_PROCESS, 1, 2, 12))
                .span(new TaskSpan(0, 0, -1, 10, 90, 95, 0, TaskOutcome.DONE))
                .span(new TaskSpan(1, 0, -1, 30, 90, 95, 0, TaskOutcome.DONE))
                .span(new TaskSpan(2, 0, -1, 50, 90, 95, 0, TaskOutcome.DONE))
                .span(new TaskSpan(3, 0, -1, 10, 90, 95, 1, TaskOutcome.DONE))
                .span(new TaskSpan(4, 0, -1, 70, 90, 95, 1, TaskOutcome.DONE))
                .span(new TaskSpan(5, 0, -1, 80, 90, 95, 1, TaskOutcome.DONE))
                .slice(0, 10, 30, 0, SliceState.RUNNING)
                .slice(0, 30, 90, CoreSlice.UNKNOWN_PROCESSOR, SliceState.SENDING_BACK)
                .slice(1, 30, 50, 0, SliceState.RUNNING)
                .slice(1, 50, 90, CoreSlice.UNKNOWN_PROCESSOR, SliceState.SENDING_BACK)
                .slice(2, 50, 90, 0, SliceState.RUNNING)
                .slice(3, 10, 70, 1, SliceState.RUNNING)
                .event(5, LifeEvent.Kind.ALL_SUBMITTED)
                .event(96, LifeEvent.Kind.RUN_ENDED)
                .build();
        Moment moment = Moment.at(chunks, 60);
        assertEquals(2, moment.blocked());
        assertEquals(2, moment.running());
        assertEquals(2, moment.busyWorkers());
        assertTrue(new HappeningSentence(Texts.load())
                .of(spec, moment)
                .startsWith("2 workers have a chunk each in their hands"));
        CodePanelViewModel panel = new CodePanelViewModel(Texts.load());
        panel.show(spec, moment, "");
        assertEquals("2 processes", panel.marksProperty().get().workers());
        List<String> code = panel.linesProperty().get();
        assertEquals(
                "results = pool.map(",
                code.get(panel.marksProperty().get().mainLine()).strip(),
                "main waits there for all results, and closes the pool after them");
    }

    private Trace trace(Way way) {
        return service.trace(new RunSpec(way, new ListSpec(Work.PRIMES, 12, Lengths.EQUAL, 1_000, 1), 4), 1);
    }
}
