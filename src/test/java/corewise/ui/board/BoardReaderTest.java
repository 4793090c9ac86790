package corewise.ui.board;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.CoreSlice;
import corewise.model.Lengths;
import corewise.model.LifeEvent;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.TaskState;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoardReaderTest {
    private static final long UNKNOWN = -1;

    static TraceBuilder builder(Way way, int items) {
        RunSpec spec = new RunSpec(way, new ListSpec(Work.PRIMES, items, Lengths.EQUAL, 1000, 1), 2);
        TraceInfo info = TraceInfo.madeUp(WaitSource.NONE);
        return new TraceBuilder(spec, MachineInfo.madeUp(4), info).worker(new WorkerInfo(WorkerKind.MAIN, 0, 1, 1));
    }

    static TaskSpan done(int task, long launched, long started, long ended, long joined) {
        return new TaskSpan(task, 0, launched, started, ended, joined, 0, TaskOutcome.DONE);
    }

    @Test
    void taskIsNotStartedThenStartingThenReadyThenRunningThenFinished() {
        Trace trace = builder(Way.THREAD_PER_TASK, 1)
                .span(new TaskSpan(0, 10, 20, 30, 50, 60, 0, TaskOutcome.DONE))
                .slice(0, 30, 50, 2, SliceState.RUNNING)
                .build();
        BoardReader reader = new BoardReader(trace);
        assertEquals(TaskState.NOT_STARTED, reader.read(9, 1).state(0));
        assertEquals(TaskState.STARTING, reader.read(10, 1).state(0));
        assertEquals(TaskState.READY, reader.read(25, 1).state(0));
        assertEquals(TaskState.RUNNING, reader.read(30, 1).state(0));
        assertEquals(2, reader.state().processor(0));
        assertEquals(TaskState.FINISHED, reader.read(50, 1).state(0));
        assertEquals(0, reader.state().joinedCount());
        assertEquals(1, reader.read(60, 1).joinedCount());
    }

    @Test
    void whoSendsItsResultBackIsBlockedAndCounted() {
        Trace trace = builder(Way.PROCESS_POOL, 1)
                .span(done(0, UNKNOWN, 30, 60, 70))
                .slice(0, 30, 50, 2, SliceState.RUNNING)
                .slice(0, 50, 60, CoreSlice.UNKNOWN_PROCESSOR, SliceState.SENDING_BACK)
                .build();
        BoardReader reader = new BoardReader(trace);
        assertEquals(0, reader.read(49, 1).sendingBackCount());
        assertEquals(TaskState.BLOCKED, reader.read(50, 1).state(0));
        assertEquals(1, reader.state().sendingBackCount());
        assertFalse(reader.state().onLock(0));
        assertEquals(TaskState.FINISHED, reader.read(60, 1).state(0));
        assertEquals(0, reader.state().sendingBackCount());
    }

    @Test
    void queuedTaskOfPoolIsNotStartedUntilItsWorkerBegins() {
        Trace trace = builder(Way.POOL, 1)
                .span(done(0, UNKNOWN, 30, 50, 60))
                .slice(0, 30, 50, 0, SliceState.RUNNING)
                .build();
        assertEquals(TaskState.NOT_STARTED, new BoardReader(trace).read(29, 1).state(0));
    }

    @Test
    void betweenSlicesTaskIsReadyAndInBlockedSliceItIsBlocked() {
        Trace trace = builder(Way.POOL, 1)
                .span(done(0, UNKNOWN, 0, 100, 100))
                .slice(0, 0, 20, 1, SliceState.RUNNING)
                .slice(0, 40, 60, CoreSlice.UNKNOWN_PROCESSOR, SliceState.ASLEEP)
                .slice(0, 60, 100, 3, SliceState.RUNNING)
                .build();
        BoardReader reader = new BoardReader(trace);
        assertEquals(TaskState.READY, reader.read(30, 1).state(0));
        assertEquals(TaskState.BLOCKED, reader.read(50, 1).state(0));
        assertEquals(TaskState.RUNNING, reader.read(70, 1).state(0));
        assertEquals(1, reader.state().cameFrom(0), "the core before the last one, across the sleep");
        assertEquals(30, reader.ranNanos(0, 70));
    }

    @Test
    void whoWasStoppedStandsWhereItWasWhenThatWasAskedFor() {
        TraceBuilder builder = builder(Way.THREAD_PER_TASK, 4).event(100, LifeEvent.Kind.CANCEL_REQUESTED);
        // asleep, ready and running; each has the core once more, to hear of it
        for (int task = 0; task < 3; task++) {
            builder.span(new TaskSpan(task, 0, 1, 2, 112 + 10 * task, UNKNOWN, task, TaskOutcome.CANCELLED));
            builder.slice(task, 110 + 10 * task, 112 + 10 * task, 1, SliceState.RUNNING);
        }
        builder.slice(0, 5, 110, CoreSlice.UNKNOWN_PROCESSOR, SliceState.ASLEEP);
        builder.slice(2, 50, 105, 3, SliceState.RUNNING);
        // one that began after that
        builder.span(new TaskSpan(3, 0, 1, 140, 150, UNKNOWN, 3, TaskOutcome.CANCELLED));
        builder.slice(3, 140, 150, 0, SliceState.RUNNING);
        BoardReader reader = new BoardReader(builder.build());
        BoardState board = reader.read(200, 1);
        assertEquals(
                List.of(Place.BLOCKED, Place.READY, Place.CORE, Place.CORE),
                IntStream.range(0, 4).mapToObj(board::place).toList());
        assertEquals(3, board.processor(2));
        assertEquals(4, board.stoppedCount());
    }

    @Test
    void whoIsNotKnownToRunIsNeitherRunningNorBlocked() {
        Trace trace = builder(Way.POOL, 1)
                .span(done(0, UNKNOWN, 0, 100, 100))
                .slice(0, 0, 20, 1, SliceState.RUNNING)
                .slice(0, 20, 60, CoreSlice.UNKNOWN_PROCESSOR, SliceState.NOT_KNOWN)
                .slice(0, 60, 100, 3, SliceState.RUNNING)
                .build();
        BoardReader reader = new BoardReader(trace);
        assertEquals(TaskState.UNKNOWN, reader.read(50, 1).state(0));
        assertEquals(20, reader.ranNanos(0, 60), "time that is not known is not counted as running");
        assertEquals(TaskState.RUNNING, reader.read(70, 1).state(0));
        assertEquals(1, reader.state().cameFrom(0));
    }

    @Test
    void whoIsBlockedOnTheLockIsToldFromWhoSleepsAndFromWhoHoldsIt() {
        Trace trace = builder(Way.GLOBAL_LOCK, 3)
                .span(done(0, UNKNOWN, 0, 100, 100))
                .span(done(1, UNKNOWN, 0, 100, 100))
                .span(done(2, UNKNOWN, 0, 100, 100))
                .slice(0, 0, 50, 1, SliceState.RUNNING)
                .slice(1, 0, 50, CoreSlice.UNKNOWN_PROCESSOR, SliceState.ON_LOCK)
                .slice(2, 0, 100, CoreSlice.UNKNOWN_PROCESSOR, SliceState.ASLEEP)
                .slice(1, 50, 100, 2, SliceState.RUNNING)
                .slice(0, 50, 100, CoreSlice.UNKNOWN_PROCESSOR, SliceState.ON_LOCK)
                .build();
        BoardReader reader = new BoardReader(trace);
        BoardState board = reader.read(20, 1);
        assertEquals(0, board.lockHolder());
        assertTrue(board.onLock(1));
        assertFalse(board.onLock(2));
        assertEquals(1, board.onLockCount());
        assertEquals(2, board.count(TaskState.BLOCKED));
        assertEquals(1, reader.read(70, 1).lockHolder());
        assertTrue(board.onLock(0));
        assertEquals(-1, reader.read(100, 1).lockHolder());
    }

    @Test
    void underTheLockEveryStayOnACoreIsATurn() {
        Trace lock = MadeUpTraces.of(Way.GLOBAL_LOCK, Work.PRIMES, 8, 8, 5_000_000);
        TurnShares turns = new BoardReader(lock).read(1_000_000_000L, 1).turns();
        assertTrue(turns.tooShortToFollow(), "each thread stays on its own core, but only for 5 ms at a time");
        assertEquals(200, turns.allTurnsPerSecond(), 5);
    }

    @Test
    void finishedTasksStandInCompletionOrderAlsoWhenTimeGoesBack() {
        Trace trace = builder(Way.POOL, 3)
                .span(done(0, UNKNOWN, 0, 90, 90))
                .span(done(1, UNKNOWN, 0, 30, 91))
                .span(done(2, UNKNOWN, 0, 60, 92))
                .build();
        BoardReader reader = new BoardReader(trace);
        assertArrayEquals(new int[] {1, 2, 0}, order(reader.read(95, 1)));
        assertArrayEquals(new int[] {1}, order(reader.read(40, 1)));
        assertEquals(-1, reader.state().rank(2));
        assertArrayEquals(new int[] {1, 2}, order(reader.read(60, 1)));
    }

    @Test
    void mainWaitsForTheFirstItemThatIsNotJoinedOnceAllAreSubmitted() {
        Trace trace = builder(Way.POOL, 2)
                .span(done(0, UNKNOWN, 0, 90, 90))
                .span(done(1, UNKNOWN, 0, 30, 91))
                .event(10, LifeEvent.Kind.ALL_SUBMITTED)
                .build();
        BoardReader reader = new BoardReader(trace);
        assertEquals(-1, reader.read(5, 1).mainWaitsFor());
        assertEquals(0, reader.read(40, 1).mainWaitsFor());
        assertEquals(-1, reader.read(95, 1).mainWaitsFor());
    }

    @Test
    void mainIsNotBlockedForAResultThatIsThereAndNotTakenYet() {
        Trace trace = builder(Way.POOL, 2)
                .span(done(0, UNKNOWN, 0, 30, 40))
                .span(done(1, UNKNOWN, 0, 90, 91))
                .event(10, LifeEvent.Kind.ALL_SUBMITTED)
                .build();
        BoardReader reader = new BoardReader(trace);
        assertEquals(0, reader.read(29, 1).mainWaitsFor());
        assertEquals(-1, reader.read(35, 1).mainWaitsFor());
        assertEquals(1, reader.read(45, 1).mainWaitsFor());
    }

    @Test
    void taskThatNeverRanStaysAmongTheNotStarted() {
        Trace trace = builder(Way.POOL, 1)
                .span(new TaskSpan(0, 0, UNKNOWN, UNKNOWN, 40, UNKNOWN, -1, TaskOutcome.NOT_RUN))
                .build();
        BoardState board = new BoardReader(trace).read(50, 1);
        assertEquals(TaskState.NOT_STARTED, board.state(0));
        assertEquals(0, board.finishedCount());
    }

    @Test
    void shortTurnsAreSharesAndLongOnesAreNot() {
        Trace threads = MadeUpTraces.of(Way.THREAD_PER_TASK, Work.PRIMES, 24, 4, 3_000_000);
        BoardReader reader = new BoardReader(threads);
        TurnShares turns = reader.read(1_000_000_000L, 1).turns();
        assertTrue(turns.tooShortToFollow());
        for (int core = 0; core < 4; core++) {
            int of = core;
            double sum = IntStream.range(0, turns.shareCount(core))
                    .mapToDouble(share -> turns.share(of, share))
                    .sum();
            assertEquals(1, sum, 0.02, "a core that is always taken is taken by shares that add up");
        }
        assertFalse(reader.read(1_000_000_000L, 0.01).turns().tooShortToFollow(), "slow motion can be followed");
        Trace pool = MadeUpTraces.of(Way.POOL, Work.PRIMES, 24, 4, 3_000_000);
        assertFalse(new BoardReader(pool).read(1_000_000_000L, 1).turns().tooShortToFollow());
    }

    @Test
    void readingInAnyOrderOfTimesGivesWhatReadingFromScratchGives() {
        long seed = 20261123;
        System.getLogger("test").log(System.Logger.Level.DEBUG, "seed {0}", seed);
        Random random = new Random(seed);
        Trace trace = MadeUpTraces.of(Way.THREAD_PER_TASK, Work.PRIMES, 40, 3, 9_000_000);
        BoardReader kept = new BoardReader(trace);
        long end = trace.eventNanos(LifeEvent.Kind.RUN_ENDED);
        long at = 0;
        for (int i = 0; i < 2000; i++) {
            // at times a step forward, as when it plays, so that the list's beginning settles
            at = random.nextInt(4) == 0 ? random.nextLong(end + 1) : Math.min(end, at + random.nextLong(5_000_000));
            double rate = random.nextInt(8) == 0 ? 1 : 0.01;
            BoardState used = kept.read(at, rate);
            BoardState fresh = new BoardReader(trace).read(at, rate);
            String when = "seed " + seed + ", at " + at;
            assertArrayEquals(states(fresh), states(used), when);
            assertArrayEquals(order(fresh), order(used), when);
            assertEquals(fresh.joinedCount(), used.joinedCount(), when);
            assertEquals(fresh.results, used.results, when);
            assertEquals(fresh.count(TaskState.FINISHED), used.count(TaskState.FINISHED), when);
            assertEquals(fresh.mainWaitsFor(), used.mainWaitsFor(), when);
        }
    }

    private static TaskState[] states(BoardState board) {
        return IntStream.range(0, board.taskCount()).mapToObj(board::state).toArray(TaskState[]::new);
    }

    private static int[] order(BoardState board) {
        return IntStream.range(0, board.finishedCount()).map(board::finishedAt).toArray();
    }

    @Test
    void aListJoinedAsResultsComeGrowsAtItsEndAndShrinksWhenTimeGoesBack() {
        Trace trace = builder(Way.IMAP_UNORDERED, 3)
                .span(done(0, UNKNOWN, 0, 50, 60))
                .span(done(1, UNKNOWN, 0, 20, 30))
                .span(new TaskSpan(2, 0, UNKNOWN, 20, 40, 45, 0, TaskOutcome.FAILED))
                .build();
        BoardReader reader = new BoardReader(trace);
        assertEquals(0, reader.read(29, 1).arrivedCount());
        assertEquals(3, reader.read(60, 1).arrivedCount());
        assertArrayEquals(
                new int[] {1, 2, 0},
                IntStream.range(0, 3).map(reader.state()::arrivedAt).toArray());
        assertEquals(2, reader.state().resultCount(), "one has failed, and has its place");
        assertEquals(1, reader.read(44, 1).arrivedCount());
        assertEquals(2, reader.read(45, 1).arrivedCount());
        assertEquals(2, reader.state().arrivedAt(1));
    }
}
