package corewise.strategy.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import corewise.child.FaultyChild;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.Work;
import corewise.platform.ResidentMemory;
import corewise.recording.LiveTrace;
import corewise.recording.Probes;
import corewise.recording.SystemClock;
import corewise.recording.TraceInvariants;
import corewise.recording.TraceRecorder;
import corewise.strategy.FakeWork;
import corewise.strategy.Strategy;
import corewise.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;

/** Runs of a list in worker processes whose item {@link FaultyChild#FAULTY_ITEM} is not like the others. */
final class FaultyRuns {
    static final int ITEMS = 4;
    static final ChildCommand COMMAND = command(FaultyChild.class);
    static final WorkerProcesses PROCESSES = new WorkerProcesses(() -> COMMAND, ResidentMemory::bytes, Deadlines.USUAL);

    /** Impatient: a working child reports several times a second. */
    static final WorkerProcesses IMPATIENT =
            new WorkerProcesses(() -> COMMAND, ResidentMemory::bytes, new Deadlines(60_000_000_000L, 2_000_000_000L));

    record Ended(Trace trace, List<Long> results, String message, boolean interrupted) {}

    static final class Running {
        private final FakeWork work;
        final TraceRecorder recorder;
        private final FutureTask<Ended> run;
        final Thread main;

        Running(Strategy strategy, int items, long fault, boolean tryAgain) {
            this(strategy, items, fault, RunOptions.DEFAULTS.withTryAgain(tryAgain));
        }

        Running(Strategy strategy, int items, long fault, RunOptions options) {
            work = new FakeWork(new ListSpec(Work.PRIMES, items, Lengths.EQUAL, 1, fault), (item, progress) -> 0L);
            RunSpec spec = new RunSpec(strategy.way(), work.spec(), 2, options);
            Probes probes = Probes.notReporting(SystemClock.INSTANCE);
            recorder = new TraceRecorder(spec, MachineInfo.madeUp(256), probes);
            run = new FutureTask<>(() -> {
                recorder.start(0, 0);
                Strategy.Joined<Long> joined = strategy.run(work, recorder);
                List<Long> results = joined.results();
                boolean interrupted = Thread.currentThread().isInterrupted();
                Trace trace = new LiveTrace(recorder)
                        .toTrace("test", task -> results.get(task) == null ? 0 : results.get(task));
                TraceInvariants.assertHold(trace);
                return new Ended(
                        trace, results, joined.notice().map(Texts.load()::say).orElse(""), interrupted);
            });
            main = new Thread(run, "list under test");
            main.start();
        }

        Ended end() throws Exception {
            Ended ended = run.get();
            assertFalse(ended.interrupted());
            for (int worker = 0; worker < ended.trace().workerCount(); worker++) {
                long pid = ended.trace().workerInfo(worker).processId();
                assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false), "process " + pid);
            }
            return ended;
        }
    }

    static Ended run(Strategy strategy, long fault, boolean tryAgain) throws Exception {
        return new Running(strategy, ITEMS, fault, tryAgain).end();
    }

    static Ended run(Strategy strategy, long fault, RunOptions options) throws Exception {
        return new Running(strategy, ITEMS, fault, options).end();
    }

    static void othersHaveResults(Ended ended) {
        IntStream.range(0, ITEMS)
                .filter(item -> item != FaultyChild.FAULTY_ITEM)
                .forEach(item -> {
                    assertEquals(TaskOutcome.DONE, ended.trace().outcome(item));
                    assertEquals(
                            FakeWork.mix(item, corewise.recording.Progress.IGNORED),
                            ended.results().get(item));
                });
    }

    static TaskOutcome faulty(Ended ended) {
        return ended.trace().outcome(FaultyChild.FAULTY_ITEM);
    }

    static String why(Ended ended) {
        return ended.trace().failure(FaultyChild.FAULTY_ITEM).orElse("");
    }

    static ChildCommand command(Class<?> mainClass) {
        return new ChildCommand(
                System.getProperty("java.class.path"), mainClass.getName(), Optional.empty(), Optional.empty());
    }

    private FaultyRuns() {}
}
