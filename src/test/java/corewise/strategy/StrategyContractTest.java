package corewise.strategy;

import static corewise.metrics.RunTimes.count;
import static corewise.model.TaskOutcome.CANCELLED;
import static corewise.model.TaskOutcome.DONE;
import static corewise.model.TaskOutcome.FAILED;
import static corewise.model.TaskOutcome.NOT_RUN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.LifeEvent;
import corewise.model.SliceState;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.Way;
import corewise.recording.BlockReason;
import corewise.recording.RunCancelledException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every way of running a list keeps to. */
@Timeout(120)
class StrategyContractTest {

    static Stream<Arguments> ways() {
        return Stream.of(
                Arguments.of(new SerialStrategy(), 1),
                Arguments.of(new ThreadPerTaskStrategy(), 1),
                Arguments.of(new PoolStrategy(), 1),
                Arguments.of(new PoolStrategy(), 3),
                Arguments.of(new PoolStrategy(), 64),
                Arguments.of(new GlobalLockStrategy(), 1),
                Arguments.of(new GlobalLockStrategy(), 8),
                Arguments.of(new VirtualThreadsStrategy(), 1),
                Arguments.of(new WorkStealingStrategy(), 1),
                Arguments.of(new WorkStealingStrategy(), 4),
                Arguments.of(PoolStrategy.inChunks(), 1),
                Arguments.of(PoolStrategy.inChunks(), 3));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void resultsStandInListOrderAndEqualTheSerialOnes(Strategy strategy, int workers) throws Exception {
        FakeWork work = new FakeWork(200, FakeWork::mix);
        List<Long> serial = RunningList.run(new SerialStrategy(), work, 1).results();

        RunningList.Ended ended = RunningList.run(strategy, work, workers);

        assertEquals(serial, ended.results());
        assertEquals(200, count(ended.trace(), DONE));
        assertEquals("", ended.message());
        assertFalse(ended.interruptedAfter());
        assertThrows(UnsupportedOperationException.class, () -> ended.results().set(0, 1L));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void resultsKeepListOrderWhenTasksFinishOutOfOrder(Strategy strategy, int workers) throws Exception {
        boolean alone = strategy.way() == Way.SERIAL || (workers == 1 && !perTask(strategy));
        CountDownLatch secondEnded = new CountDownLatch(alone ? 0 : 1);
        FakeWork work = new FakeWork(2, (item, progress) -> {
            if (item == 0) {
                progress.blocked(BlockReason.ON_LOCK, secondEnded::await);
            } else {
                secondEnded.countDown();
            }
            return (long) item;
        });

        RunningList.Ended ended = RunningList.run(strategy, work, workers);

        assertEquals(List.of(0L, 1L), ended.results());
        assertTrue(ended.trace().joinedNanos(0) <= ended.trace().joinedNanos(1));
    }

    private static boolean perTask(Strategy strategy) {
        return strategy.way().startsWorkerPerTask();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aTaskThatThrowsFailsAlone(Strategy strategy, int workers) throws Exception {
        FakeWork work = new FakeWork(12, (item, progress) -> switch (item) {
            case 1 -> throw new IllegalStateException("no luck");
            case 2 -> throw new OutOfMemoryError("made up");
            case 3 -> deep(item);
            case 4 -> null;
            case 5 -> throw new RunCancelledException();
            case 6 -> throw new InterruptedException("not by a cancel");
            case 7 -> {
                Thread.currentThread().interrupt();
                throw new IllegalArgumentException();
            }
            default -> FakeWork.mix(item, progress);
        });

        Trace trace = RunningList.run(strategy, work, workers).trace();

        assertEquals(7, count(trace, FAILED));
        assertEquals(5, count(trace, DONE));
        assertEquals("no luck", trace.failure(1).orElseThrow());
        assertEquals("OutOfMemoryError: made up", trace.failure(2).orElseThrow());
        assertEquals("StackOverflowError", trace.failure(3).orElseThrow());
        assertEquals("the work gave no result", trace.failure(4).orElseThrow());
        assertEquals("IllegalArgumentException", trace.failure(7).orElseThrow());
        assertEquals(
                List.of(),
                IntStream.range(0, 12)
                        .filter(task -> trace.joinedNanos(task) == TraceView.UNKNOWN_NANOS)
                        .boxed()
                        .toList());
    }

    private static long deep(long level) {
        return level < 0 ? level : deep(level + 1) + 1;
    }

    @ParameterizedTest
    @MethodSource("ways")
    void anInterruptThatATaskLeavesDoesNotDisturbTheNext(Strategy strategy, int workers) throws Exception {
        FakeWork work = new FakeWork(20, (item, progress) -> {
            if (Thread.interrupted()) {
                throw new IllegalStateException("disturbed");
            }
            Thread.currentThread().interrupt();
            return (long) item;
        });

        assertEquals(20, count(RunningList.run(strategy, work, workers).trace(), DONE));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aListWhoseTasksAllFailHasNoResults(Strategy strategy, int workers) throws Exception {
        FakeWork work = new FakeWork(30, (item, progress) -> {
            throw new IllegalStateException("item " + item);
        });

        RunningList.Ended ended = RunningList.run(strategy, work, workers);

        assertEquals(30, count(ended.trace(), FAILED));
        assertTrue(ended.results().stream().allMatch(Objects::isNull));
        assertEquals("item 29", ended.trace().failure(29).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void nothingRunsWhenItIsCancelledBefore(Strategy strategy, int workers) throws Exception {
        FakeWork work = new FakeWork(50, (item, progress) -> FakeWork.endless(progress));

        RunningList.Ended ended = RunningList.cancelledBefore(strategy, work, workers);

        assertEquals(50, count(ended.trace(), NOT_RUN));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void cancelStopsEndlessTasksAndKeepsWhatWasDone(Strategy strategy, int workers) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        FakeWork work = new FakeWork(512, (item, progress) -> {
            if (item == 0) {
                return 5L;
            }
            begun.countDown();
            return FakeWork.endless(progress);
        });
        RunningList running = RunningList.start(strategy, work, workers);
        begun.await();

        RunningList.Ended ended = running.cancel().end();

        assertFalse(ended.interruptedAfter());
        assertTrue(count(ended.trace(), CANCELLED) >= 1);
        assertEquals(512, count(ended.trace(), CANCELLED) + count(ended.trace(), NOT_RUN) + count(ended.trace(), DONE));
        // thread 0 may not have come so far when another thread's task was there already
        if (ended.trace().outcome(0) == DONE) {
            assertEquals(5L, ended.results().getFirst());
        }
        assertNull(ended.results().getLast());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void cancelInterruptsBlockedTasks(Strategy strategy, int workers) throws Exception {
        int together = Math.min(512, effective(strategy, workers, 512));
        CountDownLatch blocked = new CountDownLatch(together);
        CountDownLatch never = new CountDownLatch(1);
        FakeWork work = new FakeWork(512, (item, progress) -> {
            progress.blocked(BlockReason.ASLEEP, () -> {
                blocked.countDown();
                never.await();
            });
            return 1L;
        });
        RunningList running = RunningList.start(strategy, work, workers);
        blocked.await();

        Trace trace = running.cancel().end().trace();

        assertEquals(together, count(trace, CANCELLED));
        assertEquals(512 - together, count(trace, NOT_RUN));
        for (int task = 0; task < 512; task++) {
            if (trace.outcome(task) == CANCELLED) {
                assertTrue(hasSlice(trace, task, SliceState.ASLEEP));
            }
        }
    }

    private static boolean hasSlice(Trace trace, int task, SliceState state) {
        for (int slice = trace.lastSlice(task); slice != TraceView.NONE; slice = trace.previousSlice(slice)) {
            if (trace.sliceState(slice) == state) {
                return true;
            }
        }
        return false;
    }

    private static int effective(Strategy strategy, int workers, int items) {
        return switch (strategy.way()) {
            case SERIAL -> 1;
            case THREAD_PER_TASK, VIRTUAL_THREADS -> items;
            default -> workers;
        };
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everyThreadHasEndedOnReturn(Strategy strategy, int workers) throws Exception {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        FakeWork work = new FakeWork(100, (item, progress) -> {
            seen.add(Thread.currentThread());
            return FakeWork.mix(item, progress);
        });

        Trace trace = RunningList.run(strategy, work, workers).trace();

        assertTrue(seen.stream().noneMatch(Thread::isAlive));
        assertTrue(seen.size() <= effective(strategy, workers, 100));
        assertTrue(trace.workerCount() >= seen.size());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void workersAreNamedAsLearnersReadThem(Strategy strategy, int workers) throws Exception {
        Trace trace = RunningList.run(strategy, new FakeWork(5, FakeWork::mix), workers)
                .trace();

        for (int task = 0; task < 5; task++) {
            String name = trace.workerInfo(trace.worker(task)).name();
            switch (strategy.way()) {
                case SERIAL -> assertEquals("main", name);
                case THREAD_PER_TASK -> assertEquals("thread " + task, name);
                case VIRTUAL_THREADS -> assertEquals("virtual thread " + task, name);
                default -> assertTrue(name.matches("worker [1-5]"), name);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everyTaskIsHandedOverInListOrder(Strategy strategy, int workers) throws Exception {
        Trace trace = RunningList.run(strategy, new FakeWork(60, FakeWork::mix), workers)
                .trace();

        long[] submitted =
                IntStream.range(0, 60).mapToLong(trace::submittedNanos).toArray();
        long[] joined = IntStream.range(0, 60).mapToLong(trace::joinedNanos).toArray();
        assertEquals(
                LongStream.of(submitted).sorted().boxed().toList(),
                LongStream.of(submitted).boxed().toList());
        assertEquals(
                LongStream.of(joined).sorted().boxed().toList(),
                LongStream.of(joined).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void thePoolsLifeIsInTheTrace(Strategy strategy, int workers) throws Exception {
        Trace trace = RunningList.run(strategy, new FakeWork(10, FakeWork::mix), workers)
                .trace();

        List<LifeEvent.Kind> kinds =
                trace.events().stream().map(LifeEvent::kind).toList();
        List<LifeEvent.Kind> expected = switch (strategy.way()) {
            case SERIAL -> List.of(LifeEvent.Kind.RUN_STARTED);
            case THREAD_PER_TASK, VIRTUAL_THREADS -> List.of(LifeEvent.Kind.RUN_STARTED, LifeEvent.Kind.ALL_SUBMITTED);
            default ->
                List.of(
                        LifeEvent.Kind.RUN_STARTED,
                        LifeEvent.Kind.POOL_RUNNING,
                        LifeEvent.Kind.ALL_SUBMITTED,
                        LifeEvent.Kind.POOL_SHUTDOWN,
                        LifeEvent.Kind.POOL_TERMINATED);
        };
        assertEquals(expected, kinds);
        assertNotNull(trace.info());
    }
}
