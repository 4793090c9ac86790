package corewise.strategy.python;

import corewise.fact.Fact;
import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.model.InterpreterInfo;
import corewise.model.Language;
import corewise.recording.AwakeClock;
import corewise.recording.SystemClock;
import corewise.recording.TraceRecorder;
import corewise.strategy.Strategy;
import corewise.strategy.process.LossMessages;
import corewise.strategy.process.StartRefusal;
import corewise.workload.ListWork;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Starts the interpreter of a run and waits until it can begin. Belongs to one thread. */
final class PythonStart {
    private static final long LOOK_MILLIS = 2;
    private static final String READY = "ready";

    private PythonStart() {}

    /** A run that can begin, or one that tells why it cannot. */
    static <R> Strategy.Prepared<R> of(PythonRuns runs, ListWork<R> work, TraceRecorder recorder) {
        Optional<Fact> lacking = work.spec().work().lacking(Language.PYTHON);
        if (lacking.isPresent()) {
            return refused(
                    work,
                    recorder,
                    Fact.of("python.lacking").term("work", work.spec().work()).fact("why", lacking.get()));
        }
        try {
            InterpreterChoice choice = recorder.spec().options().interpreter();
            Interpreter interpreter = runs.interpreters().chosen(choice);
            // a run that does not get so far that it tells this itself is one of this interpreter nevertheless
            tell(interpreter.info().startingBy(choice.startMethod().or(interpreter.info()::startMethod)), recorder);
            if (recorder.cancelToken().isCancelled()) {
                return new Refused<>(work, recorder, Optional.empty());
            }
            Optional<Fact> wayLacking = interpreter.lacking(recorder.spec().way());
            if (wayLacking.isPresent()) {
                return refused(work, recorder, wayLacking.get());
            }
            return started(runs, interpreter, work, recorder);
        } catch (NoInterpreterException none) {
            return refused(work, recorder, none.fact());
        } catch (IOException refused) {
            return refused(work, recorder, StartRefusal.of(refused).fact("python.startLimit", "python.startRefused"));
        }
    }

    private static void tell(InterpreterInfo info, TraceRecorder recorder) {
        recorder.interpreter(recorder.spec().usesProcesses() ? info : info.withoutStartMethod());
    }

    private static <R> Strategy.Prepared<R> refused(ListWork<R> work, TraceRecorder recorder, Fact why) {
        return new Refused<>(work, recorder, Optional.of(why));
    }

    private static <R> Strategy.Prepared<R> started(
            PythonRuns runs, Interpreter interpreter, ListWork<R> work, TraceRecorder recorder) throws IOException {
        PythonFiles files = new PythonFiles(recorder.spec(), work);
        PythonMain main;
        try {
            main = new PythonMain(interpreter.path(), files.main(), files.guard(), recorder.printed());
        } catch (IOException refused) {
            files.close();
            throw refused;
        }
        try {
            long sent = SystemClock.INSTANCE.nanoTime();
            main.tell(PythonJob.of(recorder.spec(), work, files));
            JsonLine ready = ready(main, runs, recorder);
            InterpreterInfo info = InterpreterFinder.info(ready);
            tell(info, recorder);
            long offset = clockOffset(ready.number("clock", 0), sent, SystemClock.INSTANCE.nanoTime());
            return new PythonRun<>(work, recorder, main, files, runs.python(offset, info.lock()));
        } catch (NotReady problem) {
            main.end(Set.of());
            main.close();
            files.close();
            return new Refused<>(work, recorder, problem.why);
        }
    }

    /** On Linux there is one clock for both; elsewhere theirs is taken to have been read when its word came. */
    private static long clockOffset(long pythonNanos, long sent, long received) {
        return pythonNanos >= sent && pythonNanos <= received ? 0 : received - pythonNanos;
    }

    /** Waits for main's first word. */
    private static JsonLine ready(PythonMain main, PythonRuns runs, TraceRecorder recorder) throws NotReady {
        AwakeClock clock = new AwakeClock(SystemClock.INSTANCE);
        long due = clock.nanoTime() + runs.deadlines().startNanos();
        try {
            while (true) {
                boolean ended = main.await(LOOK_MILLIS);
                main.listen();
                Optional<JsonLine> line = main.next();
                if (line.isPresent() && line.get().has(READY)) {
                    return line.get().object(READY);
                }
                if (line.isPresent() && line.get().has("faulty")) {
                    throw new NotReady(
                            Optional.of(PythonProblems.faulty(line.get().text("faulty"))));
                }
                if (line.isPresent() && line.get().has("error")) {
                    throw new NotReady(
                            Optional.of(PythonProblems.error(line.get().text("error"))));
                }
                if (recorder.cancelToken().isCancelled()) {
                    throw new NotReady(Optional.empty());
                }
                if (ended) {
                    throw new NotReady(Optional.of(PythonProblems.ended(main)));
                }
                if (clock.nanoTime() - due > 0) {
                    throw new NotReady(Optional.of(Fact.of("python.silentStart")));
                }
            }
        } catch (IOException nonsense) {
            throw new NotReady(Optional.of(PythonProblems.notUnderstood(nonsense)));
        } catch (InterruptedException cancel) {
            Thread.currentThread().interrupt();
            throw new NotReady(Optional.empty());
        }
    }

    /** Main did not come to its first word. */
    private static final class NotReady extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Optional<Fact> why;

        NotReady(Optional<Fact> why) {
            super(LossMessages.silent(), null, false, false);
            this.why = why;
        }
    }

    /**
     * A run in which nothing runs.
     *
     * @param why empty where it was cancelled before
     */
    private record Refused<R>(ListWork<R> work, TraceRecorder recorder, Optional<Fact> why)
            implements Strategy.Prepared<R> {

        @Override
        public Strategy.Joined<R> run() {
            int items = work.spec().items();
            for (int item = 0; item < items; item++) {
                recorder.notRun(item);
            }
            // that of a cancel, which has been obeyed
            Thread.interrupted();
            List<R> nothing = Collections.unmodifiableList(Collections.nCopies(items, (R) null));
            return new Strategy.Joined<>(nothing, why);
        }

        @Override
        public void close() {
            // nothing was started
        }
    }
}
