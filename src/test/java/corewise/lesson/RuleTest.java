package corewise.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.metrics.RunTimes;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules: how they are written, and what they say of played runs of twelve items of 10 ms on four cores. */
class RuleTest {
    private static final MachineInfo MACHINE = MachineInfo.madeUp(4);
    private static final Here HERE = new Here(4, true, false, false);
    private static final ListSpec LIST = new ListSpec(Work.PRIMES, 12, Lengths.EQUAL, 10_000_000, 1);

    private static Judgement judge(String rule, List<Trace> runs) throws RuleReader.BadRule {
        return RuleReader.read(rule).judge(Runs.newest(runs, HERE));
    }

    private static List<Trace> runs(int times, Way... ways) {
        return Played.runs(LIST, 4, MACHINE, times, ways);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pool.time < serial.time                          | HOLDS",
                "pool.time > serial.time                          | HOLDS_NOT",
                "2 * pool.time < serial.time                      | HOLDS",
                "9 * pool.time < serial.time                      | HOLDS_NOT",
                "pool.speed-up >= 3 and pool.speed-up <= 4.2      | HOLDS",
                "pool.workers = 4                                 | HOLDS",
                "pool.workers > cores                             | HOLDS_NOT",
                "pool.workers > cores or results same             | HOLDS",
                "results differ                                   | HOLDS_NOT",
                "results same                                     | HOLDS",
                "serial.longest-ready < 1ms                       | HOLDS",
                "serial.length > 9.5ms and serial.length < 10.5ms | HOLDS",
                "serial.running.first < 11ms                      | HOLDS",
                "serial.rank.last = 12                            | HOLDS",
                "serial.orders = 1 and serial.runs = 3            | HOLDS",
                "serial.inverted < 1%                             | HOLDS",
                "core-ids                                         | HOLDS",
                "no python                                        | HOLDS",
                "python                                           | HOLDS_NOT",
                "thread-per-task.time < serial.time               | CANNOT_TELL",
                "otherwise                                        | HOLDS"
            })
    void rulesAreJudged(String rule, Judgement.Ruling outcome) throws RuleReader.BadRule {
        Judgement judgement = judge(rule, runs(3, Way.SERIAL, Way.POOL));
        assertEquals(outcome, judgement.ruling(), () -> judgement.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pool.workers = 4                              | ",
                "pool.workers > 8                              | Pool, workers: must be more than 8, is 4.",
                "pool.workers >= 4 and pool.workers >= 5       | Pool, workers: must be at least 5, is 4.",
                "pool.workers < 4 or pool.workers > 9          | Pool, workers: must be less than 4, is 4.",
                "pool.workers <= cores and 2 * pool.workers <= 4 | Pool, workers: must be at most 2, is 4.",
                "2 * pool.workers <= cores                     | ",
                "pool.runs = 5                                 | Pool, runs: must be 5, is 3.",
                "results differ                                | The results must differ between two runs.",
                "chunks.time < pool.time                       | ",
                "python                                        | "
            })
    void whatDoesNotHoldYetIsTold(String rule, String told) throws RuleReader.BadRule {
        Optional<Fact> missing =
                Missing.of(RuleReader.read(rule), Runs.newest(runs(3, Way.SERIAL, Way.POOL), HERE), false);
        assertEquals(told == null ? "" : told, missing.map(Texts.load()::say).orElse(""));
    }

    @Test
    void workersBesideCoresAreTheAnswerAndComeWithTheHint() throws RuleReader.BadRule {
        Rule rule = RuleReader.read("2 * pool.workers <= cores");
        Runs made = Runs.newest(runs(3, Way.SERIAL, Way.POOL), HERE);
        assertEquals(Optional.empty(), Missing.of(rule, made, false));
        assertEquals(
                Optional.of("Pool, workers: must be at most 2, is 4."),
                Missing.of(rule, made, true).map(Texts.load()::say));
    }

    @Test
    void totalsThatDifferAreTold() throws RuleReader.BadRule {
        ListSpec shared = new ListSpec(Work.SHARED_TOTAL, 12, Lengths.EQUAL, 10_000_000, 7);
        List<Trace> runs = Played.runs(shared, 4, MachineInfo.madeUp(4), 1, Way.SERIAL, Way.POOL);
        Judgement judgement = judge("results differ", runs);
        assertEquals(Judgement.Ruling.HOLDS, judgement.ruling());
        String came = Texts.load().say(new Value.Count(runs.getLast().info().sharedTotal()));
        assertEquals(
                "the total should be " + Texts.load().say(new Value.Count(1_000_000))
                        + ", as after the loop, and came to " + came,
                Texts.load().say(judgement.told().getLast()));
    }

    @Test
    void oneRunProvesNothingAboutTwoTimes() throws RuleReader.BadRule {
        Judgement judgement = judge("pool.time < serial.time", runs(1, Way.SERIAL, Way.POOL));
        assertTrue(judgement.cannotTell());
        assertEquals("reason.oneRun", judgement.told().getFirst().key());
    }

    @Test
    void timesWhoseRangesOverlapAreNeitherShorterNorLonger() throws RuleReader.BadRule {
        List<Trace> runs = runs(3, Way.POOL, Way.CHUNKS);
        for (String sign : List.of("<", ">")) {
            Judgement judgement = judge("pool.time " + sign + " 1.0 * chunks.time", runs);
            assertEquals(Judgement.Ruling.HOLDS_NOT, judgement.ruling());
            assertEquals("reason.overlap", judgement.told().getFirst().key());
        }
    }

    @Test
    void timesThatDifferByNextToNothingAreNeitherShorterNorLonger() throws RuleReader.BadRule {
        // handing over takes 2 % of such items, and on one core nothing makes up for it
        ListSpec fine = new ListSpec(Work.PRIMES, 400, Lengths.EQUAL, 100_000, 1);
        List<Trace> runs = Played.runs(fine, 2, MachineInfo.madeUp(1), 3, Way.POOL, Way.SERIAL);
        for (String sign : List.of("<", ">")) {
            Judgement judgement = judge("pool.time " + sign + " serial.time", runs);
            assertEquals(Judgement.Ruling.HOLDS_NOT, judgement.ruling());
            assertEquals("lesson.nothing", judgement.told().getFirst().key(), judgement.toString());
        }
        assertTrue(judge("pool.time > 1.01 * serial.time", runs).holds(), "who asks for 1 % gets it");
    }

    @Test
    void aRuleIsAboutTheWayThatIsNotTheLoop() throws RuleReader.BadRule {
        assertEquals(
                Optional.of(Way.POOL),
                RuleReader.read("serial.time < pool.time and chunks.time < pool.time")
                        .about());
        assertEquals(Optional.empty(), RuleReader.read("serial.busy < 0.5").about());
        assertEquals(Optional.empty(), RuleReader.read("results differ").about());
    }

    @Test
    void whatIsPointedAtIsOfTheRunThatIsShown() {
        ListSpec giant = new ListSpec(Work.SHARED_TOTAL, 12, Lengths.GIANT, 10_000_000, 7);
        Trace four = Played.run(new RunSpec(Way.POOL, giant, 4), MACHINE, 2);
        Trace six = Played.run(new RunSpec(Way.POOL, giant, 4), MACHINE, 4);
        TaskRef heldLongest = TaskRef.read("held").orElseThrow();
        assertEquals(List.of(4), heldLongest.in(four));
        assertEquals(List.of(6), heldLongest.in(six), "their median is neither");
        Runs runs = new Runs(List.of(Played.run(new RunSpec(Way.SERIAL, giant, 4), MACHINE, 1), four, six), HERE);
        Trace shown = runs.shown(Way.POOL).orElseThrow();
        int held = heldLongest.in(shown).getFirst();
        assertEquals(held, read(runs, "pool.task.held"));
        assertEquals((double) TaskRef.heldNanos(shown, held), read(runs, "pool.held.held"));
        assertEquals((double) shown.info().sharedTotal(), read(runs, "pool.total"));
        assertEquals(1 - (double) shown.info().sharedTotal() / 1e6, read(runs, "pool.lost"), 1e-9);
    }

    private static double read(Runs runs, String figure) {
        return runs.read(Measured.read(figure).orElseThrow()).value();
    }

    @Test
    void aMedianThatIsNotTheTimeOfTheRunShownIsToldWithThat() {
        RunSpec serial = new RunSpec(Way.SERIAL, LIST, 4);
        Trace quick = Played.run(serial, MACHINE, 0, 0.5);
        Trace slow = Played.heldUp(serial, MACHINE, 1, 0.5, 50_000_000);
        Runs both = Runs.newest(List.of(quick, slow), HERE);
        assertEquals(quick, both.shown(Way.SERIAL).orElseThrow());
        String told = both.otherThanMedian(quick).map(Texts.load()::say).orElseThrow();
        long millis = Math.round(RunTimes.makespanNanos(quick) / 1e6);
        assertTrue(told.contains("medians of 2 runs"), told);
        assertTrue(told.replace('\u00a0', ' ').endsWith("took " + millis + " ms."), told);
        assertTrue(Runs.newest(List.of(quick), HERE).otherThanMedian(quick).isEmpty());
    }

    @Test
    void makingAThreadIsNotStandingInAQueue() throws RuleReader.BadRule {
        List<Trace> runs = runs(1, Way.POOL, Way.THREAD_PER_TASK);
        assertTrue(judge("thread-per-task.starting = 60us", runs).holds(), "all twelve were made one after another");
        assertEquals(
                "lesson.needs.known",
                judge("pool.starting > 1ns", runs).told().getFirst().key());
    }

    /** Serial runs of 120 ms of work whose last item other programs held up by 50 ms, and pool runs of about 30 ms. */
    private static List<Trace> besideOthers() {
        List<Trace> runs = new ArrayList<>();
        for (int time = 0; time < 2; time++) {
            runs.add(Played.heldUp(new RunSpec(Way.SERIAL, LIST, 4), MACHINE, runs.size(), 0.5, 50_000_000));
            runs.add(Played.run(new RunSpec(Way.POOL, LIST, 4), MACHINE, runs.size(), 0.5));
        }
        return runs;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serial.time < 150ms               | CANNOT_TELL",
                "serial.time < 100ms               | HOLDS_NOT",
                "serial.time < 180ms               | HOLDS",
                "serial.time = 170ms               | CANNOT_TELL",
                "serial.span.last < 30ms           | CANNOT_TELL",
                "serial.span.last >= 9ms           | HOLDS",
                "serial.busy > 0.9                 | CANNOT_TELL",
                "serial.busy <= 1.3                | HOLDS",
                "serial.occupancy > 30%            | HOLDS_NOT",
                "serial.occupancy > 24%            | CANNOT_TELL",
                "serial.longest-ready <= 10ms      | CANNOT_TELL",
                "serial.longest-ready <= 60ms      | HOLDS",
                "serial.length < 11ms              | HOLDS",
                "pool.time < serial.time           | HOLDS",
                "4.5 * pool.time < serial.time     | CANNOT_TELL",
                "6.5 * pool.time < serial.time     | HOLDS_NOT",
                "pool.speed-up > 1                 | CANNOT_TELL",
                "pool.busy > 1                     | HOLDS",
                "pool.workers = 4                  | HOLDS",
                "serial.orders = 1                 | HOLDS",
                "pool.at-once = 4                  | HOLDS",
                "pool.blocked < 1%                 | HOLDS"
            })
    void besideOtherProgramsWhatTheyCannotHaveChangedIsJudged(String rule, Judgement.Ruling outcome)
            throws RuleReader.BadRule {
        Judgement judgement = judge(rule, besideOthers());
        assertEquals(outcome, judgement.ruling(), () -> judgement.toString());
        assertEquals(
                judgement.cannotTell(),
                judgement.told().getFirst().key().equals("reason.disturbed"),
                () -> judgement.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serial.busy < 0.5                      | HOLDS",
                "serial.blocked > 50%                   | HOLDS",
                "serial.blocked < 20%                   | HOLDS_NOT",
                "serial.time > 110ms                    | HOLDS",
                "thread-per-task.time <= 20ms           | HOLDS",
                "thread-per-task.time > 0.7*serial.time | HOLDS_NOT",
                "pool.time > 2 * thread-per-task.time   | HOLDS"
            })
    void whoSleepsIsNotDisturbed(String rule, Judgement.Ruling outcome) throws RuleReader.BadRule {
        ListSpec asleep = new ListSpec(Work.WAIT, 12, Lengths.EQUAL, 10_000_000, 1);
        List<Trace> runs = new ArrayList<>();
        for (int time = 0; time < 2; time++) {
            for (Way way : List.of(Way.SERIAL, Way.THREAD_PER_TASK, Way.POOL)) {
                runs.add(Played.run(new RunSpec(way, asleep, 4), MACHINE, runs.size(), 0.9));
            }
        }
        Judgement judgement = judge(rule, runs);
        assertEquals(outcome, judgement.ruling(), () -> judgement.toString());
    }

    @Test
    void whoSleptLessThanHalfForWantOfACoreMayHaveSleptMore() throws RuleReader.BadRule {
        ListSpec one = new ListSpec(Work.WAIT, 1, Lengths.EQUAL, 10_000_000, 1);
        List<Trace> late = List.of(Played.heldUp(new RunSpec(Way.SERIAL, one, 4), MACHINE, 1, 0.9, 20_000_000));
        assertTrue(judge("serial.blocked > 50%", late).cannotTell());
        assertTrue(judge("serial.blocked > 20%", late).holds());
    }

    @Test
    void atOnceCountsWhatIsStartedAndNotEnded() throws RuleReader.BadRule {
        assertTrue(judge("serial.at-once = 1", runs(1, Way.SERIAL)).holds(), "one ends as the next starts");
        assertTrue(judge("pool.at-once = 4", runs(1, Way.POOL)).holds());
    }

    @Test
    void aSpeedUpNeedsASerialRunOfTheSameList() throws RuleReader.BadRule {
        Judgement judgement = judge("pool.speed-up > 1", runs(2, Way.POOL));
        assertEquals(List.of(Fact.of("reason.noSerialRun")), judgement.told());
        Trace other = Played.run(
                new RunSpec(Way.SERIAL, new ListSpec(Work.PRIMES, 5, Lengths.EQUAL, 1_000, 1), 4), MACHINE, 9);
        List<Trace> mixed = List.of(other, runs(1, Way.POOL).getFirst());
        assertTrue(judge("pool.speed-up > 1", mixed).cannotTell(), "runs of another list are left out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pool.speed > 1",
                "pool > 1",
                "carpool.time > 1ms",
                "pool.span > 1ms",
                "pool.span.seventh > 1ms",
                "pool.time >> 1ms",
                "1 > ",
                "speed-up > 1",
                "3",
                "2 * 3 * pool.time < 4ms",
                ""
            })
    void whatIsNoRuleIsRefused(String rule) {
        assertThrows(RuleReader.BadRule.class, () -> RuleReader.read(rule));
    }
}
