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
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.UsableCores;
import corewise.model.UtilisationSample;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.text.Texts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Runs during which cores come or go, and runs under a quota. */
class UsableTimeTest {
    private static final Texts TEXTS = Texts.load();

    /** Two tasks on two cores until half of the run; then core 1 is gone, and they share the other. */
    private static TraceBuilder losingACore() {
        return MadeUpTraces.run(Way.POOL, 2)
                .usable(new UsableCores(0, List.of(0, 1)))
                .usable(new UsableCores(500, List.of(0)))
                .span(MadeUpTraces.done(0, 0, 1_000))
                .span(MadeUpTraces.done(1, 0, 1_000))
                .slice(0, 0, 750, 0, SliceState.RUNNING)
                .slice(1, 0, 500, 1, SliceState.RUNNING)
                .slice(1, 750, 1_000, 0, SliceState.RUNNING);
    }

    @Test
    void aCoreThatGoesIsNeitherIdleNorUnaccountedFromThenOn() {
        Trace run = losingACore()
                .sample(new UtilisationSample(500, 500, new float[] {1, 1}, 0))
                .sample(new UtilisationSample(1_000, 500, new float[] {1, Float.NaN}, 0))
                .build();
        CoreLedger ledger = CoreLedger.of(run);
        assertEquals(1_500, ledger.totalNanos());
        assertEquals(1_500, ledger.runningNanos());
        assertEquals(1_500, ledger.sampledNanos());
        assertEquals(0, ledger.idleNanos());
        assertEquals(0, ledger.otherProgramsNanos());
        assertEquals(0, ledger.unaccountedNanos());
        assertEquals("1.5 of 1.5", TEXTS.say(BusyCores.of(run).fact()));
        assertEquals(1, RunTimes.occupancy(run), 1e-9);
        assertEquals(0, ObservationError.share(run));
    }

    @Test
    void twoTasksDrawnRunningOnTheOneCoreThatIsLeftAreAnErrorOfObservation() {
        Trace run = losingACore().slice(0, 750, 1_000, 0, SliceState.RUNNING).build();
        assertEquals(0.25, ObservationError.share(run), 1e-9);
    }

    @Test
    void aChangeIsToldWithTheRunAndKeepsItFromBeingCompared() {
        Trace run = losingACore().build();
        assertEquals(
                "The cores that the program could use changed during the run: 2, and 1 from 500\u00a0ns on.",
                UsableTime.told(run).map(TEXTS::say).orElseThrow());
        Trace back = losingACore()
                .usable(new UsableCores(800, List.of(0, 1)))
                .usable(new UsableCores(900, List.of(1)))
                .build();
        assertEquals(
                "The cores that the program could use changed 3 times during the run, from 500\u00a0ns on: 2 at first,"
                        + " 1 in the end.",
                UsableTime.told(back).map(TEXTS::say).orElseThrow());
        assertEquals(Optional.empty(), UsableTime.told(MadeUpRun.of(Way.POOL, 1).trace()));

        Trace serial = MadeUpTraces.ending(Way.SERIAL, 800, 1_500).build();
        Speedup speedup = Speedup.of(new WayRuns(List.of(run)), List.of(serial, run));
        assertEquals(1.5, speedup.times().orElseThrow(), 1e-9);
        assertEquals(1, speedup.efficiency().orElseThrow(), 1e-9);
        assertEquals(Optional.of(new Reason.CoresChanged(Way.POOL)), speedup.reason());
        assertEquals(
                "the cores that pool could use changed meanwhile",
                TEXTS.say(speedup.reason().orElseThrow().fact()));
        assertFalse(speedup.comparable());
    }

    /** Two workers on the two processors of a machine, of which a control group allows one and a half. */
    private static Trace underQuota(Way way, long runningNanos, long makespan) {
        ListSpec list = MadeUpTraces.run(way, 2).build().spec().list();
        TraceInfo info =
                MadeUpInfo.of(WaitSource.SCHEDSTAT).quota(new Quota(1_500, 0)).info();
        int workers = way == Way.SERIAL ? 1 : 2;
        TraceBuilder builder = new TraceBuilder(new RunSpec(way, list, workers), MachineInfo.madeUp(2), info);
        for (int task = 0; task < 2; task++) {
            builder.span(MadeUpTraces.done(task, 0, makespan))
                    .slice(task, 0, runningNanos / 2, task, SliceState.RUNNING);
        }
        return builder.build();
    }

    @Test
    void aQuotaOfOneAndAHalfCoresIsWhatEfficiencyIsMeasuredAgainst() {
        Trace pool = underQuota(Way.POOL, 1_440, 1_000);
        assertEquals("1.4 of 1.5", TEXTS.say(BusyCores.of(pool).fact()));
        assertEquals(
                "Our tasks kept 1.4 of 1.5 cores busy",
                TEXTS.say(BusyCores.of(pool).kept()));
        assertEquals(
                "A quota of the system allows this program 75\u00a0% of the cores’ time:"
                        + " when that is used up, the threads are kept back.",
                UsableTime.quotaTold(pool).map(TEXTS::say).orElseThrow());
        assertEquals(
                Optional.empty(), UsableTime.quotaTold(MadeUpRun.of(Way.POOL, 1).trace()));
        assertEquals(0.96, RunTimes.occupancy(pool), 1e-9);
        Trace serial = underQuota(Way.SERIAL, 1_440, 1_440);
        Speedup speedup = Speedup.of(new WayRuns(List.of(pool)), List.of(serial, pool));
        assertEquals(1.5, speedup.most(), 1e-9);
        assertEquals(1.44, speedup.times().orElseThrow(), 1e-9);
        assertEquals(0.96, speedup.efficiency().orElseThrow(), 1e-9);
        assertTrue(speedup.comparable());
        assertEquals(
                1,
                Speedup.of(new WayRuns(List.of(serial)), List.of(serial, pool)).most(),
                "one worker has a core, whatever the quota");
    }

    @Test
    void aRunThatIsOverBeforeAQuotaIsUsedUpMayKeepAllBusy() {
        Trace pool = underQuota(Way.POOL, 2_000, 1_000);
        assertEquals("2 of 2", TEXTS.say(BusyCores.of(pool).fact()));
        assertFalse(BusyCores.of(pool).beyond());
        Trace serial = underQuota(Way.SERIAL, 2_000, 2_000);
        assertTrue(Speedup.of(new WayRuns(List.of(pool)), List.of(serial, pool)).comparable());
    }

    @Test
    void aLittleIsNotToldAsNone() {
        assertEquals("0.03 of 2", TEXTS.say(new BusyCores(0.027, 2).fact()));
        assertEquals("0.1 of 2", TEXTS.say(new BusyCores(0.051, 2).fact()));
        assertEquals("0 of 2", TEXTS.say(new BusyCores(0, 2).fact()));
    }
}
