package corewise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.fact.Fact;
import corewise.metrics.Comparison;
import corewise.metrics.FoundPattern;
import corewise.metrics.OrderSummary;
import corewise.metrics.RunPattern;
import corewise.metrics.WayRuns;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.UtilisationSample;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.text.Texts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RaceFactsTest {
    /** Long enough for samples to tell of other programs. */
    private static final long LONG = 400_000_000;

    private final Texts texts = Texts.load();

    @Test
    void aRaceIsToldInSentencesWithTheirFigures() {
        Comparison race = Comparison.of(List.of(MadeUpRaces.serial(), MadeUpRaces.pool()));
        assertEquals(
                List.of(
                        "Pool was done first: 200\u00a0ms, 2.00\ufeff× as fast as serial (one run, which proves"
                                + " little).",
                        "Serial: one after another (exactly one task was under way for 400\u00a0ms, 100\u00a0% of the time"
                                + " in which any was), so at most one of 2 cores had our work.",
                        "Pool: evenly busy (100\u00a0% of the core time was our work).",
                        "Core time, serial: our work 50\u00a0%, starting and handing over at most 0\u00a0%, other"
                                + " programs 5.0\u00a0%, this program beside its tasks –, idle 45\u00a0%, unaccounted"
                                + " 0\u00a0% (utilisation sampled for 100\u00a0%).",
                        "Core time, pool: our work 100\u00a0%, starting and handing over at most 0\u00a0%, other"
                                + " programs 0\u00a0%, this program beside its tasks –, idle 0\u00a0%, unaccounted"
                                + " 0\u00a0% (utilisation sampled for 100\u00a0%).",
                        "Results: equal, item by item."),
                said(RaceFacts.all(race)));
    }

    @Test
    void whatAYoungProcessComputesLongerIsToldWhereAPoolIsBesideIt() {
        Trace alone = MadeUpRaces.on(2, Way.PROCESS_PER_TASK, 4, 19_200_000).build();
        Trace pool = MadeUpRaces.on(2, Way.PROCESS_POOL, 4, 13_000_000).build();

        assertEquals(
                "An item had a core for 19.2\u00a0ms in a process of its own, for 13.0\u00a0ms in a pool’s (means): in"
                        + " a young process the code of the work is not compiled yet.",
                texts.say(RaceFacts.young(Comparison.of(List.of(alone, pool))).orElseThrow()));
        assertEquals(Optional.empty(), RaceFacts.young(Comparison.of(List.of(alone))));
        Trace same = MadeUpRaces.on(2, Way.PROCESS_PER_TASK, 4, 13_100_000).build();
        assertEquals(Optional.empty(), RaceFacts.young(Comparison.of(List.of(same, pool))));
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
                "Pool was done first: 200\u00a0ms, 2.00\ufeff× as fast as serial (median of 3 runs, 160\u00a0ms to"
                        + " 300\u00a0ms).",
                texts.say(RaceFacts.firsts(race).getFirst()));
    }

    @Test
    void whereTheRangesOverlapTheFirstIsNotCertain() {
        Trace slow = MadeUpRaces.on(2, Way.POOL, 4, 300_000_000).build();
        Comparison race = Comparison.of(List.of(MadeUpRaces.serial(), MadeUpRaces.pool(), MadeUpRaces.pool(), slow));
        assertTrue(
                texts.say(RaceFacts.firsts(race).getFirst())
                        .endsWith(
                                "Its runs and those of serial overlap, so which of the two is faster is not certain."),
                texts.say(RaceFacts.firsts(race).getFirst()));
    }

    @Test
    void withoutSamplesOtherProgramsAndIdleAreNotKnown() {
        Trace run = MadeUpRaces.run(Way.SERIAL, 1)
                .span(new TaskSpan(0, 0, -1, 0, 100, 100, 0, TaskOutcome.DONE))
                .slice(0, 0, 100, 0, SliceState.RUNNING)
                .build();
        assertEquals(
                "Core time, serial: our work 50\u00a0%, starting and handing over at most 0\u00a0%, unaccounted"
                        + " 50\u00a0% (other programs and idle are not known: no utilisation was sampled).",
                texts.say(RaceFacts.coreTime(new WayRuns(List.of(run)), Comparison.of(List.of(run)))
                        .orElseThrow()));
    }

    @Test
    void ofASimulatedRunNothingIsMissingThatTheSystemWouldHaveTold() {
        TaskSpan span = new TaskSpan(0, 0, -1, 0, 100, 100, 0, TaskOutcome.DONE);
        Trace measured = MadeUpRaces.run(Way.SERIAL, 1).span(span).build();
        Trace run = new TraceBuilder(measured.spec(), measured.machine(), TraceInfo.madeUp(WaitSource.NONE))
                .span(span)
                .slice(0, 0, 100, 0, SliceState.RUNNING)
                .build();
        assertEquals(
                "Core time, serial: our work 50\u00a0%, starting and handing over at most 0\u00a0%, all else"
                        + " 50\u00a0% (idle, and other programs where some were simulated).",
                texts.say(RaceFacts.coreTime(new WayRuns(List.of(run)), Comparison.of(List.of(run)))
                        .orElseThrow()));
    }

    @Test
    void aRunWithoutAPatternAndOneBesideOtherProgramsSaySo() {
        Trace run = MadeUpRaces.run(Way.POOL, 1)
                .span(new TaskSpan(0, 0, -1, 0, LONG, LONG, 0, TaskOutcome.DONE))
                .slice(0, 0, LONG, 0, SliceState.RUNNING)
                .sample(new UtilisationSample(LONG, LONG, new float[] {1, 0.5f}, 0))
                .build();
        Comparison race = Comparison.of(List.of(run));
        assertEquals(
                "Pool: no pattern stands out; our work had 50\u00a0% of the core time. Other programs took 25\u00a0%"
                        + " of the core time just before and meanwhile.",
                texts.say(RaceFacts.way(race.ways().getFirst(), race)));
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
                texts.say(RaceFacts.way(race.ways().getFirst(), race))
                        .contains(" In 100\u00a0% of the time more tasks are drawn running than there are cores,"),
                texts.say(RaceFacts.way(race.ways().getFirst(), race)));
    }

    @Test
    void resultsThatDifferOrAreMissingAreNamed() {
        TraceBuilder odd = MadeUpRaces.on(2, Way.POOL, 4, 100).digest(2, 99);
        assertEquals(
                "Results: item 2 of a run of pool differs from the first run of serial.",
                texts.say(RaceFacts.results(Comparison.of(List.of(MadeUpRaces.serial(), odd.build())))));
        TraceBuilder odder = MadeUpRaces.on(2, Way.POOL, 4, 100).digest(1, 98).digest(2, 99);
        assertEquals(
                "Results: 2 items of a run of pool differ from the first run of serial, item 1 first.",
                texts.say(RaceFacts.results(Comparison.of(List.of(MadeUpRaces.serial(), odder.build())))));
        TraceBuilder failed =
                MadeUpRaces.on(2, Way.POOL, 4, 100).span(new TaskSpan(3, 0, -1, 10, 20, -1, 0, TaskOutcome.FAILED));
        Comparison incomplete = Comparison.of(List.of(MadeUpRaces.serial(), failed.build()));
        assertEquals(
                "Results: equal where there are any. 1 result is missing.", texts.say(RaceFacts.results(incomplete)));
        assertEquals(List.of(), RaceFacts.firsts(incomplete));
    }

    @Test
    void aSharedTotalThatDiffersIsNamed() {
        Trace one = MadeUpRaces.run(Way.SERIAL, 1, 12, "").build();
        Trace other = MadeUpRaces.run(Way.POOL, 1, 11, "").build();
        assertEquals(
                "Results: the shared total is not the same in all runs; those of serial and pool differ. 2 results are"
                        + " missing.",
                texts.say(RaceFacts.results(Comparison.of(List.of(one, other)))));
    }

    @Test
    void runsOfAnotherListAreLeftOutAndItIsToldWhy() {
        Trace other = MadeUpRaces.on(1, Way.SERIAL, 5, 100).build();
        Comparison race = Comparison.of(List.of(other, MadeUpRaces.serial(), other, MadeUpRaces.pool()));
        assertEquals(2, race.ways().size());
        assertEquals(
                List.of("Not compared, 2 runs of serial: two different lists."), said(RaceFacts.notCompared(race)));
        assertTrue(RaceFacts.all(race).containsAll(RaceFacts.notCompared(race)));
    }

    @Test
    void aSpeedUpThatTheCoresCannotGiveIsNotToldAsOne() {
        Trace quick = MadeUpRaces.on(2, Way.POOL, 4, MadeUpRaces.ITEM_NANOS / 2).build();
        Comparison race = Comparison.of(List.of(MadeUpRaces.serial(), quick));
        assertEquals(
                "Pool was done first: 100\u00a0ms (one run, which proves little).",
                texts.say(RaceFacts.firsts(race).getFirst()));
        assertEquals(
                List.of("Pool is not comparable with serial: 4.00\ufeff× is more than 2 cores can give, so the serial"
                        + " runs were not made under equal conditions."),
                said(RaceFacts.notCompared(race)));
    }

    @Test
    void howManyRunsWereInListOrderIsSaid() {
        assertEquals("in list order", texts.say(RaceFacts.inListOrder(new OrderSummary(1, 1, 1, 0, 0, 0))));
        assertEquals("not in list order", texts.say(RaceFacts.inListOrder(new OrderSummary(1, 1, 0, 0, 0, 0))));
        assertEquals("always in list order", texts.say(RaceFacts.inListOrder(new OrderSummary(3, 1, 3, 0, 0, 0))));
        assertEquals("never in list order", texts.say(RaceFacts.inListOrder(new OrderSummary(3, 3, 0, 0, 0, 0))));
        assertEquals(
                "in list order in 2 of 3 runs", texts.say(RaceFacts.inListOrder(new OrderSummary(3, 2, 2, 0, 0, 0))));
    }

    @Test
    void ofEveryWayItIsSaidWhoWorks() {
        for (Way way : Way.values()) {
            for (int workers : new int[] {1, 3}) {
                String about = texts.say(
                        RaceFacts.about(MadeUpRaces.run(way, workers).build().spec()));
                assertTrue(about.matches("\\w.*\\w"), about);
            }
        }
    }

    @Test
    void everyPatternIsToldOfThreadsAndOfProcesses() {
        for (RunPattern pattern : RunPattern.values()) {
            for (Way way : List.of(Way.SERIAL, Way.POOL, Way.PROCESS_POOL)) {
                Trace run = MadeUpRaces.run(way, 3).build();
                String told = texts.say(new FoundPattern(pattern, 0.25, 1_500_000).fact(run));
                assertTrue(told.contains("25\u00a0%") || told.contains("0.25\ufeff×"), told);
                assertFalse(told.contains(way.usesProcesses() ? "threads" : "processes"), told);
            }
        }
    }

    private List<String> said(List<Fact> facts) {
        return facts.stream().map(texts::say).toList();
    }

    @Test
    void aListJoinedAsResultsCameHasTheSameValuesInAnotherOrder() {
        TraceBuilder came = MadeUpRaces.run(Way.IMAP_UNORDERED, 4);
        for (int task = 0; task < 4; task++) {
            long end = MadeUpRaces.ITEM_NANOS * (4 - task);
            came.span(new TaskSpan(task, 0, -1, 0, end, end, 0, TaskOutcome.DONE))
                    .digest(task, task + 1);
        }
        assertEquals(
                "Results: equal, item by item. With results as they come, the joined list is in the order in which"
                        + " results came: the same values, in another order.",
                texts.say(RaceFacts.results(Comparison.of(List.of(MadeUpRaces.serial(), came.build())))));
    }
}
