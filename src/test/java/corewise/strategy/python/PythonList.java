package corewise.strategy.python;

import corewise.Awaited;
import corewise.fact.Fact;
import corewise.metrics.RunTimes;
import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.recording.LiveTrace;
import corewise.recording.Probes;
import corewise.recording.Progress;
import corewise.recording.SystemClock;
import corewise.recording.ThreadWatch;
import corewise.recording.TraceInvariants;
import corewise.recording.TraceRecorder;
import corewise.strategy.Strategy;
import corewise.strategy.process.Deadlines;
import corewise.text.Texts;
import corewise.workload.ListWork;
import corewise.workload.Workloads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A list that runs in Python on a thread of its own, as in a run. */
final class PythonList<R> {
    static final InterpreterFinder FINDER = new InterpreterFinder();

    final TraceRecorder recorder;
    private final FutureTask<Strategy.Joined<R>> run;
    private final Thread main;
    private final ListWork<R> work;

    private PythonList(ListWork<R> work, RunSpec spec, PythonRuns runs) {
        this.work = work;
        recorder = new TraceRecorder(spec, MachineInfo.madeUp(64), Probes.notReporting(SystemClock.INSTANCE));
        Strategy strategy = new PythonStrategy(spec.way(), runs);
        run = new FutureTask<>(() -> {
            try (Strategy.Prepared<R> prepared = strategy.prepare(work, recorder)) {
                recorder.start(0, 0);
                return prepared.run();
            }
        });
        main = new Thread(run, "list in Python");
    }

    static PythonRuns runs(Deadlines deadlines) {
        return new PythonRuns(FINDER::chosen, pid -> 4_711, deadlines, ThreadWatch.none());
    }

    /** The oldest interpreter of this machine and the newest, and the newest without its lock where there is one. */
    static List<String> oldestAndNewest() {
        return chosen(FINDER.all()).stream().map(Interpreter::path).toList();
    }

    /** Of interpreters in the order of the finder: those without a lock come last, the newest of them first. */
    static List<Interpreter> chosen(List<Interpreter> all) {
        List<Interpreter> locked =
                all.stream().filter(each -> each.info().lock()).toList();
        List<Interpreter> free =
                all.stream().filter(each -> !each.info().lock()).toList();
        return Stream.of(
                        locked.stream().skip(Math.max(0, locked.size() - 1)),
                        locked.stream().limit(1),
                        free.stream().limit(1))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    static RunSpec spec(Way way, ListSpec list, int workers, String interpreter) {
        InterpreterChoice choice = new InterpreterChoice(interpreter, Optional.empty());
        return new RunSpec(way, list, workers, RunOptions.DEFAULTS.inPython(choice));
    }

    static <R> PythonList<R> start(ListWork<R> work, RunSpec spec, PythonRuns runs) {
        PythonList<R> list = new PythonList<>(work, spec, runs);
        list.main.start();
        return list;
    }

    static <R> PythonList<R> cancelledBefore(ListWork<R> work, RunSpec spec) {
        PythonList<R> list = new PythonList<>(work, spec, runs(Deadlines.USUAL));
        list.recorder.cancelToken().cancel();
        list.main.start();
        return list;
    }

    static <R> Ended<R> run(ListWork<R> work, RunSpec spec) throws Exception {
        return start(work, spec, runs(Deadlines.USUAL)).end();
    }

    static Ended<?> run(RunSpec spec) throws Exception {
        return run(Workloads.of(spec.list()), spec);
    }

    /** Waits until something is so. */
    static void await(BooleanSupplier wanted) throws TimeoutException {
        Awaited.that(wanted);
    }

    PythonList<R> cancel() {
        recorder.cancelToken().cancel();
        main.interrupt();
        return this;
    }

    /** Waits for the end, holds the trace against the invariants, and looks that nothing is left. */
    Ended<R> end() throws Exception {
        Strategy.Joined<R> joined = run.get();
        main.join();
        Trace trace = new LiveTrace(recorder).toTrace("test", task -> {
            R result = joined.results().get(task);
            return result == null ? 0 : work.digest(result);
        });
        TraceInvariants.assertHold(trace);
        return new Ended<>(trace, joined.results(), joined.notice(), folders());
    }

    /** The folders of this run that are there. */
    private Set<String> folders() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path place : Set.of(PrivateFolder.place(0), PrivateFolder.place(Long.MAX_VALUE))) {
            try (Stream<Path> files = Files.list(place)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.startsWith(PrivateFolder.prefix(main)))
                        .forEach(names::add);
            }
        }
        return names;
    }

    /** A work whose items can be others in Python than in Java. */
    record Portable<R>(ListWork<R> work, List<List<Object>> items) implements ListWork<R> {
        @Override
        public ListSpec spec() {
            return work.spec();
        }

        @Override
        public List<Object> portable(int item) {
            return items.get(item);
        }

        @Override
        public int mostResultBytes() {
            return work.mostResultBytes();
        }

        @Override
        public R decode(int item, byte[] bytes) {
            return work.decode(item, bytes);
        }

        @Override
        public R compute(int item, Progress progress) throws InterruptedException {
            return work.compute(item, progress);
        }

        @Override
        public double units(int item) {
            return work.units(item);
        }

        @Override
        public long digest(R result) {
            return work.digest(result);
        }

        @Override
        public Fact total(List<R> results) {
            return work.total(results);
        }
    }

    /** What a list came to. */
    record Ended<R>(Trace trace, List<R> results, Optional<Fact> notice, Set<String> foldersLeft) {
        /** The notice in English; empty for none. */
        String message() {
            return notice.map(Texts.load()::say).orElse("");
        }

        long count(TaskOutcome outcome) {
            return RunTimes.count(trace, outcome);
        }
    }
}
