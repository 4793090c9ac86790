package corewise.strategy;

import corewise.fact.Fact;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.recording.LiveTrace;
import corewise.recording.Probes;
import corewise.recording.TickingClock;
import corewise.recording.TraceInvariants;
import corewise.recording.TraceRecorder;
import corewise.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;

/** A list being run by a strategy on a thread of its own, for tests that cancel it. */
final class RunningList {
    private final FakeWork work;
    private final TraceRecorder recorder;
    private final FutureTask<Strategy.Joined<Long>> run;
    private final Thread main;
    private volatile boolean interruptedAfter;

    private RunningList(Strategy strategy, FakeWork work, int workers, Probes probes) {
        this.work = work;
        RunSpec spec = new RunSpec(strategy.way(), work.spec(), workers);
        recorder = new TraceRecorder(spec, MachineInfo.madeUp(4), probes);
        run = new FutureTask<>(() -> {
            recorder.start(0, 0);
            Strategy.Joined<Long> joined = strategy.run(work, recorder);
            interruptedAfter = Thread.currentThread().isInterrupted();
            return joined;
        });
        main = new Thread(run, "list under test");
    }

    static RunningList start(Strategy strategy, FakeWork work, int workers) {
        return start(strategy, work, workers, Probes.notReporting(new TickingClock(10)));
    }

    static RunningList start(Strategy strategy, FakeWork work, int workers, Probes probes) {
        RunningList running = new RunningList(strategy, work, workers, probes);
        running.main.start();
        return running;
    }

    static Ended cancelledBefore(Strategy strategy, FakeWork work, int workers) throws Exception {
        RunningList running = new RunningList(strategy, work, workers, Probes.notReporting(new TickingClock(10)));
        running.recorder.cancelToken().cancel();
        running.main.start();
        return running.end();
    }

    static Ended run(Strategy strategy, FakeWork work, int workers) throws Exception {
        return start(strategy, work, workers).end();
    }

    RunningList cancel() {
        recorder.cancelToken().cancel();
        main.interrupt();
        return this;
    }

    /** Only interrupts the thread that runs the list. */
    RunningList interrupt() {
        main.interrupt();
        return this;
    }

    /** Waits for the end and holds the trace against the invariants. */
    Ended end() throws Exception {
        Strategy.Joined<Long> joined = run.get();
        main.join();
        Trace trace = new LiveTrace(recorder).toTrace("test", task -> {
            Long result = joined.results().get(task);
            return result == null ? 0 : work.digest(result);
        });
        TraceInvariants.assertHold(trace);
        return new Ended(trace, joined.results(), joined.notice(), interruptedAfter);
    }

    /** What a list came to. */
    record Ended(Trace trace, List<Long> results, Optional<Fact> notice, boolean interruptedAfter) {
        /** The notice in English; empty for none. */
        String message() {
            return notice.map(Texts.load()::say).orElse("");
        }
    }
}
