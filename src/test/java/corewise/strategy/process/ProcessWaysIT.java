package corewise.strategy.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.child.FaultyChild;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.Work;
import corewise.platform.ResidentMemory;
import corewise.recording.LiveTrace;
import corewise.recording.NanoClock;
import corewise.recording.Probes;
import corewise.recording.SystemClock;
import corewise.recording.TraceInvariants;
import corewise.recording.TraceRecorder;
import corewise.strategy.FakeWork;
import corewise.strategy.Strategy;
import corewise.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the ways with real worker processes keep to, also when a process does not. */
@Timeout(120)
class ProcessWaysIT {
    private static final int ITEMS = 6;
    private static final FixedCommand COMMAND = new FixedCommand(command(FaultyChild.class));
    private static final WorkerProcesses PROCESSES =
            new WorkerProcesses(COMMAND, ResidentMemory::bytes, Deadlines.USUAL);

    /** Impatient: a working child reports several times a second. */
    private static final WorkerProcesses IMPATIENT =
            new WorkerProcesses(COMMAND, ResidentMemory::bytes, new Deadlines(60_000_000_000L, 3_000_000_000L));

    static Stream<Strategy> ways() {
        return Stream.of(new ProcessPerTaskStrategy(PROCESSES), new ProcessPoolStrategy(PROCESSES));
    }

    static Stream<Strategy> impatientWays() {
        return Stream.of(new ProcessPerTaskStrategy(IMPATIENT), new ProcessPoolStrategy(IMPATIENT));
    }

    private record Ended(Trace trace, List<Long> results, String message, boolean interrupted) {}

    private static final class Running {
        private final FakeWork work;
        private final TraceRecorder recorder;
        private final FutureTask<Ended> run;
        private final Thread main;

