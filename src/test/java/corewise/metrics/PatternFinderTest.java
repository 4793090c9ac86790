package corewise.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.MadeUpInfo;
import corewise.model.Quota;
import corewise.model.RunSpec;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.WaitSource;
import corewise.model.Way;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every pattern on both sides of its threshold, on two processors. */
class PatternFinderTest {

    private static List<RunPattern> patterns(TraceBuilder run) {
        return found(run.build()).stream().map(FoundPattern::pattern).toList();
    }

    private static List<FoundPattern> found(Trace run) {
        return PatternFinder.of(run, Optional.empty());
    }

    private static FoundPattern the(RunPattern pattern, Trace run) {
        return found(run).stream()
                .filter(each -> each.pattern() == pattern)
                .findFirst()
                .orElseThrow();
    }

    /** Two tasks of a pool of two on a core each, from these starts to these ends. */
    private static TraceBuilder pair(long start, long end, long otherStart, long otherEnd) {
        return MadeUpTraces.run(Way.POOL, 2)
                .span(MadeUpTraces.done(0, start, end))
                .slice(0, start, end, 0, SliceState.RUNNING)
                .span(MadeUpTraces.done(1, otherStart, otherEnd))
                .slice(1, otherStart, otherEnd, 1, SliceState.RUNNING);
    }

    @Test
    void oneAfterAnotherMeansHardlyEverTwoAtOnce() {
        // together for 50 of 1000, then for 51 of 1000
        assertTrue(patterns(pair(0, 550, 500, 1000)).contains(RunPattern.ONE_AFTER_ANOTHER));
        assertFalse(patterns(pair(0, 551, 500, 1000)).contains(RunPattern.ONE_AFTER_ANOTHER));
        FoundPattern found =
                the(RunPattern.ONE_AFTER_ANOTHER, pair(0, 500, 500, 1000).build());
        assertEquals(1, found.evidence(), 1e-9);
        assertEquals(1000, found.evidenceNanos());
    }

    @Test
    void tasksThatAreKeptFromTheirCoresAreNotOneAfterAnother() {
        TraceBuilder turns = MadeUpTraces.run(Way.POOL, 2)
                .span(MadeUpTraces.done(0, 0, 1000))
                .slice(0, 0, 500, 0, SliceState.RUNNING)
                .span(MadeUpTraces.done(1, 0, 1000))
                .slice(1, 500, 1000, 1, SliceState.RUNNING);
        assertEquals(List.of(), patterns(turns));
    }

    @Test
    void threadsThatTakeTurnsUnderALockAreOneAfterAnother() {
        TraceBuilder turns = MadeUpTraces.run(Way.GLOBAL_LOCK, 2)
                .span(MadeUpTraces.done(0, 0, 1000))
                .slice(0, 0, 500, 0, SliceState.RUNNING)
                .slice(0, 500, 1000, -1, SliceState.ON_LOCK)
                .span(MadeUpTraces.done(1, 0, 1000))
                .slice(1, 0, 500, -1, SliceState.ON_LOCK)
                .slice(1, 500, 1000, 1, SliceState.RUNNING);
        assertEquals(List.of(RunPattern.ONE_AFTER_ANOTHER, RunPattern.BLOCKED_ON_LOCK), patterns(turns));
    }

    @Test
    void nothingIsEvenlyBusyWhereMoreRunThanThereAreCores() {
        TraceBuilder three = MadeUpTraces.run(Way.THREAD_PER_TASK, 3);
        for (int task = 0; task < 3; task++) {
            three.span(MadeUpTraces.done(task, 0, 1000)).slice(task, 0, 1000, 0, SliceState.RUNNING);
        }
        assertEquals(List.of(), patterns(three));
    }

    @Test
    void underAQuotaOfHalfACoreTwoThreadsHaveTwoCoresUntilItIsUsedUp() {
        MachineInfo two = MachineInfo.madeUp(2);
        MachineInfo machine = new MachineInfo(
                two.operatingSystem(), two.processorName(), two.processors(), 1, two.coreReported(), two.javaVersion());
        TraceInfo info =
                MadeUpInfo.of(WaitSource.SCHEDSTAT).quota(new Quota(500, 500)).info();
        TraceBuilder run =
                new TraceBuilder(MadeUpTraces.run(Way.POOL, 2).build().spec(), machine, info);
        for (int task = 0; task < 2; task++) {
            // for the rest of the time they stand ready: the quota is used up
            run.span(MadeUpTraces.done(task, 0, 1000)).slice(task, 0, 250, task, SliceState.RUNNING);
        }
        assertEquals(List.of(), patterns(run));
    }

    @Test
    void aListOfOneItemIsNotOneAfterAnother() {
        assertEquals(List.of(), patterns(MadeUpTraces.ending(Way.SERIAL, 100)));
    }

