package corewise.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.MachineInfo;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.Way;
import corewise.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunTimesTest {
    private static final Trace SERIAL = MadeUpTraces.run(Way.SERIAL, 2)
            .span(MadeUpTraces.done(0, 0, 100))
            .slice(0, 0, 100, 0, SliceState.RUNNING)
            .span(MadeUpTraces.done(1, 100, 200))
            .slice(1, 100, 200, 0, SliceState.RUNNING)
            .build();
    private static final Trace POOL = MadeUpTraces.run(Way.POOL, 2)
            .span(MadeUpTraces.done(0, 0, 100))
            .slice(0, 0, 100, 0, SliceState.RUNNING)
            .span(MadeUpTraces.done(1, 20, 125))
            .slice(1, 20, 125, 1, SliceState.RUNNING)
            .build();

    @Test
    void makespanEndsWithTheLastResultJoined() {
        Trace joinedLater = MadeUpTraces.run(Way.POOL, 1)
                .span(new TaskSpan(0, 0, -1, 5, 90, 95, 0, TaskOutcome.DONE))
                .build();
        assertEquals(95, RunTimes.makespanNanos(joinedLater));
        assertEquals(125, RunTimes.makespanNanos(POOL));
    }

    @Test
    void aRunInWhichNothingEndedHasNoMakespanAndNoBusyCores() {
        Trace empty = MadeUpTraces.run(Way.POOL, 3).build();
        assertEquals(0, RunTimes.makespanNanos(empty));
        assertTrue(Double.isNaN(RunTimes.busyCores(empty)));
        assertEquals(0, ObservationError.share(empty));
    }

    @Test
    void aRunIsCompleteWithoutMissingResults() {
        Trace cancelled = MadeUpTraces.run(Way.SERIAL, 2)
                .span(MadeUpTraces.done(0, 0, 100))
                .build();
        assertEquals(1, RunTimes.missingResults(cancelled));
        assertFalse(RunTimes.complete(cancelled));
        assertTrue(RunTimes.complete(SERIAL));
    }

    @Test
    void noMoreCoresAreEverBusyThanCanRunAtOnceAndWhatIsDrawnBeyondIsToldAsError() {
        long seed = 20_261_128;
        Random random = new Random(seed);
        int impossible = 0;
        for (int run = 0; run < 500; run++) {
            int items = 1 + random.nextInt(8);
            boolean allEnded = true;
            TraceBuilder builder = MadeUpTraces.run(Way.POOL, items);
            for (int task = 0; task < items; task++) {
                long start = random.nextInt(50);
                long end = start + 1 + random.nextInt(100);
                // a cancelled run: some have their result, some were stopped, some were never begun or ended
                TaskOutcome outcome = TaskOutcome.values()[random.nextInt(TaskOutcome.values().length)];
                boolean ended = outcome != TaskOutcome.PENDING;
                allEnded &= ended;
                if (outcome == TaskOutcome.NOT_RUN) {
                    builder.span(new TaskSpan(task, 0, -1, -1, end, -1, -1, outcome));
                    continue;
                }
                builder.span(new TaskSpan(task, 0, -1, start, ended ? end : -1, -1, 0, outcome));
                builder.slice(task, start, end, random.nextInt(2), SliceState.RUNNING);
            }
            Trace trace = builder.build();
            double busy = RunTimes.busyCores(trace);
            int bound = trace.machine().atOnce();
            String where = "run " + run + " of seed " + seed;
            assertTrue(Double.isNaN(busy) || busy <= bound, where);
            if (allEnded && RunTimes.runningNanos(trace) > bound * RunTimes.makespanNanos(trace)) {
                impossible++;
                assertTrue(ObservationError.share(trace) > 0, where);
            }
        }
        assertTrue(impossible > 10, "seed " + seed + " makes too few impossible runs");
    }

    @Test
    void underAQuotaAllProcessorsRunAtOnceUntilItIsUsedUp() {
        MachineInfo half = new MachineInfo("Linux", "", MachineInfo.madeUp(2).processors(), 1, true, "25");
        assertEquals(2, half.atOnce());
        assertEquals(1, MachineInfo.madeUp(2).confinedTo(1).atOnce());
    }

    @Test
    void aStopOfTheWholeProgramIsStandingStillAndAThreadThatIsHeldUpAloneIsNot() {
        long second = 1_000_000_000;
        TraceBuilder builder = MadeUpTraces.run(Way.POOL, 3)
                .span(MadeUpTraces.done(0, 0, 30 * second))
                .slice(0, 0, 5 * second, 0, SliceState.RUNNING)
                .slice(0, 5 * second, 25 * second, -1, SliceState.HELD_UP)
                .slice(0, 25 * second, 30 * second, 0, SliceState.RUNNING)
                .span(MadeUpTraces.done(1, 0, 30 * second))
                .slice(1, 0, 5 * second + 1_000, 1, SliceState.RUNNING)
                .slice(1, 5 * second + 1_000, 26 * second, -1, SliceState.HELD_UP)
                .slice(1, 27 * second, 28 * second, -1, SliceState.HELD_UP);
        Trace stopped = builder.build();
        assertEquals(20 * second, StoodStill.nanos(stopped), "held up alone, beside one that ran, is not the program");
        assertTrue(StoodStill.told(stopped).isPresent());
        assertEquals(Optional.empty(), StoodStill.told(POOL));
    }

    @Test
    void threadsThatAllWaitForALockWhichNoneCanHaveAreStopped() {
        long second = 1_000_000_000;
        // the other waits too, has no core, or has one
        for (SliceState other : List.of(SliceState.ON_LOCK, SliceState.HELD_UP, SliceState.RUNNING)) {
            Trace trace = MadeUpTraces.run(Way.POOL, 2)
                    .span(MadeUpTraces.done(0, 0, 30 * second))
                    .slice(0, 0, 5 * second, 0, SliceState.RUNNING)
                    .slice(0, 5 * second, 25 * second, -1, SliceState.ON_LOCK)
                    .slice(0, 25 * second, 30 * second, 0, SliceState.RUNNING)
                    .span(MadeUpTraces.done(1, 0, 30 * second))
                    .slice(1, 5 * second, other == SliceState.HELD_UP ? 5 * second + 1 : 25 * second, 1, other)
                    .slice(1, 25 * second, 30 * second, 1, SliceState.RUNNING)
                    .build();
            long stopped = StoodStill.nanos(trace);
            assertEquals(other == SliceState.ON_LOCK ? 20 * second : 0, stopped, other.name());
        }
    }

    /** Two tasks that are held up from the run's start on, and run from then to its end. */
    private static Trace stoppedFor(long nanos, Way way, long end) {
        TraceBuilder builder = MadeUpTraces.run(way, 2);
        for (int task = 0; task < 2; task++) {
            builder.span(MadeUpTraces.done(task, 0, end))
                    .slice(task, 0, nanos, -1, SliceState.HELD_UP)
                    .slice(task, nanos, end, task, SliceState.RUNNING);
        }
        return builder.build();
    }

    @Test
    void aRunThatStoodStillIsNotComparedNorComparedWithWhereAnotherIsThere() {
        long second = 1_000_000_000;
        Trace serial = MadeUpTraces.ending(Way.SERIAL, 5 * second, 10 * second).build();
        Trace stopped = stoppedFor(20 * second, Way.SERIAL, 30 * second);
        Trace pool = MadeUpTraces.ending(Way.POOL, 5 * second, 5 * second).build();
        Trace poolStopped = stoppedFor(20 * second, Way.POOL, 25 * second);

        Speedup alone = Speedup.of(new WayRuns(List.of(pool)), List.of(stopped, pool));
        assertEquals(Optional.of(new Reason.StoodStill(Way.SERIAL)), alone.reason());
        Speedup beside = Speedup.of(new WayRuns(List.of(poolStopped)), List.of(serial, poolStopped));
        assertEquals(Optional.of(new Reason.StoodStill(Way.POOL)), beside.reason());
        Speedup sound = Speedup.of(new WayRuns(List.of(pool)), List.of(serial, stopped, pool));
        assertEquals(2, sound.told().orElseThrow(), 1e-9);
    }

    @Test
    void manyStopsInALongTraceAreToldWithoutLookingAtAllOfItForEach() {
        long second = 1_000_000_000;
        long stops = 100_000;
        TraceBuilder builder = MadeUpTraces.run(Way.POOL, 2)
                .span(MadeUpTraces.done(0, 0, stops * 4 * second))
                .span(MadeUpTraces.done(1, 0, stops * 4 * second));
        for (long stop = 0; stop < stops; stop++) {
            long begin = stop * 4 * second;
            builder.slice(0, begin, begin + second, 0, SliceState.RUNNING)
                    .slice(0, begin + second, begin + 3 * second, -1, SliceState.HELD_UP)
                    .slice(0, begin + 3 * second, begin + 4 * second, 0, SliceState.RUNNING);
            // beside every second stop the other task runs for a hundredth of it
            long ran = stop % 2 == 0 ? second / 50 : second / 50 - 1;
            builder.slice(1, begin + second / 2, begin + second + ran, 1, SliceState.RUNNING)
                    .slice(1, begin + second + ran, begin + 3 * second, -1, SliceState.ON_LOCK)
                    .slice(1, begin + 3 * second, begin + 3 * second + 1, 1, SliceState.RUNNING);
        }
        assertEquals(stops / 2 * 2 * second, StoodStill.nanos(builder.build()));
    }

    @Test
    void busyCoresAndOccupancyCountOurRunningTimeOnly() {
        assertEquals(205.0 / 125, RunTimes.busyCores(POOL), 1e-9);
        assertEquals(205.0 / 250, RunTimes.occupancy(POOL), 1e-9);
    }

    @Test
    void moreTasksDrawnRunningThanProcessorsIsTheErrorOfObservation() {
        Trace trace = MadeUpTraces.run(Way.THREAD_PER_TASK, 3)
                .span(MadeUpTraces.done(0, 0, 100))
                .slice(0, 0, 100, 0, SliceState.RUNNING)
                .span(MadeUpTraces.done(1, 0, 60))
                .slice(1, 0, 60, 1, SliceState.RUNNING)
                .span(MadeUpTraces.done(2, 50, 100))
                .slice(2, 50, 100, 1, SliceState.RUNNING)
                .build();
        assertEquals(0.1, ObservationError.share(trace), 1e-9);
    }

    @Test
    void slicesThatMeetDoNotOverlapAndBlockedOnesNeedNoCore() {
        Trace fine = MadeUpTraces.run(Way.THREAD_PER_TASK, 4)
                .span(MadeUpTraces.done(0, 0, 50))
                .slice(0, 0, 50, 0, SliceState.RUNNING)
                .span(MadeUpTraces.done(1, 50, 100))
                .slice(1, 50, 100, 0, SliceState.RUNNING)
                .span(MadeUpTraces.done(2, 0, 100))
                .slice(2, 0, 100, -1, SliceState.ASLEEP)
                .span(MadeUpTraces.done(3, 0, 100))
                .slice(3, 0, 100, 1, SliceState.RUNNING)
                .build();
        assertEquals(0, ObservationError.share(fine));
    }

    @Test
    void neverMoreCoresAreBusyThanThereAreHoweverARunWasCancelled() {
        long seed = 20261129;
        Random random = new Random(seed);
        boolean beyond = false;
        for (int run = 0; run < 500; run++) {
            TraceBuilder builder = MadeUpTraces.run(Way.THREAD_PER_TASK, 6);
            for (int task = 0; task < 6; task++) {
                long started = random.nextInt(50);
                long seen = started + random.nextInt(100);
                // a cancelled task is over when the run is; its worker may tell of time on a core beyond that
                long ended = started + random.nextInt(60);
                TaskOutcome outcome = random.nextBoolean() ? TaskOutcome.CANCELLED : TaskOutcome.DONE;
                builder.span(new TaskSpan(task, 0, started, started, ended, ended, 0, outcome))
                        .slice(task, started, Math.max(started + 1, seen), random.nextInt(2), SliceState.RUNNING);
            }
            Trace trace = builder.build();
            BusyCores busy = BusyCores.of(trace);
            assertTrue(busy.busy() <= 2, "seed " + seed + ", run " + run);
            beyond |= busy.beyond();
        }
        assertTrue(beyond, "none of the runs shows what is to be bounded");
    }

    @Test
    void moreThanThereAreIsToldAsWhatWasDrawnWithTheReason() {
        Texts texts = Texts.load();
        assertEquals("1.9 of 2", texts.say(new BusyCores(1.94, 2).fact()));
        assertEquals("2 of 2", texts.say(new BusyCores(2.04, 2).fact()));
        assertEquals("2 of 2, 2.5 drawn", texts.say(new BusyCores(2.5, 2).fact()));
        assertEquals("99.4 of 1024", texts.say(new BusyCores(99.4, 1024).fact()));
        assertEquals("124 of 1024", texts.say(new BusyCores(124.1, 1024).fact()));
        assertEquals("128 of 128", texts.say(new BusyCores(128.4, 128).fact()));
        assertEquals(
                "Tasks were drawn running on 2.5 cores, and there are 2: what stopped them was noticed late.",
                texts.say(new BusyCores(2.5, 2).why()));
        assertEquals(
                "–",
                texts.say(BusyCores.of(MadeUpTraces.run(Way.POOL, 1).build()).fact()));
    }
}
