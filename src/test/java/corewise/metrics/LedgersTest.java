package corewise.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.LogicalProcessor;
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
import corewise.model.TraceView;
import corewise.model.UtilisationSample;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import corewise.model.WorkerLife;
import corewise.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgersTest {

    /** Serial on one of two processors, 1000 ns. */
    private static TraceBuilder serial() {
        return MadeUpTraces.run(Way.SERIAL, 1)
                .span(MadeUpTraces.done(0, 0, 1000))
                .slice(0, 0, 1000, 0, SliceState.RUNNING);
    }

    private static UtilisationSample sample(long end, long window, float first, float second) {
        return new UtilisationSample(end, window, new float[] {first, second}, 0);
    }

    private static long sum(CoreLedger ledger) {
        return ledger.runningNanos()
                + ledger.startingNanos()
                + ledger.handingOverNanos()
                + ledger.throttledNanos()
                + Math.max(0, ledger.otherProgramsNanos())
                + Math.max(0, ledger.programNanos())
                + Math.max(0, ledger.idleNanos())
                + ledger.unaccountedNanos();
    }

    @Test
    void otherProgramsAndIdleAreWhatTheSystemReportsBesideOurWork() {
        CoreLedger ledger = CoreLedger.of(serial().sample(sample(500, 500, 1, 0.2f))
                .sample(sample(1000, 500, 1, 0.4f))
                .build());
        assertEquals(2000, ledger.totalNanos());
        assertEquals(1000, ledger.runningNanos());
        assertEquals(300, ledger.otherProgramsNanos());
        assertEquals(700, ledger.idleNanos());
        assertEquals(2000, ledger.sampledNanos());
        assertEquals(0, ledger.unaccountedNanos());
        assertEquals(0.35, ledger.share(ledger.idleNanos()), 1e-9);
        assertTrue(ledger.sampled());
    }

    @Test
    void whatThisProgramTookBesideItsTasksIsNotOtherPrograms() {
        // 1300 of 2000 are busy, our task had 1000; what the program took is told for the whole run, in windows or not
        for (long own : new long[] {1000, 1120, 1300, 5000}) {
            CoreLedger ledger = CoreLedger.of(MadeUpTraces.run(
                            Way.SERIAL,
                            1,
                            MadeUpInfo.of(WaitSource.SCHEDSTAT).own(own).info())
                    .span(MadeUpTraces.done(0, 0, 1000))
                    .slice(0, 0, 1000, 0, SliceState.RUNNING)
                    .sample(sample(500, 500, 1, 0.2f))
                    .sample(sample(1000, 500, 1, 0.4f))
                    .build());
            assertEquals(Math.min(300, own - 1000), ledger.programNanos());
            assertEquals(Math.max(0, 1300 - own), ledger.otherProgramsNanos());
            assertEquals(ledger.totalNanos(), sum(ledger));
        }
    }

    @Test
    void whereItsOwnTimeIsNotKnownItIsAmongOtherPrograms() {
        assertEquals(
                CoreLedger.UNKNOWN,
                CoreLedger.of(serial().sample(sample(1000, 1000, 1, 0.3f)).build())
                        .programNanos());
    }

    @Test
    void withoutSamplesOtherProgramsAndIdleAreUnknownAndNotFoundBySubtraction() {
        CoreLedger ledger = CoreLedger.of(serial().build());
        assertFalse(ledger.sampled());
        assertEquals(CoreLedger.UNKNOWN, ledger.otherProgramsNanos());
        assertEquals(CoreLedger.UNKNOWN, ledger.idleNanos());
        assertEquals(1000, ledger.unaccountedNanos());
        assertTrue(Double.isNaN(ledger.share(ledger.idleNanos())));
        assertEquals(0.5, ledger.unaccountedShare(), 1e-9);
    }

    @Test
    void whatNoSampleCoversStaysUnaccounted() {
        CoreLedger ledger =
                CoreLedger.of(serial().sample(sample(600, 600, 1, 0)).build());
        assertEquals(1200, ledger.sampledNanos());
        assertEquals(0, ledger.otherProgramsNanos());
        assertEquals(600, ledger.idleNanos());
        assertEquals(400, ledger.unaccountedNanos());
    }

    @Test
    void aWindowThatReachesOutOfTheRunCountsByItsPartInside() {
        CoreLedger ledger = CoreLedger.of(serial().sample(sample(400, 800, 1, 0.5f))
                .sample(sample(1400, 1000, 1, 0.5f))
                .build());
        assertEquals(2000, ledger.sampledNanos());
        assertEquals(500, ledger.otherProgramsNanos());
        assertEquals(500, ledger.idleNanos());
    }

    @Test
    void aWindowWithAnUnknownProcessorIsNotSampled() {
        CoreLedger ledger =
                CoreLedger.of(serial().sample(sample(1000, 1000, 1, Float.NaN)).build());
        assertEquals(CoreLedger.UNKNOWN, ledger.idleNanos());
        assertEquals(0, ledger.sampledNanos());
    }

    @Test
    void coarseTicksMakeTheUnaccountedNegativeAndAreNotRepaired() {
        CoreLedger ledger =
                CoreLedger.of(serial().sample(sample(1000, 1000, 0.9f, 0)).build());
        assertEquals(0, ledger.otherProgramsNanos());
        assertEquals(1100, ledger.idleNanos());
        assertEquals(-100, ledger.unaccountedNanos());
        assertEquals(-0.05, ledger.unaccountedShare(), 1e-9);
    }

    @Test
    void whatTheHypervisorTookIsNeitherIdleNorOurs() {
        CoreLedger ledger = CoreLedger.of(serial().sample(new UtilisationSample(1000, 1000, new float[] {1, 0}, 0.1f))
                .build());
        assertEquals(200, ledger.otherProgramsNanos());
        assertEquals(800, ledger.idleNanos());
        assertEquals(0, ledger.unaccountedNanos());
    }

    @Test
    void whatIsNotKnownIsNeitherOursNorOtherPrograms() {
        Trace trace = MadeUpTraces.run(Way.POOL, 1)
                .span(MadeUpTraces.done(0, 0, 1000))
                .slice(0, 0, 400, 0, SliceState.RUNNING)
                .slice(0, 400, 700, -1, SliceState.NOT_KNOWN)
                .slice(0, 700, 1000, 0, SliceState.RUNNING)
                .sample(sample(1000, 1000, 1, 0))
                .build();
        CoreLedger ledger = CoreLedger.of(trace);
        assertEquals(700, ledger.runningNanos());
        assertEquals(0, ledger.otherProgramsNanos());
        assertEquals(1000, ledger.idleNanos());
        assertEquals(300, ledger.unaccountedNanos());
        assertEquals(300, TaskLedger.of(trace).notKnownNanos());
        assertEquals(0, TaskTimes.readyNanos(trace, 0));
        assertEquals(
                "Of 30\u00a0% of the time in which tasks ran, or may have, it is not known whether they did. That time is not"
                        + " drawn as running.",
                ObservationError.told(trace).map(Texts.load()::say).orElseThrow());
        assertEquals(
                Optional.empty(),
                ObservationError.told(MadeUpTraces.ending(Way.POOL, 10).build()));
    }

    @Test
    void notesThatWereLeftOutAreTold() {
        Trace whole = MadeUpTraces.ending(Way.POOL, 10).build();
        TraceInfo info = MadeUpInfo.of(WaitSource.SCHEDSTAT).lostNotes(1_234).info();

        assertEquals(Optional.empty(), LostNotes.told(whole));
        assertEquals(
                "1234 notes of the workers found no room and were left out: what their tasks did meanwhile is not known, and"
                        + " is drawn so.",
                LostNotes.told(new TraceBuilder(whole.spec(), whole.machine(), info).build())
                        .map(Texts.load()::say)
                        .orElseThrow());
    }

    @Test
    void aQuotaIsToldApartFromTheProcessorsAndWhatItKeptBackIsNotIdle() {
        List<LogicalProcessor> four = IntStream.range(0, 4)
                .mapToObj(number -> new LogicalProcessor(number, number, -1, true))
                .toList();
        RunSpec spec = MadeUpTraces.run(Way.SERIAL, 1).build().spec();
        TraceInfo info =
                MadeUpInfo.of(WaitSource.SCHEDSTAT).quota(new Quota(400, 700)).info();
        Trace trace = new TraceBuilder(spec, new MachineInfo("made up", "", four, 1, true, ""), info)
                .span(MadeUpTraces.done(0, 0, 1000))
                .slice(0, 0, 400, 0, SliceState.RUNNING)
                .sample(new UtilisationSample(1000, 1000, new float[] {0.5f, 0.25f, 0, 0}, 0))
                .build();
        CoreLedger ledger = CoreLedger.of(trace);
        assertEquals(4_000, ledger.totalNanos());
        assertEquals(400, ledger.runningNanos());
        assertEquals(350, ledger.otherProgramsNanos());
        assertEquals(700, ledger.throttledNanos());
        assertEquals(2_550, ledger.idleNanos());
        assertEquals(0, ledger.unaccountedNanos());
        assertEquals(0, ObservationError.share(trace), "all four may run at once, whatever the quota is");
    }

    @Test
    void startingIsFromSubmissionToLaunchAndOnlyWhereCoresAreFree() {
        TraceBuilder builder = MadeUpTraces.run(Way.PROCESS_PER_TASK, 3);
        for (int task = 0; task < 3; task++) {
            builder.span(new TaskSpan(task, 0, 400, 400, 1000, 1000, task, TaskOutcome.DONE));
            builder.slice(task, 400 + 200 * task, 600 + 200 * task, 0, SliceState.RUNNING);
        }
        CoreLedger ledger = CoreLedger.of(builder.build());
        // three are made at once, on two processors at most
        assertEquals(800, ledger.startingNanos());
        assertEquals(0, ledger.handingOverNanos());
        assertEquals(600, ledger.unaccountedNanos());
    }

    @Test
    void theProcessesOfAPoolCountAsStarting() {
        CoreLedger ledger = CoreLedger.of(MadeUpTraces.run(Way.PROCESS_POOL, 1)
                .worker(
                        new WorkerInfo(WorkerKind.POOL_PROCESS, 1, 7, -1),
                        new WorkerLife(10, 110, -1, WorkerLife.UNKNOWN, -1, 0, 0, TraceView.UNKNOWN_NANOS, 0, 0))
                .span(new TaskSpan(0, 0, -1, 120, 200, 200, 0, TaskOutcome.DONE))
                .slice(0, 120, 200, 0, SliceState.RUNNING)
                .build());
        assertEquals(100, ledger.startingNanos());
    }

    @Test
    void handingOverIsBetweenTwoTasksOfAWorkerOnceTheNextIsThere() {
        CoreLedger ledger = CoreLedger.of(MadeUpTraces.run(Way.POOL, 3)
                .worker(new WorkerInfo(WorkerKind.POOL_THREAD, 1, 1, -1))
                .span(MadeUpTraces.done(0, 0, 100))
                .slice(0, 0, 100, 0, SliceState.RUNNING)
                .span(MadeUpTraces.done(1, 130, 200))
                .slice(1, 130, 200, 0, SliceState.RUNNING)
                .span(new TaskSpan(2, 260, -1, 280, 300, 300, 0, TaskOutcome.DONE))
                .slice(2, 280, 300, 0, SliceState.RUNNING)
                .build());
        assertEquals(50, ledger.handingOverNanos());
        assertEquals(0, ledger.startingNanos());
    }

    @Test
    void busyTicksOfStartingAreNotCountedAgainAsOtherPrograms() {
        CoreLedger ledger = CoreLedger.of(MadeUpTraces.run(Way.THREAD_PER_TASK, 1)
                .span(new TaskSpan(0, 0, 200, 200, 1000, 1000, 0, TaskOutcome.DONE))
                .slice(0, 200, 1000, 0, SliceState.RUNNING)
                .sample(sample(1000, 1000, 1, 0))
                .build());
        assertEquals(200, ledger.startingNanos());
        assertEquals(0, ledger.otherProgramsNanos());
        assertEquals(1000, ledger.idleNanos());
        assertEquals(0, ledger.unaccountedNanos());
    }

    @Test
    void aRunInWhichNothingEndedHasAnEmptyLedger() {
        CoreLedger ledger = CoreLedger.of(MadeUpTraces.run(Way.POOL, 2).build());
        assertEquals(0, ledger.totalNanos());
        assertEquals(0, ledger.unaccountedNanos());
        assertTrue(Double.isNaN(ledger.share(0)));
        assertEquals(0, TaskLedger.of(MadeUpTraces.run(Way.POOL, 2).build()).totalNanos());
    }

    @Test
    void theLivesOfTasksAreTakenApartByState() {
        Trace trace = MadeUpTraces.run(Way.POOL, 2)
                .span(new TaskSpan(0, 10, -1, 50, 200, 200, 0, TaskOutcome.DONE))
                .slice(0, 50, 90, 0, SliceState.RUNNING)
                .slice(0, 90, 120, -1, SliceState.ASLEEP)
                .slice(0, 120, 135, -1, SliceState.ON_LOCK)
                .slice(0, 140, 190, 1, SliceState.RUNNING)
                .slice(0, 190, 200, -1, SliceState.SENDING_BACK)
                .span(new TaskSpan(1, 20, -1, -1, 220, -1, -1, TaskOutcome.NOT_RUN))
                .build();
        TaskLedger ledger = TaskLedger.of(trace);
        assertEquals(new TaskLedger(390, 40 + 200, 0, 90, 5, 30, 15, 10, 0, 0, 0), ledger);
        assertEquals(150, ledger.withWorkerNanos());
        assertEquals(90.0 / 390, ledger.share(ledger.runningNanos()), 1e-9);
    }

    @Test
    void aTaskWithAThreadOfItsOwnIsStartingAndThenReadyUntilItsFirstTurn() {
        Trace trace = MadeUpTraces.run(Way.THREAD_PER_TASK, 1)
                .span(new TaskSpan(0, 5, 25, 65, 100, 100, 0, TaskOutcome.DONE))
                .slice(0, 65, 100, 0, SliceState.RUNNING)
                .build();
        assertEquals(new TaskLedger(95, 0, 20, 35, 40, 0, 0, 0, 0, 0, 0), TaskLedger.of(trace));
    }

    @Test
    void slicesThatReachOutOfTheirSpanShowAsNegativeUnaccounted() {
        Trace trace = MadeUpTraces.run(Way.POOL, 1)
                .span(MadeUpTraces.done(0, 0, 100))
                .slice(0, 0, 130, 0, SliceState.RUNNING)
                .build();
        assertEquals(-30, TaskLedger.of(trace).unaccountedNanos());
    }

    @Test
    void bothLedgersAddUpForAnyRun() {
        for (long seed = 1; seed <= 200; seed++) {
            Trace trace = random(seed);
            CoreLedger cores = CoreLedger.of(trace);
            assertEquals(cores.totalNanos(), sum(cores), "seed " + seed);
            assertTrue(cores.sampledNanos() <= cores.totalNanos(), "seed " + seed);
            assertTrue(cores.startingNanos() + cores.handingOverNanos() <= cores.totalNanos(), "seed " + seed);
            TaskLedger tasks = TaskLedger.of(trace);
            long parts = tasks.queuedNanos() + tasks.startingNanos() + tasks.withWorkerNanos();
            assertEquals(tasks.totalNanos(), parts + tasks.unaccountedNanos(), "seed " + seed);
        }
    }

    private static Trace random(long seed) {
        Random random = new Random(seed);
        int items = 1 + random.nextInt(20);
        TraceBuilder builder = MadeUpTraces.run(seed % 2 == 0 ? Way.POOL : Way.THREAD_PER_TASK, items);
        for (int task = 0; task < items; task++) {
            long submitted = random.nextInt(100);
            long launched = seed % 2 == 0 ? TraceView.UNKNOWN_NANOS : submitted + random.nextInt(50);
            long started = Math.max(submitted, launched) + random.nextInt(500);
            long ended = started + random.nextInt(500);
            builder.span(new TaskSpan(
                    task, submitted, launched, started, ended, ended, random.nextInt(3), TaskOutcome.DONE));
            builder.slice(task, started, (started + ended) / 2, random.nextInt(2), SliceState.RUNNING);
        }
        for (long end = 200; end < 1200; end += 300) {
            builder.sample(sample(end, 300, random.nextFloat(), random.nextFloat()));
        }
        return builder.build();
    }
}