    @Test
    void threadsThatTakeTurnsOnTheOnlyCoreAreNotOneAfterAnother() {
        RunSpec spec = MadeUpTraces.run(Way.THREAD_PER_TASK, 2).build().spec();
        TraceInfo info = TraceInfo.madeUp(WaitSource.SCHEDSTAT);
        TraceBuilder turns = new TraceBuilder(spec, MachineInfo.madeUp(1), info)
                .span(MadeUpTraces.done(0, 0, 75))
                .slice(0, 0, 25, 0, SliceState.RUNNING)
                .slice(0, 50, 75, 0, SliceState.RUNNING)
                .span(MadeUpTraces.done(1, 0, 100))
                .slice(1, 25, 50, 0, SliceState.RUNNING)
                .slice(1, 75, 100, 0, SliceState.RUNNING);
        assertEquals(List.of(RunPattern.MORE_THREADS_THAN_CORES), patterns(turns));
    }

    @Test
    void aTailIsUnbalancedWhenItLeavesATenthOfTheCoreTimeUnused() {
        // one of two cores is without us for 200 of 1000, then for 199
        Trace tail = pair(0, 800, 0, 1000).build();
        FoundPattern found = the(RunPattern.UNBALANCED_TAIL, tail);
        assertEquals(0.1, found.evidence(), 1e-9);
        assertEquals(200, found.evidenceNanos());
        assertFalse(patterns(pair(0, 801, 0, 1000)).contains(RunPattern.UNBALANCED_TAIL));
    }

    @Test
    void tasksThatSleepLeaveNoTail() {
        TraceBuilder asleep = MadeUpTraces.run(Way.POOL, 2)
                .span(MadeUpTraces.done(0, 0, 500))
                .slice(0, 0, 500, -1, SliceState.ASLEEP)
                .span(MadeUpTraces.done(1, 0, 1000))
                .slice(1, 0, 1000, -1, SliceState.ASLEEP);
        assertEquals(List.of(RunPattern.BLOCKED_ON_IO), patterns(asleep));
    }

    @Test
    void evenlyBusyNeedsMostOfTheCoreTimeAndNoTail() {
        assertEquals(List.of(RunPattern.EVENLY_BUSY), patterns(pair(150, 1000, 150, 1000)));
        assertEquals(List.of(), patterns(pair(151, 1000, 150, 1000)));
        assertEquals(List.of(RunPattern.UNBALANCED_TAIL), patterns(pair(0, 800, 0, 1000)));
        assertEquals(
                0.9,
                the(RunPattern.EVENLY_BUSY, pair(100, 1000, 100, 1000).build()).evidence(),
                1e-9);
    }

    /** Three tasks of a thread each, of which the third is ready for so long. */
    private static TraceBuilder third(Way way, long ready) {
        return MadeUpTraces.run(way, 3)
                .span(MadeUpTraces.done(0, 0, 400))
                .slice(0, 0, 400, 0, SliceState.RUNNING)
                .span(MadeUpTraces.done(1, 0, 400))
                .slice(1, 0, 400, 1, SliceState.RUNNING)
                .span(MadeUpTraces.done(2, 400 - ready, 400))
                .slice(2, 400, 400, 0, SliceState.RUNNING);
    }

    @Test
    void moreThreadsThanCoresStandReadyForAFifthOfTheirLives() {
        assertTrue(patterns(third(Way.THREAD_PER_TASK, 200)).contains(RunPattern.MORE_THREADS_THAN_CORES));
        assertFalse(patterns(third(Way.THREAD_PER_TASK, 199)).contains(RunPattern.MORE_THREADS_THAN_CORES));
        assertFalse(patterns(third(Way.POOL, 200)).contains(RunPattern.MORE_THREADS_THAN_CORES));
        FoundPattern found = the(
                RunPattern.MORE_THREADS_THAN_CORES,
                third(Way.THREAD_PER_TASK, 200).build());
        assertEquals(0.2, found.evidence(), 1e-9);
        assertEquals(200, found.evidenceNanos());
    }

    private static TraceBuilder started(long starting, long working) {
        return started(MadeUpTraces.run(Way.THREAD_PER_TASK, 1), starting, working);
    }

    private static TraceBuilder started(TraceBuilder run, long starting, long working) {
        return run.span(new TaskSpan(0, 0, starting, starting, starting + working, -1, 0, TaskOutcome.DONE))
                .slice(0, starting, starting + working, 0, SliceState.RUNNING);
    }

    @Test
    void startingCostsAreMostWhenTheyAreAtLeastAsMuchAsTheWork() {
        assertEquals(List.of(RunPattern.MOSTLY_STARTING_COSTS), patterns(started(500, 500)));
        assertEquals(List.of(), patterns(started(499, 500)));
        assertEquals(
                500,
                the(RunPattern.MOSTLY_STARTING_COSTS, started(500, 500).build()).evidenceNanos());
    }

