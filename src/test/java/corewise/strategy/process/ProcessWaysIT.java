package corewise.strategy.process;

import static corewise.strategy.process.FaultyRuns.IMPATIENT;
import static corewise.strategy.process.FaultyRuns.ITEMS;
import static corewise.strategy.process.FaultyRuns.PROCESSES;
import static corewise.strategy.process.FaultyRuns.faulty;
import static corewise.strategy.process.FaultyRuns.othersHaveResults;
import static corewise.strategy.process.FaultyRuns.run;
import static corewise.strategy.process.FaultyRuns.why;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.Awaited;
import corewise.child.FaultyChild;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunOptions;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.Work;
import corewise.model.WorkerLife;
import corewise.recording.LiveTrace;
import corewise.recording.NanoClock;
import corewise.recording.SystemClock;
import corewise.strategy.Strategy;
import corewise.strategy.process.FaultyRuns.Ended;
import corewise.strategy.process.FaultyRuns.Running;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the ways with real worker processes keep to, also when a process does not. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(120)
class ProcessWaysIT {
    static Stream<Strategy> ways() {
        return Stream.of(new ProcessPerTaskStrategy(PROCESSES), new ProcessPoolStrategy(PROCESSES));
    }

    static Stream<Strategy> impatientWays() {
        return Stream.of(new ProcessPerTaskStrategy(IMPATIENT), new ProcessPoolStrategy(IMPATIENT));
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
    void aPayloadIsSentAlongWithEveryItem(Strategy way) throws Exception {
        Ended ended = run(way, FaultyChild.PRINTS, RunOptions.DEFAULTS.withPayload(3_000_000));

        assertEquals(42L, ended.results().get(FaultyChild.FAULTY_ITEM));
        long sent = IntStream.range(0, ended.trace().workerCount())
                .mapToLong(worker -> ended.trace().workerLife(worker).bytesSent())
                .sum();
        assertTrue(sent > ITEMS * 3_000_000L && sent < ITEMS * 3_100_000L, () -> sent + " bytes");
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
        assertTrue(
                IntStream.range(0, ended.trace().workerCount())
                        .anyMatch(worker -> ended.trace().workerLife(worker).exitCode() == 137),
                "not ended here, but from outside");
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
                why(ended).contains("stopped from outside for too long")
                        || why(ended).contains("137"),
                why(ended));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void cancelEndsAnEndlessTaskAndKeepsWhatWasDone(Strategy way) throws Exception {
        cancelEndsAndKeepsWhatWasDone(way, FaultyChild.ENDLESS);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whatAProcessHasStartedKeepsNobodyWaitingThatEndsTheProcess(Strategy way) throws Exception {
        try {
            cancelEndsAndKeepsWhatWasDone(way, FaultyChild.HAS_OTHERS);
        } finally {
            endLeft();
        }
    }

    private void cancelEndsAndKeepsWhatWasDone(Strategy way, long fault) throws Exception {
        Running running = new Running(way, ITEMS, fault, false);
        LiveTrace live = new LiveTrace(running.recorder);
        Awaited.that(() -> IntStream.range(0, ITEMS)
                                .filter(task -> live.outcome(task) == TaskOutcome.DONE)
                                .count()
                        == ITEMS - 1
                && live.startedNanos(FaultyChild.FAULTY_ITEM) >= 0);
        running.recorder.cancelToken().cancel();
        running.main.interrupt();

        Ended ended = running.end();

        othersHaveResults(ended);
        assertEquals(TaskOutcome.CANCELLED, faulty(ended));
        int worker = ended.trace().worker(FaultyChild.FAULTY_ITEM);
        assertEquals(WorkerLife.UNKNOWN, ended.trace().workerLife(worker).exitCode(), "it did not end by itself");
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
            endLeft();
        }
    }

    /** What processes that have ended have left running. */
    private static void endLeft() {
        ProcessHandle.allProcesses()
                .filter(other -> other.info()
                        .arguments()
                        .map(all -> List.of(all).contains(FaultyChild.SECONDS_LEFT))
                        .orElse(false))
                .forEach(ProcessHandle::destroyForcibly);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aProcessThatIsAskedWhatItsThreadsDoGoesOn(Strategy way) throws Exception {
        Ended ended = run(way, FaultyChild.ASKED, false);

        othersHaveResults(ended);
        assertEquals(42L, ended.results().get(FaultyChild.FAULTY_ITEM));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aCrashOfItsVirtualMachineIsToldAsThatAndLeavesNoFile(Strategy way) throws Exception {
        Ended ended = run(way, FaultyChild.CRASHES, false);

        othersHaveResults(ended);
        assertEquals(TaskOutcome.LOST, faulty(ended));
        assertTrue(
                why(ended)
                        .endsWith("was ended by its virtual machine, which came to a fatal error (SIGSEGV), before its"
                                + " result came"),
                why(ended));
        try (Stream<Path> files = Files.list(Path.of(""))) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.getFileName().toString().startsWith("hs_err"))
                            .toList());
        }
    }

    @Test
    void aCrashOfAChildThatHasNothingToDoIsReadWhenItIsHandedSomething() throws Exception {
        ListAssignment order = new ListAssignment(new ListSpec(Work.PRIMES, 1, Lengths.EQUAL, 1, 1), 0, 50);
        WorkerProcess child = PROCESSES.launch(Wire.MANY_ITEMS, order, SystemClock.INSTANCE, SystemClock.INSTANCE);
        try {
            child.awaitReady();
            Signals.send("-SEGV", child.pid());
            ProcessHandle.of(child.pid()).ifPresent(process -> process.onExit().join());

            LostProcessException lost = assertThrows(LostProcessException.class, () -> {
                child.hand(0, 0);
                child.next();
            });
            assertTrue(lost.getMessage().contains("fatal error (SIGSEGV)"), lost.getMessage());
        } finally {
            child.close();
        }
    }

    @Test
    void aChildWhoseClockRunsFromAnotherOriginIsPutOnOurs() throws Exception {
        long ahead = 1_000_000_000_000L;
        NanoClock shifted = () -> SystemClock.INSTANCE.nanoTime() + ahead;
        ListAssignment order = new ListAssignment(new ListSpec(Work.PRIMES, 1, Lengths.EQUAL, 1, 1), 0, 50);
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