        Running(Strategy strategy, int items, long fault, boolean tryAgain) {
            work = new FakeWork(new ListSpec(Work.PRIMES, items, Lengths.EQUAL, 1, fault), (item, progress) -> 0L);
            RunOptions options = RunOptions.DEFAULTS.withTryAgain(tryAgain);
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

    private Ended run(Strategy strategy, long fault, boolean tryAgain) throws Exception {
        return new Running(strategy, ITEMS, fault, tryAgain).end();
    }

    private static void othersHaveResults(Ended ended) {
        IntStream.range(0, ITEMS)
                .filter(item -> item != FaultyChild.FAULTY_ITEM)
                .forEach(item -> {
                    assertEquals(TaskOutcome.DONE, ended.trace().outcome(item));
                    assertEquals(
                            FakeWork.mix(item, corewise.recording.Progress.IGNORED),
                            ended.results().get(item));
                });
    }

    private static TaskOutcome faulty(Ended ended) {
        return ended.trace().outcome(FaultyChild.FAULTY_ITEM);
    }

    private static String why(Ended ended) {
        return ended.trace().failure(FaultyChild.FAULTY_ITEM).orElse("");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void resultsComeBackInListOrderAlsoWhenAnItemPrints(Strategy way) throws Exception {
        Ended ended = run(way, FaultyChild.PRINTS, false);

        othersHaveResults(ended);
        assertEquals(42L, ended.results().get(FaultyChild.FAULTY_ITEM));
        assertEquals(0, ended.trace().workerLife(0).exitCode());
        assertTrue(ended.trace().workerLife(0).bytesReceived() > 0);
        for (int task = 0; task < ITEMS; task++) {
            int last = ended.trace().lastSlice(task);
            assertEquals(SliceState.SENDING_BACK, ended.trace().sliceState(last), "last slice of task " + task);
            assertEquals(ended.trace().endedNanos(task), ended.trace().sliceEndNanos(last));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aTaskThatThrowsFailsAlone(Strategy way) throws Exception {
        Ended ended = run(way, FaultyChild.THROWS, false);

        othersHaveResults(ended);
        assertEquals(TaskOutcome.FAILED, faulty(ended));
        assertEquals("no luck", why(ended));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aTaskIsLostWithAProcessThatEndsEarly(Strategy way) throws Exception {
        Ended ended = run(way, FaultyChild.EXITS, false);

        othersHaveResults(ended);
        assertEquals(TaskOutcome.LOST, faulty(ended));
        assertTrue(why(ended).contains("exit code 0") && why(ended).contains("had enough"), why(ended));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aTaskIsLostWithAProcessThatIsKilledAlsoTheSecondTime(Strategy way) throws Exception {
        Ended ended = run(way, FaultyChild.KILLED, true);

        othersHaveResults(ended);
        assertEquals(TaskOutcome.LOST, faulty(ended));
        assertTrue(why(ended).contains("KILL"), why(ended));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aTaskIsLostWithAProcessThatWritesGarbage(Strategy way) throws Exception {
        Ended ended = run(way, FaultyChild.GARBAGE, false);

        othersHaveResults(ended);
        assertEquals(TaskOutcome.LOST, faulty(ended));
        assertTrue(why(ended).contains("not understood"), why(ended));
    }

    @ParameterizedTest
    @MethodSource("impatientWays")
    void aTaskIsLostWithAProcessThatReadsAndWritesNoMore(Strategy way) throws Exception {
        Ended ended = run(way, FaultyChild.STOPPED, false);

        othersHaveResults(ended);
        assertEquals(TaskOutcome.LOST, faulty(ended));
        assertTrue(
                why(ended).contains("not heard of for too long") || why(ended).contains("137"), why(ended));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void cancelEndsAnEndlessTaskAndKeepsWhatWasDone(Strategy way) throws Exception {
        Running running = new Running(way, ITEMS, FaultyChild.ENDLESS, false);
        LiveTrace live = new LiveTrace(running.recorder);
        while (IntStream.range(0, ITEMS)
                                .filter(task -> live.outcome(task) == TaskOutcome.DONE)
                                .count()
                        < ITEMS - 1
                || live.startedNanos(FaultyChild.FAULTY_ITEM) < 0) {
            Thread.onSpinWait();
        }
        running.recorder.cancelToken().cancel();
        running.main.interrupt();

        Ended ended = running.end();

        othersHaveResults(ended);
        assertEquals(TaskOutcome.CANCELLED, faulty(ended));
    }

    @Test
    void ofManyItemsOnly64HaveAProcessAtOnceAndTheOthersWaitTheirTurn() throws Exception {
        int items = RunSpec.MAX_PROCESSES + 8;

        Ended ended = new Running(new ProcessPerTaskStrategy(PROCESSES), items, FaultyChild.PRINTS, false).end();

        assertEquals(items, ended.trace().workerCount());
        for (int task = 0; task < items; task++) {
            assertEquals(TaskOutcome.DONE, ended.trace().outcome(task));
            long born = ended.trace().workerLife(task).launchedNanos();
            long alive = IntStream.range(0, items)
                    .mapToObj(ended.trace()::workerLife)
                    .filter(life -> life.launchedNanos() <= born && born < life.endedNanos())
                    .count();
            assertTrue(alive <= RunSpec.MAX_PROCESSES, alive + " alive when " + task + " was started");
        }
    }

    /** The system starts so many processes; the command of all others is longer than it takes. */
    private static WorkerProcesses refusedAfter(int starts) {
        ChildCommand tooLong = new ChildCommand("x".repeat(8 << 20), FaultyChild.class.getName(), Optional.empty());
        AtomicInteger asked = new AtomicInteger();
        return new WorkerProcesses(
                () -> asked.getAndIncrement() < starts ? COMMAND.current() : tooLong,
                ResidentMemory::bytes,
                Deadlines.USUAL);
    }

    @Test
    void whenTheSystemRefusesAProcessWhatWasStartedIsKept() throws Exception {
        Ended ended = run(new ProcessPerTaskStrategy(refusedAfter(2)), FaultyChild.PRINTS, false);

        assertEquals(TaskOutcome.DONE, ended.trace().outcome(0));
        assertEquals(TaskOutcome.DONE, ended.trace().outcome(1));
        IntStream.range(2, ITEMS).forEach(item -> assertNull(ended.results().get(item)));
        assertTrue(ended.message().contains("refused process 3 of " + ITEMS), ended.message());
    }

    @Test
    void whenTheSystemRefusesOneOfThePoolTheOthersDoTheWork() throws Exception {
        Ended ended = run(new ProcessPoolStrategy(refusedAfter(1)), FaultyChild.PRINTS, false);

        othersHaveResults(ended);
        assertEquals(1, ended.trace().workerCount());
        assertTrue(ended.message().contains("refused process 2 of 2"), ended.message());
    }

    @Test
    void whenTheSystemRefusesAnyPoolNothingRunsAndItIsSaid() throws Exception {
        Ended ended = run(new ProcessPoolStrategy(refusedAfter(0)), FaultyChild.PRINTS, false);

        assertTrue(ended.results().stream().allMatch(Objects::isNull));
        assertTrue(ended.message().contains("nothing could run"), ended.message());
    }

    /** Whose system allows so many threads that supervise a process each, and one that looks at all of them. */
    private static WorkerProcesses supervisedBy(int threads) {
        return withThreads(1 + threads);
    }

    private static WorkerProcesses withThreads(int threads) {
        AtomicInteger asked = new AtomicInteger();
        return new WorkerProcesses(COMMAND, ResidentMemory::bytes, Deadlines.USUAL, body -> {
            if (asked.getAndIncrement() < threads) {
                return Thread.ofPlatform().daemon().unstarted(body);
            }
            return new Thread(body) {
                @Override
                public void start() {
                    throw new OutOfMemoryError("unable to create native thread");
                }
            };
        });
    }

    @Test
    void whenTheSystemRefusesAThreadForATasksProcessWhatWasStartedIsKept() throws Exception {
        Ended ended = run(new ProcessPerTaskStrategy(supervisedBy(2)), FaultyChild.PRINTS, false);

        assertEquals(TaskOutcome.DONE, ended.trace().outcome(1));
        IntStream.range(2, ITEMS)
                .forEach(item -> assertEquals(TaskOutcome.NOT_RUN, ended.trace().outcome(item)));
        assertTrue(ended.message().contains("refused process 3 of " + ITEMS), ended.message());
    }

    @Test
    void whenTheSystemRefusesAThreadForAProcessOfThePoolTheOthersDoTheWork() throws Exception {
        Ended ended = run(new ProcessPoolStrategy(supervisedBy(1)), FaultyChild.PRINTS, false);

        othersHaveResults(ended);
        assertTrue(ended.message().contains("refused process 2 of 2"), ended.message());
    }

    @Test
    void whenTheSystemRefusesEveryThreadForAPoolNothingRunsAndItIsSaid() throws Exception {
        Ended ended = run(new ProcessPoolStrategy(supervisedBy(0)), FaultyChild.PRINTS, false);

        assertTrue(ended.results().stream().allMatch(Objects::isNull));
        assertTrue(ended.message().contains("nothing could run"), ended.message());
    }

    @Test
    void whenTheSystemRefusesTheThreadThatLooksAtTheProcessesNothingRunsAndItIsSaid() throws Exception {
        for (Strategy way :
                List.of(new ProcessPoolStrategy(withThreads(0)), new ProcessPerTaskStrategy(withThreads(0)))) {
            Ended ended = run(way, FaultyChild.PRINTS, false);

            assertEquals(0, ended.trace().workerCount());
            assertTrue(ended.message().contains("refused process 1 of"), ended.message());
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whatAProcessHasStartedKeepsNobodyWaitingForItsOutput(Strategy way) throws Exception {
        try {
            Ended ended = run(way, FaultyChild.LEAVES_OTHERS, false);

            othersHaveResults(ended);
            assertEquals(TaskOutcome.LOST, faulty(ended));
            assertTrue(why(ended).contains("ended with exit code 0"), why(ended));
        } finally {
            ProcessHandle.allProcesses()
                    .filter(other -> other.info()
                            .arguments()
                            .map(all -> List.of(all).contains(FaultyChild.SECONDS_LEFT))
                            .orElse(false))
                    .forEach(ProcessHandle::destroyForcibly);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aProcessThatIsAskedWhatItsThreadsDoGoesOn(Strategy way) throws Exception {
        Ended ended = run(way, FaultyChild.ASKED, false);

        othersHaveResults(ended);
        assertEquals(42L, ended.results().get(FaultyChild.FAULTY_ITEM));
    }

    @Test
    void aPoolDoesNotStartAgainWhatWasSilentForSoLong() throws Exception {
        AtomicInteger starts = new AtomicInteger();
        Ended ended = run(new ProcessPoolStrategy(silent(starts)), FaultyChild.PRINTS, false);

        assertEquals(2, starts.get());
        assertTrue(ended.message().contains("not heard of for too long"), ended.message());
    }

    @Test
    void afterAProcessThatWasSilentForSoLongNoOthersAreStarted() throws Exception {
        AtomicInteger starts = new AtomicInteger();
        Ended ended = new Running(
                        new ProcessPerTaskStrategy(silent(starts)), RunSpec.MAX_PROCESSES + 8, FaultyChild.PRINTS, true)
                .end();

        assertTrue(starts.get() <= RunSpec.MAX_PROCESSES, starts + " starts");
        assertTrue(ended.message().contains("no more were started"), ended.message());
    }

    private static WorkerProcesses silent(AtomicInteger starts) {
        return new WorkerProcesses(
                () -> {
                    starts.getAndIncrement();
                    return command(FaultyChild.Silent.class);
                },
                ResidentMemory::bytes,
                new Deadlines(100_000_000L, 100_000_000L));
    }

    private static ChildCommand command(Class<?> mainClass) {
        return new ChildCommand(System.getProperty("java.class.path"), mainClass.getName(), Optional.empty());
    }

    @Test
    void aProcessThatFloodsItsStandardErrorKeepsNobodyFromItsDeadline() throws Exception {
        WorkerProcesses flooding = new WorkerProcesses(
                new FixedCommand(command(FaultyChild.Flooding.class)),
                ResidentMemory::bytes,
                new Deadlines(1_000_000_000L, 1_000_000_000L));

        Ended ended = new Running(new ProcessPerTaskStrategy(flooding), 1, FaultyChild.PRINTS, false).end();

        String why = ended.trace().failure(0).orElse("");
        assertTrue(why.contains("not heard of for too long") && why.contains("no end of it"), why);
    }

    @Test
    void aProcessThatHadToBeEndedIsNotSaidToHaveMetItsEndByASignal() throws Exception {
        WorkerProcesses closing = new WorkerProcesses(
                new FixedCommand(command(FaultyChild.Closing.class)), ResidentMemory::bytes, Deadlines.USUAL);

        Ended ended = new Running(new ProcessPerTaskStrategy(closing), 1, FaultyChild.PRINTS, false).end();

        String why = ended.trace().failure(0).orElse("");
        assertTrue(why.contains("closed its output and was ended"), why);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aCrashOfItsVirtualMachineIsNotTakenForAFrameAndLeavesNoFile(Strategy way) throws Exception {
        Ended ended = run(way, FaultyChild.CRASHES, false);

        othersHaveResults(ended);
        assertEquals(TaskOutcome.LOST, faulty(ended));
        assertTrue(why(ended).contains("ended with exit code"), why(ended));
        try (Stream<Path> files = Files.list(Path.of(""))) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.getFileName().toString().startsWith("hs_err"))
                            .toList());
        }
    }

    @Test
    void aProcessThatNeverSaysAWordDoesNotDelayAPoolThatHasDoneTheList() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        ProcessPoolStrategy pool = new ProcessPoolStrategy(new WorkerProcesses(
                () -> asked.getAndIncrement() == 0 ? COMMAND.current() : command(FaultyChild.Silent.class),
                ResidentMemory::bytes,
                Deadlines.USUAL));

        Ended ended = run(pool, FaultyChild.PRINTS, false);

        othersHaveResults(ended);
        assertTrue(ended.message().contains("that had not said a word"), ended.message());
    }

    @Test
    void aChildWhoseClockRunsFromAnotherOriginIsPutOnOurs() throws Exception {
        long ahead = 1_000_000_000_000L;
        NanoClock shifted = () -> SystemClock.INSTANCE.nanoTime() + ahead;
        ListAssignment order = new ListAssignment(new ListSpec(Work.PRIMES, 1, Lengths.EQUAL, 1, 1), 0, 0, 50);
        WorkerProcess child = PROCESSES.launch(Wire.MANY_ITEMS, order, shifted, shifted);
        try {
            child.awaitReady();

            // where clocks have one origin, the offset is ours; elsewhere it is whatever lies between the two
            long ofOurs = child.clockOffsetNanos() - ahead;
            long exchange = 1_000_000_000;
            assertTrue(Math.abs(ofOurs) <= exchange || !sharesOrigin(), "offset " + child.clockOffsetNanos());
        } finally {
            child.kill();
            child.awaitEnd(0);
            child.close();
        }
    }

    private static boolean sharesOrigin() {
        return System.getProperty("os.name").startsWith("Linux");
    }
}
