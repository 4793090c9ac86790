package corewise.strategy.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Interpreter;
import corewise.model.InterpreterInfo;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.LifeEvent;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerInfo;
import corewise.recording.LiveTrace;
import corewise.recording.Progress;
import corewise.strategy.process.Deadlines;
import corewise.strategy.process.Gone;
import corewise.strategy.python.PythonList.Ended;
import corewise.strategy.python.PythonList.Portable;
import corewise.workload.ListWork;
import corewise.workload.Workloads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every way in Python keeps to, with the oldest and the newest interpreter of this machine; see the tests' names. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class PythonContractIT {
    private static final int ITEMS = 12;

    /** A run of primes of each way and interpreter, which several tests look at. */
    private static final Map<List<?>, Ended<?>> LOOKED_AT = new ConcurrentHashMap<>();

    static Stream<Arguments> ways() {
        return PythonList.oldestAndNewest().stream()
                .flatMap(interpreter -> Way.of(Language.PYTHON).stream()
                        .filter(way -> way != Way.INTERPRETERS || hasInterpreters(interpreter))
                        .map(way -> Arguments.of(way, interpreter)));
    }

    private static boolean hasInterpreters(String path) {
        return PythonList.FINDER.all().stream().anyMatch(found -> found.path().equals(path) && found.interpreters());
    }

    private static RunSpec spec(Way way, Work work, long size, String interpreter) {
        return PythonList.spec(way, new ListSpec(work, ITEMS, Lengths.MIXED, size, 7), 3, interpreter);
    }

    private static Ended<?> lookedAt(Way way, String interpreter) {
        return LOOKED_AT.computeIfAbsent(List.of(way, interpreter), made -> {
            try {
                return PythonList.run(spec(way, Work.PRIMES, 20_000, interpreter));
            } catch (Exception problem) {
                throw new AssertionError(problem);
            }
        });
    }

    private static List<?> inJava(ListWork<?> work) throws InterruptedException {
        List<Object> results = new ArrayList<>();
        for (int item = 0; item < work.spec().items(); item++) {
            results.add(work.compute(item, Progress.IGNORED));
        }
        return results;
    }

    /** Primes whose items take long, or fail, where they are not given. */
    private static ListWork<Long> primes(Long... sizes) {
        ListSpec list = new ListSpec(Work.PRIMES, sizes.length, Lengths.EQUAL, 100, 1);
        @SuppressWarnings("unchecked")
        ListWork<Long> work = (ListWork<Long>) Workloads.of(list);
        return new Portable<>(work, Stream.of(sizes).map(List::<Object>of).toList());
    }

    /** Tells which were run: of that depends what the other tests say. */
    @Test
    void thereIsAnInterpreterToTestWith(TestReporter reporter) {
        List<String> tested = PythonList.oldestAndNewest();
        assertNotEquals(List.of(), tested);
        for (Interpreter found : PythonList.FINDER.all()) {
            String told = (tested.contains(found.path()) ? "tested" : "not the oldest or the newest")
                    + (found.interpreters() ? "" : ", has no pool of interpreters");
            reporter.publishEntry("Python " + found.info().version() + ", " + found.path(), told);
        }
    }

    @Test
    void theOldestAndTheNewestAreTakenAndOneWithoutALock() {
        List<Interpreter> all =
                List.of(madeUp("3.14.0", true), madeUp("3.9.1", true), madeUp("3.8.2", true), madeUp("3.13.3", false));

        assertEquals(List.of(all.get(2), all.get(0), all.get(3)), PythonList.chosen(all));
        assertEquals(List.of(all.get(0)), PythonList.chosen(all.subList(0, 1)));
        assertEquals(List.of(all.get(3)), PythonList.chosen(all.subList(3, 4)));
    }

    private static Interpreter madeUp(String version, boolean lock) {
        InterpreterInfo info = new InterpreterInfo("cpython", version, "", lock, Optional.empty());
        return new Interpreter("/made/up/" + version, info, !lock, List.of(), false);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void resultsOfEveryWorkStandInListOrderAndEqualThoseOfJava(Way way, String interpreter) throws Exception {
        for (Work work : List.of(Work.PRIMES, Work.MANDELBROT, Work.SHA256, Work.WAIT)) {
            Ended<?> ended = work == Work.PRIMES
                    ? lookedAt(way, interpreter)
                    : PythonList.run(spec(way, work, work == Work.MANDELBROT ? 3 : 300, interpreter));

            assertEquals("", ended.message());
            assertEquals(inJava(Workloads.of(ended.trace().spec().list())), ended.results());
            assertEquals(ITEMS, ended.count(TaskOutcome.DONE));
            assertEquals(Set.of(), ended.foldersLeft());
            assertThrows(
                    UnsupportedOperationException.class, () -> ended.results().clear());
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aTaskThatThrowsFailsAloneWithItsTraceback(Way way, String interpreter) throws Exception {
        ListWork<Long> work = primes(100L, -3L, 100L, 1_000L);
        Ended<Long> ended = PythonList.run(work, PythonList.spec(way, work.spec(), 2, interpreter));

        assertEquals(TaskOutcome.FAILED, ended.trace().outcome(1));
        String told = ended.trace().failure(1).orElseThrow();
        assertTrue(told.startsWith("Traceback") && told.contains("ValueError"), told);
        List<Long> expected = new ArrayList<>(List.of(25L, 0L, 25L, 168L));
        expected.set(1, null);
        assertEquals(expected, ended.results());
        for (int task = 0; task < 4; task++) {
            assertNotEquals(TraceView.UNKNOWN_NANOS, ended.trace().joinedNanos(task));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void nothingRunsWhenItIsCancelledBefore(Way way, String interpreter) throws Exception {
        ListWork<Long> work = primes(100L, 100L);
        RunSpec spec = PythonList.spec(way, work.spec(), 2, interpreter);
        Ended<Long> ended = PythonList.cancelledBefore(work, spec).end();

        assertEquals(2, ended.count(TaskOutcome.NOT_RUN));
        assertEquals(
                PythonList.FINDER.chosen(spec.options().interpreter()).info().withoutStartMethod(),
                ended.trace().interpreter().orElseThrow().withoutStartMethod(),
                "else it is compared with nothing");
        assertEquals(Set.of(), ended.foldersLeft());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void cancelEndsEverythingAndKeepsWhatWasDone(Way way, String interpreter) throws Exception {
        long endless = 1_000_000_000;
        ListWork<Long> work = primes(100L, endless, endless, endless, endless);
        RunSpec spec = PythonList.spec(way, work.spec(), 2, interpreter);
        PythonList<Long> list = PythonList.start(work, spec, PythonList.runs(Deadlines.USUAL));
        LiveTrace live = new LiveTrace(list.recorder);
        // in chunks the result of the first may wait for those of its chunk
        PythonList.await(() -> (way == Way.CHUNKS || live.outcome(0) == TaskOutcome.DONE)
                && live.startedNanos(1) != TraceView.UNKNOWN_NANOS);
        Ended<Long> ended = list.cancel().end();

        assertEquals("", ended.message());
        assertEquals(TaskOutcome.CANCELLED, ended.trace().outcome(1));
        assertTrue(way == Way.CHUNKS || Objects.equals(25L, ended.results().getFirst()));
        assertEquals(
                5,
                ended.count(TaskOutcome.DONE) + ended.count(TaskOutcome.CANCELLED) + ended.count(TaskOutcome.NOT_RUN));
        assertEquals(Set.of(), ended.foldersLeft());
        for (int worker = 0; worker < ended.trace().workerCount(); worker++) {
            long id = ended.trace().workerInfo(worker).processId();
            assertTrue(ProcessHandle.of(id).map(Gone::is).orElse(true), "process " + id);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void workersAreNamedAsLearnersReadThemAndHaveTheSystemsIds(Way way, String interpreter) {
        Trace trace = lookedAt(way, interpreter).trace();

        for (int task = 0; task < ITEMS; task++) {
            WorkerInfo worker = trace.workerInfo(trace.worker(task));
            String name = worker.name();
            switch (way) {
                case SERIAL -> assertEquals("main", name);
                case THREAD_PER_TASK -> assertEquals("thread " + task, name);
                case PROCESS_PER_TASK -> assertEquals("process " + task, name);
                case POOL -> assertTrue(name.matches("worker [1-3]"), name);
                case INTERPRETERS -> assertTrue(name.matches("interpreter [1-3]"), name);
                default -> assertTrue(name.matches("process [1-3]"), name);
            }
            assertTrue(worker.processId() > 1 && worker.nativeThreadId() > 1, worker::toString);
        }
        long processes = IntStream.range(0, ITEMS)
                .mapToObj(task -> trace.workerInfo(trace.worker(task)).processId())
                .distinct()
                .count();
        // of a pool one may have been too late for any
        assertTrue(trace.spec().usesProcesses() ? processes <= trace.workerCount() : processes == 1);
        assertTrue(way != Way.PROCESS_PER_TASK || processes == ITEMS);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void tasksAreHandedOverInListOrderAndJoinedInItUnlessTheyComeAsTheyCome(Way way, String interpreter) {
        Trace trace = lookedAt(way, interpreter).trace();

        rising(IntStream.range(0, ITEMS).mapToLong(trace::submittedNanos));
        if (way != Way.IMAP_UNORDERED && way != Way.PROCESS_PER_TASK) {
            rising(IntStream.range(0, ITEMS).mapToLong(trace::joinedNanos));
        }
        Set<LifeEvent.Kind> kinds = trace.events().stream().map(LifeEvent::kind).collect(Collectors.toSet());
        assertEquals(way != Way.SERIAL, kinds.contains(LifeEvent.Kind.ALL_SUBMITTED));
    }

    private static void rising(LongStream times) {
        List<Long> all = times.boxed().toList();
        assertEquals(all.stream().sorted().toList(), all);
        assertFalse(all.contains(TraceView.UNKNOWN_NANOS));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void workThatSleepsIsBlockedAndWorkThatComputesRuns(Way way, String interpreter) throws Exception {
        Trace asleep = PythonList.run(spec(way, Work.WAIT, 30_000, interpreter)).trace();
        Trace running = lookedAt(way, interpreter).trace();

        assertTrue(longest(asleep, SliceState.ASLEEP) > 8_000_000);
        assertTrue(longest(running, SliceState.RUNNING) > 100_000);
        assertEquals(0, longest(running, SliceState.ASLEEP));
    }

    private static long longest(Trace trace, SliceState state) {
        return IntStream.range(0, trace.sliceCount())
                .filter(slice -> trace.sliceState(slice) == state)
                .mapToLong(slice -> trace.sliceEndNanos(slice) - trace.sliceStartNanos(slice))
                .max()
                .orElse(0);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theInterpreterIsInTheTrace(Way way, String interpreter) {
        Trace trace = lookedAt(way, interpreter).trace();

        var found = PythonList.FINDER.all().stream()
                .filter(each -> each.path().equals(interpreter))
                .findFirst()
                .orElseThrow();
        assertEquals(
                found.info().withoutStartMethod(),
                trace.interpreter().orElseThrow().withoutStartMethod());
        assertEquals(
                trace.spec().usesProcesses(),
                trace.interpreter().orElseThrow().startMethod().isPresent());
    }
}
