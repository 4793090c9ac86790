package corewise.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.InterpreterInfo;
import corewise.model.Language;
import corewise.model.StartMethod;
import corewise.model.Trace;
import corewise.model.Way;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final MadeUpRun SERIAL = MadeUpRun.of(Way.SERIAL, 800);
    private static final MadeUpRun POOL = MadeUpRun.of(Way.POOL, 400);

    private static Comparison of(MadeUpRun... runs) {
        return Comparison.of(Stream.of(runs).map(MadeUpRun::trace).toList());
    }

    private static Speedup speedup(Trace run, Trace... made) {
        return Speedup.of(new WayRuns(List.of(run)), List.of(made));
    }

    private static Reason reason(MadeUpRun run, MadeUpRun serial) {
        Trace trace = run.trace();
        Speedup speedup = speedup(trace, serial.trace(), trace);
        assertEquals(OptionalDouble.empty(), speedup.times());
        assertEquals(Optional.empty(), speedup.basis());
        return speedup.reason().orElseThrow();
    }

    @Test
    void speedupAndEfficiencyAreMeasuredAgainstTheMedianSerialRun() {
        Comparison compared =
                of(SERIAL, POOL, SERIAL.taking(820), POOL.taking(500), SERIAL.taking(700), POOL.taking(300));
        WayRuns pool = compared.ways().getLast();
        Speedup speedup = compared.speedup(pool);
        assertEquals(2, speedup.times().orElseThrow(), 1e-9);
        assertEquals(1, speedup.efficiency().orElseThrow(), 1e-9);
        assertEquals(2, speedup.most());
        assertEquals(3, speedup.basis().orElseThrow().runs().size());
        assertEquals(Optional.empty(), speedup.reason());
        assertEquals(1, compared.speedup(compared.ways().getFirst()).times().orElseThrow(), 1e-9);
        assertEquals(400_000_000, pool.medianNanos());
        assertEquals(300_000_000, pool.shortestNanos());
        assertEquals(500_000_000, pool.longestNanos());
        assertEquals(List.of(), compared.leftOut());
    }

    @Test
    void thereIsNoSpeedupBetweenTwoMachines() {
        MadeUpRun elsewhere = SERIAL.onProcessor("another");
        assertEquals(
                new Reason.OtherMachine(
                        new Conditions.Machine("Linux", "one", 4, false),
                        new Conditions.Machine("Linux", "another", 4, false)),
                reason(POOL, elsewhere));
    }

    @Test
    void thereIsNoSpeedupBetweenTwoListsOrTwoVersionsOfJava() {
        assertEquals(new Reason.OtherList(POOL.list(), SERIAL.withSeed(2).list()), reason(POOL, SERIAL.withSeed(2)));
        assertEquals(new Reason.OtherRuntime("25", "26"), reason(POOL, SERIAL.onJava("26")));
    }

    @Test
    void thereIsNoSpeedupBetweenLanguagesInterpretersOrPayloads() {
        assertEquals(new Reason.OtherLanguage(Language.PYTHON, Language.JAVA), reason(POOL.inPython(), SERIAL));
        assertEquals(new Reason.OtherPayload(1_000, 0), reason(POOL.withPayload(1_000), SERIAL));
        InterpreterInfo old = new InterpreterInfo("cpython", "3.9.18", "", true, Optional.of(StartMethod.FORK));
        InterpreterInfo free = new InterpreterInfo("cpython", "3.14.0", "", false, Optional.empty());
        Trace pool = POOL.inPython().by(old);
        Trace serial = SERIAL.inPython().by(free);
        assertEquals(
                new Reason.OtherInterpreter(Optional.of(old.withoutStartMethod()), Optional.of(free)),
                speedup(pool, serial, pool).reason().orElseThrow());
        Trace same = SERIAL.inPython().by(old.startingBy(Optional.of(StartMethod.SPAWN)));
        assertEquals(2, speedup(pool, same, pool).times().orElseThrow(), 1e-9);
    }

    @Test
    void thereIsNoSpeedupBetweenDifferentNumbersOfCores() {
        assertEquals(new Reason.OtherCores(1, 2), reason(POOL.withCores(1), SERIAL));
        assertEquals(new Reason.OtherCores(2, 1), reason(POOL, SERIAL.withCores(1)));
        Trace confined = POOL.withCores(1).taking(780).trace();
        assertTrue(
                speedup(confined, SERIAL.withCores(1).trace(), confined).times().isPresent());
    }

    @Test
    void runsBesideOtherProgramsAreNotComparableHoweverTheSerialOnesWereMade() {
        assertEquals(
                List.of(Reason.OtherLoad.class, Reason.Disturbed.class, Reason.Disturbed.class, Reason.OtherLoad.class),
                Stream.of(
                                beside(POOL.withOthers(0.05), SERIAL.withOthers(0.45)),
                                beside(POOL.withOthers(0.3), SERIAL.withOthers(0.45)),
                                beside(POOL.withOthers(0.1), SERIAL.withOthers(0.25)),
                                beside(POOL.withOthers(0.7), SERIAL.withOthers(0.05)))
                        .map(reason -> reason.orElseThrow().getClass())
                        .toList());
        assertEquals(Optional.empty(), beside(POOL.withOthers(0.18).taking(450), SERIAL.withOthers(0.02)));
        assertEquals(
                Optional.of(Reason.Disturbed.class),
                beside(POOL, SERIAL.withOthers(0.45)).map(Reason::getClass),
                "its own load not known");
    }

    /** Why a speed-up, which there is, is not to be compared. */
    private static Optional<Reason> beside(MadeUpRun run, MadeUpRun serial) {
        Trace trace = run.trace();
        Speedup speedup = speedup(trace, serial.trace(), trace);
        assertTrue(speedup.times().isPresent());
        assertEquals(speedup.reason().isEmpty(), speedup.comparable());
        assertEquals(speedup.comparable(), speedup.told().isPresent());
        return speedup.reason();
    }

    @Test
    void whatOtherProgramsTookAroundARunCountsWhereItsSamplesTellLess() {
        assertEquals(0.6, OtherPrograms.share(POOL.withOthers(0.1).trace(0.6)), 1e-6);
        assertEquals(0.3, OtherPrograms.share(POOL.withOthers(0.3).trace(0.1)), 1e-6);
        assertEquals(0.5, OtherPrograms.share(POOL.trace(0.5)), 1e-6);
        assertTrue(Double.isNaN(OtherPrograms.share(POOL.trace())));
    }

    @Test
    void moreThanTheCoresThatWereKeptBusyCanGiveIsEvidenceOfABadComparison() {
        Trace lock = MadeUpRun.of(Way.GLOBAL_LOCK, 500).withOthers(0.19).trace();
        double busy = RunTimes.busyCores(lock);
        Trace serial = SERIAL.taking(Math.round(500 * busy * 1.15)).trace();
        assertEquals(Optional.empty(), speedup(lock, serial, lock).reason());
        Trace slowed = SERIAL.taking(Math.round(500 * busy * 1.25)).trace();
        assertEquals(
                Optional.of(Reason.BeyondBusy.class),
                speedup(lock, slowed, lock).reason().map(Reason::getClass));
    }

    @Test
    void loadsAreMediansOfAWay() {
        MadeUpRun quiet = SERIAL.withOthers(0.02);
        Comparison compared = of(
                quiet,
                POOL.withOthers(0.04),
                SERIAL.withOthers(0.6),
                POOL.withOthers(0.04),
                quiet,
                POOL.withOthers(0.9));
        assertEquals(0.04, compared.ways().getLast().othersShare(), 1e-6);
        assertEquals(
                3,
                compared.speedup(compared.ways().getLast())
                        .basis()
                        .orElseThrow()
                        .runs()
                        .size());
    }

    @Test
    void aSerialRunLessNearButAsBusyIsTakenBeforeOneAmongOtherPrograms() {
        Trace quiet = SERIAL.withOthers(0.02).startedAt(1_000).trace();
        Trace disturbed = SERIAL.withOthers(0.7).startedAt(5_000).trace();
        Trace pool = POOL.withOthers(0.05).startedAt(5_500).trace();
        assertEquals(
                List.of(quiet),
                speedup(pool, quiet, disturbed, pool).basis().orElseThrow().runs());
    }

    @Test
    void theSerialRunNearestInTimeIsMeasuredAgainst() {
        Trace early = SERIAL.startedAt(1_000).trace();
        Trace late = SERIAL.startedAt(9_000).trace();
        Trace pool = POOL.startedAt(4_000).trace();
        assertEquals(
                List.of(early),
                speedup(pool, late, early, pool).basis().orElseThrow().runs());
        Trace later = POOL.startedAt(6_000).trace();
        assertEquals(
                List.of(late),
                speedup(later, early, later, late).basis().orElseThrow().runs());
    }

    @Test
    void withoutTimesTheLatestSerialRunBeforeIsMeasuredAgainst() {
        Trace first = SERIAL.trace();
        Trace second = SERIAL.taking(900).trace();
        Trace after = SERIAL.taking(1_000).trace();
        Trace pool = POOL.trace();
        assertEquals(
                List.of(second),
                speedup(pool, first, second, pool, after).basis().orElseThrow().runs());
        assertEquals(
                List.of(after),
                speedup(pool, first, second, after).basis().orElseThrow().runs(),
                "the newest run");
        assertEquals(
                List.of(after), speedup(pool, pool, after).basis().orElseThrow().runs(), "none is before");
    }

    @Test
    void aCancelledRunHasNoSpeedupAndIsNotMeasuredAgainst() {
        assertEquals(new Reason.MissingResults(Way.POOL, 1, true), reason(POOL.cancelled(), SERIAL));
        assertEquals(new Reason.MissingResults(Way.SERIAL, 1, true), reason(POOL, SERIAL.cancelled()));
        Trace whole = SERIAL.startedAt(1).trace();
        Trace cancelled = SERIAL.startedAt(100).cancelled().trace();
        Trace pool = POOL.startedAt(100).trace();
        assertEquals(
                List.of(whole),
                speedup(pool, whole, cancelled, pool).basis().orElseThrow().runs());
        assertEquals(Optional.empty(), of(SERIAL, POOL.cancelled()).fastest());
        assertEquals(1, of(SERIAL, POOL.cancelled()).missingResults());
    }

    @Test
    void withoutASerialRunThatIsTheReason() {
        Trace pool = POOL.trace();
        assertEquals(Optional.of(new Reason.NoSerialRun()), speedup(pool, pool).reason());
    }

    @Test
    void moreThanTheCoresCanGiveIsToldAndDoubtedUnlessTasksWereBlocked() {
        Trace pool = POOL.taking(300).trace();
        Speedup beyond = speedup(pool, SERIAL.trace(), pool);
        assertEquals(800.0 / 300, beyond.times().orElseThrow(), 1e-9);
        assertEquals(Optional.of(new Reason.BeyondCores(800.0 / 300, 2)), beyond.reason());
        Trace asleep = POOL.taking(300).asleep().trace();
        assertEquals(Optional.empty(), speedup(asleep, SERIAL.trace(), asleep).reason());
        Trace byChance = POOL.taking(390).trace();
        assertEquals(
                Optional.empty(), speedup(byChance, SERIAL.trace(), byChance).reason());
    }

    @Test
    void runsOfTwoMachinesListsOrNumbersOfCoresDoNotMakeOneWay() {
        Comparison compared = of(
                POOL.onProcessor("another").taking(10),
                SERIAL,
                POOL,
                POOL.withCores(1).taking(20),
                POOL.withSeed(2).taking(30));
        assertEquals(2, compared.ways().size());
        assertEquals(1, compared.ways().getLast().runs().size());
        assertEquals(400_000_000, compared.ways().getLast().medianNanos());
        assertEquals(
                List.of(Reason.OtherMachine.class, Reason.OtherCores.class, Reason.OtherList.class),
                compared.leftOut().stream()
                        .map(left -> left.reason().getClass())
                        .toList());
    }

    @Test
    void theRunsThatMakeTheMostWaysAreComparedAndOfThoseTheNewest() {
        Comparison compared = of(SERIAL, POOL, POOL.onProcessor("another"));
        assertEquals("one", compared.conditions().machine().processorName());
        Comparison newest = of(SERIAL, POOL, SERIAL.onProcessor("another"), POOL.onProcessor("another"));
        assertEquals("another", newest.conditions().machine().processorName());
    }

    @Test
    void poolsOfDifferentSizesAreNotRepeatsOfOneAnother() {
        Comparison compared = of(SERIAL, POOL, POOL.withWorkers(8).taking(390), POOL);
        assertEquals(
                List.of(1, 2, 1),
                compared.ways().stream().map(way -> way.runs().size()).toList());
        assertEquals(
                800.0 / 390, compared.speedup(compared.ways().getLast()).times().orElseThrow(), 1e-9);
    }

    @Test
    void theFirstIsCertainOnlyWhereRangesOfSeveralRunsAreApart() {
        assertEquals(
                List.of(new Reason.OneRun(Way.POOL)),
                of(SERIAL, POOL).fastest().orElseThrow().doubts());
        assertEquals(
                List.of(),
                of(SERIAL, POOL, SERIAL, POOL).fastest().orElseThrow().doubts());
        Comparison.First first = of(SERIAL, POOL, SERIAL, POOL, SERIAL, POOL.taking(900))
                .fastest()
                .orElseThrow();
        assertEquals(Way.POOL, first.first().way());
        assertEquals(List.of(new Reason.Overlap(Way.POOL, Way.SERIAL)), first.doubts());
        List<Reason> doubts = of(SERIAL.withOthers(0.5), POOL.withOthers(0), SERIAL.withOthers(0.5), POOL.withOthers(0))
                .fastest()
                .orElseThrow()
                .doubts();
        assertTrue(doubts.getFirst() instanceof Reason.OtherLoad, doubts::toString);
        assertEquals(Optional.empty(), of(POOL).fastest());
    }

    @Test
    void inWhichOrderRunsWithTimesAreGivenMakesNoDifference() {
        long seed = 31;
        Random random = new Random(seed);
        List<MadeUpRun> kinds = List.of(
                SERIAL,
                POOL,
                MadeUpRun.of(Way.CHUNKS, 420),
                POOL.onProcessor("another"),
                SERIAL.withCores(1),
                POOL.withOthers(0.6),
                SERIAL.cancelled());
        for (int round = 0; round < 60; round++) {
            List<Trace> runs = new ArrayList<>(List.of(
                    SERIAL.startedAt(1).trace(),
                    POOL.startedAt(2).trace(),
                    MadeUpRun.of(Way.CHUNKS, 450).startedAt(3).trace()));
            for (int run = random.nextInt(10); run > 0; run--) {
                MadeUpRun kind = kinds.get(random.nextInt(kinds.size()));
                runs.add(kind.taking(kind.millis() + random.nextInt(100))
                        .startedAt(10 + 7L * runs.size() * runs.size())
                        .trace());
            }
            Comparison one = Comparison.of(runs);
            Collections.shuffle(runs, random);
            Comparison other = Comparison.of(runs);
            String where = "seed " + seed + ", round " + round;
            assertEquals(figures(one), figures(other), where);
            assertEquals(runs.size(), one.runs().size() + one.leftOut().size(), where);
            for (WayRuns way : one.ways()) {
                one.speedup(way)
                        .basis()
                        .ifPresent(
                                basis -> assertFits(way, basis, one.speedup(way).comparable(), where));
            }
        }
    }

    private static Set<String> figures(Comparison compared) {
        Set<String> figures = new HashSet<>();
        compared.ways()
                .forEach(way -> figures.add(way.way() + " " + way.medianNanos() + " "
                        + compared.speedup(way).times() + " "
                        + compared.speedup(way).basis().map(WayRuns::medianNanos)));
        return figures;
    }

    private static void assertFits(WayRuns way, WayRuns basis, boolean comparable, String where) {
        assertTrue(basis.complete(), where);
        assertTrue(basis.runs().size() <= way.runs().size(), where);
        for (Trace serial : basis.runs()) {
            assertEquals(Way.SERIAL, serial.spec().way(), where);
            assertEquals(Conditions.of(way.shown()), Conditions.of(serial), where);
        }
        assertFalse(comparable && OtherPrograms.disturb(way.othersShare()), where);
        assertFalse(comparable && OtherPrograms.disturb(basis.othersShare()), where);
        assertFalse(comparable && Math.abs(way.othersShare() - basis.othersShare()) > OtherPrograms.DISTURBING, where);
    }

    @Test
    void theLastSerialRunOfTheSameConditionsIsFound() {
        Trace here = SERIAL.trace();
        List<Trace> made = List.of(
                SERIAL.trace(),
                here,
                SERIAL.cancelled().trace(),
                SERIAL.withCores(1).trace());
        assertEquals(Optional.of(here), Comparison.lastSerial(Conditions.of(POOL.trace()), made));
        assertEquals(
                Optional.empty(),
                Comparison.lastSerial(Conditions.of(POOL.withSeed(2).trace()), made));
    }

    @Test
    void resultsOfTheRunsComparedAreHeldAgainstEachOther() {
        assertTrue(of(SERIAL, POOL).results().equal());
        assertFalse(Comparison.of(List.of(SERIAL.trace(), POOL.withDigest(99).trace()))
                .results()
                .equal());
        assertTrue(
                of(SERIAL, POOL, POOL.onProcessor("another").withDigest(99))
                        .results()
                        .equal(),
                "left out");
    }
}