    @Test
    void aStartThatOtherProgramsHeldUpCostsNoMoreThanOthersDo() {
        TraceBuilder run = MadeUpTraces.run(Way.THREAD_PER_TASK, 24);
        for (int task = 0; task < 24; task++) {
            long starting = task % 6 == 5 ? 250_000 : 770;
            run.span(new TaskSpan(task, 0, starting, starting, starting + 20_000, -1, 0, TaskOutcome.DONE))
                    .slice(task, starting, starting + 20_000, task % 2, SliceState.RUNNING);
        }
        assertFalse(patterns(run).contains(RunPattern.MOSTLY_STARTING_COSTS));
        assertTrue(
                CoreTimeSweep.of(run.build()).startingNanos() <= 24 * 4 * 770,
                "at most four times what most of them cost");
    }

    @Test
    void besideOtherProgramsNothingIsSaidToBeMostlyStarting() {
        TraceInfo info = MadeUpInfo.of(WaitSource.SCHEDSTAT).others(0.6).info();
        Trace run = started(MadeUpTraces.run(Way.THREAD_PER_TASK, 1, info), 500, 500)
                .build();
        assertEquals(List.of(), PatternFinder.of(run, Optional.empty()));
    }

    private static TraceBuilder blocked(SliceState state, long nanos) {
        return MadeUpTraces.run(Way.POOL, 1)
                .span(MadeUpTraces.done(0, 0, 1000))
                .slice(0, 0, nanos, -1, state)
                .slice(0, nanos, 1000, 0, SliceState.RUNNING);
    }

    @Test
    void blockedOnInputOrOutputForHalfOfTheTime() {
        assertEquals(List.of(RunPattern.BLOCKED_ON_IO), patterns(blocked(SliceState.ASLEEP, 500)));
        assertEquals(List.of(), patterns(blocked(SliceState.ASLEEP, 499)));
        assertEquals(
                0.5,
                the(RunPattern.BLOCKED_ON_IO, blocked(SliceState.ASLEEP, 500).build())
                        .evidence(),
                1e-9);
    }

    @Test
    void blockedOnALockForAFifthOfTheTime() {
        assertEquals(List.of(RunPattern.BLOCKED_ON_LOCK), patterns(blocked(SliceState.ON_LOCK, 200)));
        assertEquals(List.of(), patterns(blocked(SliceState.ON_LOCK, 199)));
        assertEquals(
                200,
                the(RunPattern.BLOCKED_ON_LOCK, blocked(SliceState.ON_LOCK, 200).build())
                        .evidenceNanos());
    }

    private static boolean slower(Trace run, Trace serial) {
        return PatternFinder.of(run, Optional.of(serial)).stream()
                .anyMatch(each -> each.pattern() == RunPattern.SAME_WORK_SLOWER_WHEN_SHARED);
    }

    @Test
    void theSameWorkIsSlowerWhenItRunsLongerThanInTheSerialRun() {
        Trace serial = MadeUpTraces.run(Way.SERIAL, 2)
                .span(MadeUpTraces.done(0, 0, 1000))
                .slice(0, 0, 1000, 0, SliceState.RUNNING)
                .span(MadeUpTraces.done(1, 1000, 2000))
                .slice(1, 1000, 2000, 0, SliceState.RUNNING)
                .build();
        Trace pool = pair(0, 1150, 0, 1150).build();
        assertTrue(slower(pool, serial));
        FoundPattern found = PatternFinder.of(pool, Optional.of(serial)).getLast();
        assertEquals(1.15, found.evidence(), 1e-9);
        assertEquals(300, found.evidenceNanos());
        assertFalse(slower(pair(0, 1149, 0, 1150).build(), serial));
        assertFalse(slower(serial, serial));
        assertFalse(slower(pool, pool), "not against a run that is not serial");
    }

    @Test
    void nothingIsSaidOfSlowerWorkWhereReadyIsCountedAsRunningOrTheProcessIsNew() {
        Trace serial = MadeUpTraces.ending(Way.SERIAL, 500, 1000).build();
        for (Way way : List.of(Way.PROCESS_POOL, Way.POOL)) {
            ListSpec list = serial.spec().list();
            WaitSource source = way == Way.POOL ? WaitSource.NONE : WaitSource.SCHEDSTAT;
            TraceInfo info = TraceInfo.madeUp(source);
            Trace run = new TraceBuilder(new RunSpec(way, list, 2), MachineInfo.madeUp(2), info)
                    .span(MadeUpTraces.done(0, 0, 3000))
                    .slice(0, 0, 3000, 0, SliceState.RUNNING)
                    .span(MadeUpTraces.done(1, 0, 3000))
                    .slice(1, 0, 3000, 1, SliceState.RUNNING)
                    .build();
            assertFalse(slower(run, serial));
        }
    }

    @Test
    void aRunInWhichNothingEndedHasNoPattern() {
        assertEquals(List.of(), patterns(MadeUpTraces.run(Way.POOL, 3)));
    }
}
