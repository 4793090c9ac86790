package corewise.strategy.process;

import static corewise.strategy.process.FaultyRuns.COMMAND;
import static corewise.strategy.process.FaultyRuns.ITEMS;
import static corewise.strategy.process.FaultyRuns.PROCESSES;
import static corewise.strategy.process.FaultyRuns.command;
import static corewise.strategy.process.FaultyRuns.othersHaveResults;
import static corewise.strategy.process.FaultyRuns.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.child.FaultyChild;
import corewise.model.TaskOutcome;
import corewise.platform.ResidentMemory;
import corewise.strategy.Strategy;
import corewise.strategy.process.FaultyRuns.Ended;
import corewise.strategy.process.FaultyRuns.Running;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What comes of a run when the system refuses processes and threads, and when processes say nothing. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(120)
class ProcessRefusalsIT {
    @Test
    void ofManyItemsOnlySomeHaveAProcessAtOnceAndTheOthersWaitTheirTurn() throws Exception {
        int atOnce = 3;
        int items = 8;

        Ended ended =
                new Running(new ProcessPerTaskStrategy(PROCESSES, atOnce), items, FaultyChild.PRINTS, false).end();

        assertEquals(items, ended.trace().workerCount());
        for (int task = 0; task < items; task++) {
            assertEquals(TaskOutcome.DONE, ended.trace().outcome(task));
            long born = ended.trace().workerLife(task).launchedNanos();
            long alive = IntStream.range(0, items)
                    .mapToObj(ended.trace()::workerLife)
                    .filter(life -> life.launchedNanos() <= born && born < life.endedNanos())
                    .count();
            assertTrue(alive <= atOnce, alive + " alive when " + task + " was started");
        }
    }

    /** The system starts so many processes; the command of all others is longer than it takes. */
    private static WorkerProcesses refusedAfter(int starts) {
        ChildCommand tooLong =
                new ChildCommand("x".repeat(8 << 20), FaultyChild.class.getName(), Optional.empty(), Optional.empty());
        AtomicInteger asked = new AtomicInteger();
        return new WorkerProcesses(
                () -> asked.getAndIncrement() < starts ? COMMAND : tooLong, ResidentMemory::bytes, Deadlines.USUAL);
    }

    @Test
    void whenTheSystemRefusesAProcessWhatWasStartedIsKept() throws Exception {
        Ended ended = run(new ProcessPerTaskStrategy(refusedAfter(2)), FaultyChild.PRINTS, false);

        assertEquals(TaskOutcome.DONE, ended.trace().outcome(0));
        assertEquals(TaskOutcome.DONE, ended.trace().outcome(1));
        IntStream.range(2, ITEMS).forEach(item -> assertNull(ended.results().get(item)));
        assertTrue(ended.message().contains("Process 3 of " + ITEMS + " could not be started"), ended.message());
    }

    @Test
    void whenTheSystemRefusesOneOfThePoolTheOthersDoTheWork() throws Exception {
        Ended ended = run(new ProcessPoolStrategy(refusedAfter(1)), FaultyChild.PRINTS, false);

        othersHaveResults(ended);
        assertEquals(1, ended.trace().workerCount());
        assertTrue(ended.message().contains("Process 2 of 2 could not be started"), ended.message());
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
        return new WorkerProcesses(() -> COMMAND, ResidentMemory::bytes, Deadlines.USUAL, body -> {
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

    @Test
    void aPoolDoesNotStartAgainWhatWasSilentForSoLong() throws Exception {
        AtomicInteger starts = new AtomicInteger();
        Ended ended = run(new ProcessPoolStrategy(silent(starts)), FaultyChild.PRINTS, false);

        assertEquals(2, starts.get());
        assertTrue(ended.message().contains("said nothing for too long"), ended.message());
    }

    @Test
    void afterAProcessThatWasSilentForSoLongNoOthersAreStarted() throws Exception {
        AtomicInteger starts = new AtomicInteger();
        Ended ended = new Running(new ProcessPerTaskStrategy(silent(starts), 2), ITEMS, FaultyChild.PRINTS, true).end();

        assertEquals(2, starts.get());
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

    @Test
    void aProcessThatFloodsItsStandardErrorKeepsNobodyFromItsDeadline() throws Exception {
        WorkerProcesses flooding = new WorkerProcesses(
                () -> command(FaultyChild.Flooding.class),
                ResidentMemory::bytes,
                new Deadlines(1_000_000_000L, 1_000_000_000L));

        Ended ended = new Running(new ProcessPerTaskStrategy(flooding), 1, FaultyChild.PRINTS, false).end();

        String why = ended.trace().failure(0).orElse("");
        assertTrue(why.contains("not heard of for too long") && why.contains("no end of it"), why);
    }

    @Test
    void aProcessThatHadToBeEndedIsNotSaidToHaveMetItsEndByASignal() throws Exception {
        WorkerProcesses closing =
                new WorkerProcesses(() -> command(FaultyChild.Closing.class), ResidentMemory::bytes, Deadlines.USUAL);

        Ended ended = new Running(new ProcessPerTaskStrategy(closing), 1, FaultyChild.PRINTS, false).end();

        String why = ended.trace().failure(0).orElse("");
        assertTrue(why.contains("closed its output and was ended"), why);
    }

    @Test
    void aProcessThatNeverSaysAWordDoesNotDelayAPoolThatHasDoneTheList() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        ProcessPoolStrategy pool = new ProcessPoolStrategy(new WorkerProcesses(
                () -> asked.getAndIncrement() == 0 ? COMMAND : command(FaultyChild.Silent.class),
                ResidentMemory::bytes,
                Deadlines.USUAL));

        Ended ended = run(pool, FaultyChild.PRINTS, false);

        othersHaveResults(ended);
        assertTrue(ended.message().contains("that had not said a word"), ended.message());
    }
}
