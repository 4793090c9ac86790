package corewise.strategy.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.model.InterpreterInfo;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.StartMethod;
import corewise.model.TaskOutcome;
import corewise.model.TraceView;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerLife;
import corewise.recording.LiveTrace;
import corewise.recording.SystemClock;
import corewise.recording.ThreadWatch;
import corewise.strategy.process.Deadlines;
import corewise.strategy.process.Gone;
import corewise.strategy.python.PythonList.Ended;
import corewise.strategy.python.PythonList.Portable;
import corewise.workload.ListWork;
import corewise.workload.Workloads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of runs in Python that break. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class PythonFailuresIT {
    private static final long ENDLESS = 1_000_000_000;
    /** Half a second to the first word, and as long between two. */
    private static final Deadlines SHORT = new Deadlines(500_000_000, 500_000_000);

    @TempDir
    Path folder;

    private static ListWork<Long> primes(Long... sizes) {
        ListSpec list = new ListSpec(Work.PRIMES, sizes.length, Lengths.EQUAL, 100, 1);
        @SuppressWarnings("unchecked")
        ListWork<Long> work = (ListWork<Long>) Workloads.of(list);
        return new Portable<>(work, Stream.of(sizes).map(List::<Object>of).toList());
    }

    private static RunSpec spec(Way way, ListWork<?> work, int workers) {
        return PythonList.spec(way, work.spec(), workers, "");
    }

    /** The process that works on an item now. */
    private static long worker(PythonList<Long> list, int item) throws TimeoutException {
        LiveTrace live = new LiveTrace(list.recorder);
        PythonList.await(() -> live.startedNanos(item) != TraceView.UNKNOWN_NANOS);
        return live.workerInfo(live.worker(item)).processId();
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"PROCESS_POOL", "CHUNKS", "IMAP_UNORDERED"})
    void aPoolThatHasLostAProcessIsEndedAndToldOf(Way way) throws Exception {
        ListWork<Long> work = primes(ENDLESS, 100L, 1_000L, 2_000L);
        PythonList<Long> list = PythonList.start(work, spec(way, work, 2), PythonList.runs(Deadlines.USUAL));

        ProcessHandle.of(worker(list, 0)).orElseThrow().destroyForcibly();
        Ended<Long> ended = list.end();

        assertTrue(ended.message().contains("Pool then waits"), ended.message());
        assertEquals(TaskOutcome.LOST, ended.trace().outcome(0));
        assertTrue(ended.trace().failure(0).orElseThrow().contains("was ended by the signal KILL"));
        assertEquals(List.of(25L, 168L, 303L), ended.results().subList(1, 4));
        assertEquals(Set.of(), ended.foldersLeft());
    }

    /** It dies with the lock of the queue in its hands: the others can neither take the word to end nor go on. */
    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"PROCESS_POOL", "IMAP_UNORDERED"})
    void aPoolThatLosesAnIdleProcessIsEndedAlthoughEveryResultCame(Way way) throws Exception {
        ListWork<Long> work = primes(500_000L, 100L);
        PythonList<Long> list = PythonList.start(work, spec(way, work, 2), PythonList.runs(Deadlines.USUAL));

        long idle = worker(list, 1);
        LiveTrace live = new LiveTrace(list.recorder);
        PythonList.await(() -> live.outcome(1) == TaskOutcome.DONE && sleeps(idle));
        ProcessHandle.of(idle).orElseThrow().destroyForcibly();
        Ended<Long> ended = list.end();

        assertTrue(ended.message().contains("though every result had come"), ended.message());
        assertEquals(2, ended.count(TaskOutcome.DONE));
        assertEquals(List.of(41_538L, 25L), ended.results());
        assertEquals(Set.of(), ended.foldersLeft());
    }

    private static boolean sleeps(long process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'S';
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SPAWN", "FORKSERVER"})
    void aCancelledPoolLeavesNothingInSharedMemory(StartMethod method) throws Exception {
        ListWork<Long> work = primes(ENDLESS, ENDLESS);
        InterpreterChoice choice = new InterpreterChoice("", Optional.of(method));
        RunSpec spec = new RunSpec(Way.PROCESS_POOL, work.spec(), 2, RunOptions.DEFAULTS.inPython(choice));
        PythonList<Long> list = PythonList.start(work, spec, PythonList.runs(Deadlines.USUAL));
        Set<Path> semaphores = Semaphores.of(worker(list, 0));
        Ended<Long> ended = list.cancel().end();

        assertEquals(Files.exists(Path.of("/proc")), !semaphores.isEmpty());
        PythonList.await(() -> Semaphores.gone(semaphores));
        assertEquals("", ended.message());
    }

    @Test
    void aSemaphoreWhoseMakerWasEndedBeforeItToldOfItGoesWithTheRun() throws Exception {
        PrivateFolder folder = new PrivateFolder(0);
        Path untold = Semaphores.untold(folder);
        folder.close();

        assertFalse(Files.exists(untold));
    }

    @Test
    void aCancelledPoolPutsNoOthersInThePlaceOfThoseThatAreEnded() throws Exception {
        ListWork<Long> work = primes(Collections.nCopies(40, ENDLESS).toArray(Long[]::new));
        RunSpec spec =
                new RunSpec(Way.PROCESS_POOL, work.spec(), 16, RunOptions.DEFAULTS.inPython(InterpreterChoice.USUAL));
        PythonList<Long> list = PythonList.start(work, spec, PythonList.runs(Deadlines.USUAL));
        worker(list, 15);
        Ended<Long> ended = list.cancel().end();

        assertEquals(16, ended.trace().workerCount());
        assertEquals(24, ended.count(TaskOutcome.NOT_RUN));
        for (int worker = 0; worker < 16; worker++) {
            WorkerLife life = ended.trace().workerLife(worker);
            assertTrue(life.endedNanos() <= ended.trace().endedNanos(0), "at the end of the run none is left");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProcessOfItsOwnIsLostAloneAndOfWhatIsTold(StartMethod method) throws Exception {
        ListWork<Long> work = primes(100L, ENDLESS, 1_000L);
        InterpreterChoice choice = new InterpreterChoice("", Optional.of(method));
        RunSpec spec = new RunSpec(Way.PROCESS_PER_TASK, work.spec(), 2, RunOptions.DEFAULTS.inPython(choice));
        PythonList<Long> list = PythonList.start(work, spec, PythonList.runs(Deadlines.USUAL));

        long worker = worker(list, 1);
        signal("SEGV", worker);
        Ended<Long> ended = list.end();

        assertEquals("", ended.message());
        assertEquals(TaskOutcome.LOST, ended.trace().outcome(1));
        assertEquals(
                "process " + worker + " was ended by the signal SEGV before its result came",
                ended.trace().failure(1).orElseThrow());
        assertEquals(139, ended.trace().workerLife(ended.trace().worker(1)).exitCode());
        assertEquals(2, ended.count(TaskOutcome.DONE));
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"SERIAL", "POOL", "PROCESS_POOL"})
    void allIsOverWithMain(Way way) throws Exception {
        ListWork<Long> work = primes(ENDLESS, ENDLESS, ENDLESS);
        PythonList<Long> list = PythonList.start(work, spec(way, work, 2), PythonList.runs(Deadlines.USUAL));

        long worker = worker(list, 0);
        ProcessHandle main = ProcessHandle.of(worker).orElseThrow();
        // between main and a process of its pool there may be a fork server
        while (!main.parent().orElseThrow().equals(ProcessHandle.current())) {
            main = main.parent().orElseThrow();
        }
        main.destroyForcibly();
        Ended<Long> ended = list.end();

        assertTrue(ended.message().contains("signal KILL"), ended.message());
        assertEquals(TaskOutcome.LOST, ended.trace().outcome(0));
        assertEquals(TaskOutcome.NOT_RUN, ended.trace().outcome(2));
        assertTrue(ProcessHandle.of(worker).map(Gone::is).orElse(true));
        assertEquals(Set.of(), ended.foldersLeft());
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"PROCESS_PER_TASK", "PROCESS_POOL", "CHUNKS", "IMAP_UNORDERED"})
    void aWorkerThatIsStoppedIsSilentAndAllIsEnded(Way way) throws Exception {
        ListWork<Long> work = primes(ENDLESS, 100L, 1_000L);
        // other methods have the processes read the program anew, without a word for longer than the silence here
        InterpreterChoice choice = new InterpreterChoice("", Optional.of(StartMethod.FORK));
        RunSpec spec = new RunSpec(way, work.spec(), 2, RunOptions.DEFAULTS.inPython(choice));
        PythonList<Long> list =
                PythonList.start(work, spec, PythonList.runs(new Deadlines(30_000_000_000L, 500_000_000)));

        long worker = worker(list, 0);
        signal("STOP", worker);
        Ended<Long> ended = list.end();

        assertTrue(ended.message().contains("was stopped from outside"), ended.message());
        assertEquals(TaskOutcome.LOST, ended.trace().outcome(0));
        assertEquals(
                "process " + worker + " was stopped from outside for too long and was ended",
                ended.trace().failure(0).orElseThrow());
        assertEquals(2, ended.count(TaskOutcome.DONE));
        assertTrue(ProcessHandle.of(worker).map(Gone::is).orElse(true));
        assertEquals(Set.of(), ended.foldersLeft());
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"PROCESS_PER_TASK", "PROCESS_POOL", "CHUNKS", "IMAP_UNORDERED"})
    void aWorkerThatCrashesHasNoResult(Way way) throws Exception {
        ListWork<Long> work = primes(ENDLESS, 100L, 1_000L);
        PythonList<Long> list = PythonList.start(work, spec(way, work, 2), PythonList.runs(Deadlines.USUAL));

        signal("SEGV", worker(list, 0));
        Ended<Long> ended = list.end();

        assertEquals(TaskOutcome.LOST, ended.trace().outcome(0));
        assertEquals(2, ended.count(TaskOutcome.DONE));
        assertEquals(way == Way.PROCESS_PER_TASK, ended.message().isEmpty(), ended.message());
        assertEquals(Set.of(), ended.foldersLeft());
    }

    @Test
    void mainThatSaysNothingMoreIsEnded() throws Exception {
        ListWork<Long> work = primes(ENDLESS);
        PythonList<Long> list = PythonList.start(
                work, spec(Way.SERIAL, work, 1), PythonList.runs(new Deadlines(30_000_000_000L, 500_000_000)));

        signal("STOP", worker(list, 0));
        Ended<Long> ended = list.end();

        assertTrue(ended.message().contains("was stopped from outside"), ended.message());
        assertEquals(TaskOutcome.LOST, ended.trace().outcome(0));
        assertTrue(ended.trace().failure(0).orElseThrow().contains("was stopped from outside for too long"));
    }

    @Test
    void mainThatIsStoppedIsToldToBeWhileItIs() throws Exception {
        ListWork<Long> work = primes(ENDLESS, ENDLESS);
        PythonList<Long> list = PythonList.start(work, spec(Way.POOL, work, 2), PythonList.runs(Deadlines.USUAL));
        LiveTrace live = new LiveTrace(list.recorder);
        long main = worker(list, 0);

        signal("STOP", main);
        PythonList.await(() -> live.stopped(0));
        signal("CONT", main);
        PythonList.await(() -> !live.stopped(0));
        list.cancel().end();
    }

    private static void signal(String name, long process) throws Exception {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-" + name, Long.toString(process))
                        .start()
                        .waitFor());
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"PROCESS_PER_TASK", "PROCESS_POOL", "CHUNKS", "IMAP_UNORDERED"})
    void aProgramWithoutAGuardIsReadAnewAndToldOfOnce(Way way) throws Exception {
        ListWork<Long> work = primes(100L, 1_000L, 2_000L, 3_000L);
        for (String interpreter : PythonList.oldestAndNewest()) {
            RunOptions options = RunOptions.DEFAULTS
                    .inPython(new InterpreterChoice(interpreter, Optional.of(StartMethod.SPAWN)))
                    .withGuard(false);
            Ended<Long> ended = PythonList.run(work, new RunSpec(way, work.spec(), 2, options));

            assertTrue(ended.message().contains("read the program anew"), ended.message());
            assertTrue(ended.message().contains("RuntimeError: An attempt has been made to start"), ended.message());
            assertEquals(4, ended.count(TaskOutcome.NOT_RUN));
            assertEquals(Set.of(), ended.foldersLeft());
        }
    }

    @Test
    void withoutAGuardAForkedProcessReadsNothingAnew() throws Exception {
        ListWork<Long> work = primes(100L, 1_000L);
        RunOptions options = RunOptions.DEFAULTS
                .inPython(new InterpreterChoice("", Optional.of(StartMethod.FORK)))
                .withGuard(false);
        Ended<Long> ended = PythonList.run(work, new RunSpec(Way.PROCESS_POOL, work.spec(), 2, options));
        assertEquals(List.of(25L, 168L), ended.results());
    }

    /** A run by a program that answers as an interpreter would when it is asked, and does this when it is to run a list. */
    private Ended<Long> by(String script) throws Exception {
        Path file = MadeUpInterpreter.script(folder.resolve("python3"), script);
        Interpreter madeUp = new Interpreter(
                file.toString(),
                new InterpreterInfo("cpython", "3.9.1", "made up", true, Optional.empty()),
                false,
                List.of(),
                false);
        ListWork<Long> work = primes(100L, 100L);
        PythonRuns runs = new PythonRuns(choice -> madeUp, pid -> -1, SHORT, ThreadWatch.none());
        return PythonList.start(work, spec(Way.POOL, work, 2), runs).end();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exec sleep 600 | took so long",
                "exit 7 | exit code 7",
                "echo 'no space' >&2; exit 1 | no space",
                "echo nonsense; exec sleep 600 | not understood: “nonsense”",
                "echo '{\"error\":\"KeyError: way\"}'; exec sleep 600 | KeyError: way",
                "kill -9 $$ | signal KILL",
                "echo '{\"ready\":{\"version\":\"3.9.1\"}}'; exec sleep 600 | Nothing was heard",
                "echo '{\"ready\":{\"version\":\"3.9.1\"}}'; read -r job; read -r go; exit 5 | exit code 5",
                "echo '{\"ready\":{}}'; while :; do echo flood >&2; done | Nothing was heard",
                "while :; do echo '{}'; done | took so long",
            })
    void whatMainDoesWrongIsToldAndNothingIsLeft(String behaviour) throws Exception {
        String[] parts = behaviour.split(" \\| ", -1);
        Ended<Long> ended = by(parts[0]);

        assertTrue(ended.message().contains(parts[1]), ended.message());
        assertEquals(2, ended.count(TaskOutcome.NOT_RUN));
        assertEquals(Set.of(), ended.foldersLeft());
    }

    @Test
    void anInterpreterThatCannotBeStartedIsTold() throws Exception {
        ListWork<Long> work = primes(100L);
        Interpreter gone = new Interpreter(
                folder.resolve("gone").toString(),
                new InterpreterInfo("cpython", "3.9.1", "", true, Optional.empty()),
                false,
                List.of(),
                false);
        PythonRuns runs = new PythonRuns(choice -> gone, pid -> -1, SHORT, ThreadWatch.none());
        Ended<Long> ended =
                PythonList.start(work, spec(Way.SERIAL, work, 1), runs).end();

        assertTrue(ended.message().startsWith("Python could not be started"), ended.message());
        assertEquals(1, ended.count(TaskOutcome.NOT_RUN));
        assertEquals(Set.of(), ended.foldersLeft());
    }

    @Test
    void withoutAnInterpreterOneSentenceSaysWhatToInstall() throws Exception {
        ListWork<Long> work = primes(100L);
        InterpreterFinder nowhere = new InterpreterFinder(
                new InterpreterPlaces(Map.of(), folder, folder, false), SystemClock.INSTANCE, 1_000_000_000);
        PythonRuns runs = new PythonRuns(nowhere::chosen, pid -> -1, SHORT, ThreadWatch.none());
        Ended<Long> ended =
                PythonList.start(work, spec(Way.SERIAL, work, 1), runs).end();

        assertEquals(
                "There is no Python 3.8 or newer here: install Python 3, from your system’s packages or from"
                        + " python.org.",
                ended.message());
    }
}
