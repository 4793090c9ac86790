package corewise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.Comparison;
import corewise.metrics.WayRuns;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.UtilisationSample;
import corewise.model.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaceWordsTest {

    @Test
    void aRaceIsToldInSentencesWithTheirFigures() {
        Comparison race = Comparison.of(List.of(MadeUpRaces.serial(), MadeUpRaces.pool()));
        assertEquals(
                List.of(
                        "Pool was done first: 200 ms, 2.00 times as fast as serial (one run, which proves little).",
                        "Serial: one after another (for 100 % of the time, 400 ms, exactly one task was under way), so at"
                                + " most one of 2 cores had our work.",
                        "Pool: evenly busy (100 % of the core time was our work).",
                        "Core time, serial: our work 50 %, starting and handing over at most 0 %, other programs 5.0 %, idle"
                                + " 45 %, unaccounted 0 % (utilisation sampled for 100 %).",
                        "Core time, pool: our work 100 %, starting and handing over at most 0 %, other programs 0 %, idle 0 %,"
                                + " unaccounted 0 % (utilisation sampled for 100 %).",
                        "Results: equal, item by item."),
                RaceWords.lines(race));
    }

    @Test
    void medianAndSpreadAreOfAllRepeatsAndTheMiddleOneIsShown() {
        Trace fast = MadeUpRaces.on(2, Way.POOL, 4, 80_000_000).build();
        Trace slow = MadeUpRaces.on(2, Way.POOL, 4, 150_000_000).build();
        Comparison race = Comparison.of(List.of(slow, MadeUpRaces.serial(), MadeUpRaces.pool(), fast));
        WayRuns pool = race.ways().getFirst();
        assertEquals(200_000_000, pool.medianNanos());
        assertEquals(160_000_000, pool.shortestNanos());
        assertEquals(300_000_000, pool.longestNanos());
        assertEquals(200_000_000, pool.shownNanos());
        assertEquals(1, pool.distinctOrders());
        assertEquals(2, race.speedup(pool).times().orElseThrow(), 1e-9);
        assertEquals(1, race.speedup(pool).efficiency().orElseThrow(), 1e-9);
        assertEquals(
                "Pool was done first: 200 ms, 2.00 times as fast as serial (median of 3 runs, 160 ms to 300 ms).",
                RaceWords.first(race));
    }

    @Test
    void whereTheRangesOverlapTheFirstIsNotCertain() {
        Trace slow = MadeUpRaces.on(2, Way.POOL, 4, 300_000_000).build();
        Comparison race = Comparison.of(List.of(MadeUpRaces.serial(), MadeUpRaces.pool(), MadeUpRaces.pool(), slow));
        assertTrue(
                RaceWords.first(race)
                        .endsWith(
                                "Its runs and those of serial overlap, so which of the two is faster is not certain."),
                RaceWords.first(race));
    }

    @Test
    void withoutSamplesOtherProgramsAndIdleAreNotKnown() {
        Trace run = MadeUpRaces.run(Way.SERIAL, 1)
                .span(new TaskSpan(0, 0, -1, 0, 100, 100, 0, TaskOutcome.DONE))
                .slice(0, 0, 100, 0, SliceState.RUNNING)
                .build();
        assertEquals(
                "Core time, serial: our work 50 %, starting and handing over at most 0 %, unaccounted 50 % (other programs and"
                        + " idle are not known: no utilisation was sampled).",
                RaceWords.coreTime(new WayRuns(List.of(run))));
    }

    @Test
    void aRunWithoutAPatternAndOneBesideOtherProgramsSaySo() {
        Trace run = MadeUpRaces.run(Way.POOL, 1)
                .span(new TaskSpan(0, 0, -1, 0, 100, 100, 0, TaskOutcome.DONE))
                .slice(0, 0, 100, 0, SliceState.RUNNING)
                .sample(new UtilisationSample(100, 100, new float[] {1, 0.5f}, 0))
                .build();
        Comparison race = Comparison.of(List.of(run));
        assertEquals(
                "Pool: no pattern stands out; our work had 50 % of the core time. Other programs took 25 % of the core"
                        + " time meanwhile.",
                RaceWords.way(race.ways().getFirst(), race));
    }

    @Test
    void aRunThatIsDrawnOnMoreCoresThanThereAreSaysThatItsTimesAreTooLong() {
        TraceBuilder three = MadeUpRaces.run(Way.THREAD_PER_TASK, 3);
        for (int task = 0; task < 3; task++) {
            three.span(new TaskSpan(task, 0, 0, 0, 100, 100, task, TaskOutcome.DONE))
                    .slice(task, 0, 100, 0, SliceState.RUNNING);
        }
        Comparison race = Comparison.of(List.of(three.build()));
        assertTrue(
                RaceWords.way(race.ways().getFirst(), race)
                        .contains(" In 100 % of the time more tasks are drawn running than there are cores,"),
                RaceWords.way(race.ways().getFirst(), race));
    }

    @Test
    void resultsThatDifferOrAreMissingAreNamed() {
        TraceBuilder odd = MadeUpRaces.on(2, Way.POOL, 4, 100).digest(2, 99);
        assertEquals(
                "Results: of a run of pool 1 item differs, item 2, from the first run of serial.",
                RaceWords.results(Comparison.of(List.of(MadeUpRaces.serial(), odd.build()))));
        TraceBuilder odder = MadeUpRaces.on(2, Way.POOL, 4, 100).digest(1, 98).digest(2, 99);
        assertEquals(
                "Results: of a run of pool 2 items differ, the first is item 1, from the first run of serial.",
                RaceWords.results(Comparison.of(List.of(MadeUpRaces.serial(), odder.build()))));
        TraceBuilder failed =
                MadeUpRaces.on(2, Way.POOL, 4, 100).span(new TaskSpan(3, 0, -1, 10, 20, -1, 0, TaskOutcome.FAILED));
        Comparison incomplete = Comparison.of(List.of(MadeUpRaces.serial(), failed.build()));
        assertEquals("Results: equal where there are any. 1 result is missing.", RaceWords.results(incomplete));
        assertEquals("", RaceWords.first(incomplete));
    }

    @Test
    void aSharedTotalThatDiffersIsNamed() {
        Trace one = MadeUpRaces.run(Way.SERIAL, 1, 12, "").build();
        Trace other = MadeUpRaces.run(Way.POOL, 1, 11, "").build();
        assertEquals(
                "Results: the shared total of a run of pool differs from the first run of serial. 2 results are"
                        + " missing.",
                RaceWords.results(Comparison.of(List.of(one, other))));
    }

    @Test
    void runsOfAnotherListAreLeftOutAndItIsToldWhy() {
        Trace other = MadeUpRaces.on(1, Way.SERIAL, 5, 100).build();
        Comparison race = Comparison.of(List.of(other, MadeUpRaces.serial(), other, MadeUpRaces.pool()));
        assertEquals(2, race.ways().size());
        assertEquals(List.of("Not compared, 2 runs of serial: two different lists."), RaceWords.notCompared(race));
        assertTrue(RaceWords.lines(race).containsAll(RaceWords.notCompared(race)));
    }

    @Test
    void aSpeedUpThatTheCoresCannotGiveIsToldAndDoubted() {
        Trace quick = MadeUpRaces.on(2, Way.POOL, 4, MadeUpRaces.ITEM_NANOS / 2).build();
        Comparison race = Comparison.of(List.of(MadeUpRaces.serial(), quick));
        assertEquals(
                "Pool was done first: 100 ms, 4.00 times as fast as serial (one run, which proves little).",
                RaceWords.first(race));
        assertEquals(
                List.of("The speed-up of pool is in doubt: 4.00 times is more than 2 cores can give, so the serial runs"
                        + " were not made under equal conditions."),
                RaceWords.notCompared(race));
    }

    @Test
    void timesHaveThreeDigitsAndSharesAPointOnlyBelowTen() {
        assertEquals("1.29 s", Say.time(1_290_000_000));
        assertEquals("12.9 s", Say.time(12_900_000_000L));
        assertEquals("129 ms", Say.time(129_000_000));
        assertEquals("-3.00 us", Say.time(-3_000));
        assertEquals("0.00 us", Say.time(0));
        assertEquals("9.5 %", Say.percent(0.095));
        assertEquals("95 %", Say.percent(0.95));
        assertEquals("0 %", Say.percent(-0.0001));
        assertEquals("-2.0 %", Say.percent(-0.02));
    }

    @Test
    void everyWayHasAName() {
        for (Way way : Way.values()) {
            assertTrue(Say.name(way).length() > 3);
            assertTrue(Say.about(MadeUpRaces.run(way, 3).build().spec()).length() > 3);
        }
    }
}
