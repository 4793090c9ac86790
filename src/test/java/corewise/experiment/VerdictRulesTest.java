package corewise.experiment;

import static corewise.experiment.Verdict.CANNOT_TELL_HERE;
import static corewise.experiment.Verdict.HOLDS_HERE;
import static corewise.experiment.Verdict.NOT_HERE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.fact.Fact;
import corewise.metrics.Interval;
import corewise.model.Language;
import corewise.model.MachineInfo;
import corewise.text.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every rule on made-up figures: on both sides of each threshold, and inside the doubt. */
class VerdictRulesTest {
    private static final double HAIR = 1e-9;
    private static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN, Double.NaN);

    private static Interval from(double low, double high) {
        return new Interval(low, (low + high) / 2, high);
    }

    @Test
    void aThresholdLooksAtTheWholeInterval() {
        Threshold rule = new Threshold(1, 2);
        assertEquals(HOLDS_HERE, rule.atLeast(from(2, 3)));
        assertEquals(CANNOT_TELL_HERE, rule.atLeast(from(2 - HAIR, 3)));
        assertEquals(CANNOT_TELL_HERE, rule.atLeast(from(0.5, 1)));
        assertEquals(NOT_HERE, rule.atLeast(from(0.5, 1 - HAIR)));
        assertEquals(NOT_HERE, rule.below(from(2, 3)));
        assertEquals(HOLDS_HERE, rule.below(from(0.5, 1 - HAIR)));
        assertEquals(CANNOT_TELL_HERE, rule.below(from(0.5, 3)));
        assertEquals(CANNOT_TELL_HERE, rule.atLeast(UNKNOWN));
        assertThrows(IllegalArgumentException.class, () -> new Threshold(2, 1));
    }

    @Test
    void aSerialLoopUses30To40PercentWhereThatIsTheShareOfOneCore() {
        assertEquals(HOLDS_HERE, SerialShareClaim.judge(from(0.30, 0.40), 3).verdict());
        assertEquals(NOT_HERE, SerialShareClaim.judge(from(0.49, 0.50), 2).verdict());
        assertEquals(NOT_HERE, SerialShareClaim.judge(from(0.12, 0.125), 8).verdict());
        assertEquals(NOT_HERE, SerialShareClaim.judge(from(0.40 + HAIR, 0.5), 2).verdict());
        assertEquals(
                CANNOT_TELL_HERE, SerialShareClaim.judge(from(0.40, 0.5), 2).verdict());
        assertEquals(NOT_HERE, SerialShareClaim.judge(from(0.2, 0.30 - HAIR), 4).verdict());
        assertEquals(
                CANNOT_TELL_HERE, SerialShareClaim.judge(from(0.2, 0.30), 4).verdict());
    }

    @Test
    void fullUseNeedsTheWholeIntervalAtTheTop() {
        assertEquals(
                HOLDS_HERE, FullUseClaim.judge(from(FullUseClaim.FULL, 1), 5).verdict());
        assertEquals(
                CANNOT_TELL_HERE,
                FullUseClaim.judge(from(FullUseClaim.FULL - HAIR, 1), 5).verdict());
        assertEquals(
                CANNOT_TELL_HERE,
                FullUseClaim.judge(from(0.5, FullUseClaim.LACKING), 5).verdict());
        assertEquals(
                NOT_HERE,
                FullUseClaim.judge(from(0.5, FullUseClaim.LACKING - HAIR), 5).verdict());
        assertEquals(CANNOT_TELL_HERE, FullUseClaim.judge(UNKNOWN, 5).verdict());
    }

    @Test
    void dramaticallyFasterIsAThirdLessTimeAndNeedsTwoCores() {
        assertEquals(HOLDS_HERE, FasterClaim.judge(from(1.5, 1.9), 2).verdict());
        assertEquals(
                CANNOT_TELL_HERE, FasterClaim.judge(from(1.5 - HAIR, 1.9), 2).verdict());
        assertEquals(CANNOT_TELL_HERE, FasterClaim.judge(from(1.2, 1.5), 2).verdict());
        assertEquals(NOT_HERE, FasterClaim.judge(from(1.2, 1.5 - HAIR), 2).verdict());
        assertEquals(CANNOT_TELL_HERE, FasterClaim.judge(from(1.6, 1.9), 1).verdict());
    }

    @Test
    void noTaskHasAProcessorOfItsOwnWhereOthersAreReady() {
        assertEquals(NOT_HERE, OwnProcessorClaim.judge(from(1, 6), 8, 2, true).verdict());
        assertEquals(
                CANNOT_TELL_HERE,
                OwnProcessorClaim.judge(from(0, 1), 8, 2, true).verdict());
        assertEquals(
                HOLDS_HERE, OwnProcessorClaim.judge(from(0, 0), 8, 16, true).verdict());
        assertEquals(
                CANNOT_TELL_HERE,
                OwnProcessorClaim.judge(from(1, 6), 8, 2, false).verdict());
    }

    @Test
    void fewLongAndManyShortMustBothBeAsSaid() {
        Interval suits = from(0.8, FewLongManyShortClaim.TIE);
        Interval wins = from(FewLongManyShortClaim.WINS, 4);
        assertEquals(HOLDS_HERE, few(suits, wins));
        assertEquals(NOT_HERE, few(from(FewLongManyShortClaim.TIE + HAIR, 2), wins));
        assertEquals(NOT_HERE, few(suits, from(1, FewLongManyShortClaim.WINS - HAIR)));
        assertEquals(CANNOT_TELL_HERE, few(from(0.8, FewLongManyShortClaim.TIE + 0.1), wins));
        assertEquals(CANNOT_TELL_HERE, few(suits, from(1, FewLongManyShortClaim.WINS)));
    }

    private static Verdict few(Interval fewLong, Interval manyShort) {
        return FewLongManyShortClaim.judge(fewLong, manyShort, Fact.of("claim.turning.none"))
                .verdict();
    }

    @Test
    void upToTenIsRefutedByCounterExamplesOnAnyMachineAndConfirmedOnTenCoresOnly() {
        Interval pool = from(UpToTenClaim.PLAINLY, 2);
        Interval nearly = from(UpToTenClaim.PLAINLY - HAIR, 2);
        Interval each = from(0.7, 1 - HAIR);
        Interval tie = from(0.7, 1);
        assertEquals(NOT_HERE, UpToTenClaim.judge(List.of(pool, pool, each), 2).verdict());
        assertEquals(
                CANNOT_TELL_HERE,
                UpToTenClaim.judge(List.of(pool, nearly, each), 2).verdict());
        assertEquals(
                CANNOT_TELL_HERE, UpToTenClaim.judge(List.of(each, each), 2).verdict());
        assertEquals(HOLDS_HERE, UpToTenClaim.judge(List.of(each, each), 10).verdict());
        assertEquals(
                CANNOT_TELL_HERE, UpToTenClaim.judge(List.of(each, tie), 10).verdict());
        assertEquals(CANNOT_TELL_HERE, UpToTenClaim.judge(List.of(), 16).verdict());
    }

    /** Of the medium items there are as many on one core as on all. */
    @Test
    void theListThatIsTheSameOnAnyNumberOfCoresIsToldAsThat() {
        String told = Texts.load().say(new UpToTenClaim(Language.JAVA).experiment(MachineInfo.madeUp(4)));
        assertTrue(told.contains("always 24 of 40"), told);
    }

    @Test
    void processorsAreMeasuredInDoublingsUpToTen() {
        assertEquals(List.of(1), UpToTenClaim.processors(1, true));
        assertEquals(List.of(1, 2), UpToTenClaim.processors(2, true));
        assertEquals(List.of(1, 2, 4, 6), UpToTenClaim.processors(6, true));
        assertEquals(List.of(1, 2, 4, 8, 10), UpToTenClaim.processors(32, true));
        assertEquals(List.of(4), UpToTenClaim.processors(4, false));
        assertEquals(List.of(), UpToTenClaim.processors(32, false));
    }

    @Test
    void theRemainderShowsAsAnImprovementByOneItemMore() {
        double bound = FreeWorkerClaim.EFFECT;
        assertEquals(HOLDS_HERE, free(from(0.75, bound - HAIR), 2));
        assertEquals(CANNOT_TELL_HERE, free(from(0.75, bound), 2));
        assertEquals(NOT_HERE, free(from(bound, 1.1), 2));
        assertEquals(CANNOT_TELL_HERE, free(from(0.7, 0.8), 1));
    }

    private static Verdict free(Interval effect, int cores) {
        return FreeWorkerClaim.judge(effect, from(1, 1), from(0.8, 0.9), cores).verdict();
    }

    @Test
    void ordersDifferWhenHalfOfThemDo() {
        assertEquals(HOLDS_HERE, OrderDiffersClaim.judge(10, 20, Language.JAVA).verdict());
        assertEquals(
                CANNOT_TELL_HERE, OrderDiffersClaim.judge(9, 20, Language.JAVA).verdict());
        assertEquals(
                CANNOT_TELL_HERE, OrderDiffersClaim.judge(2, 20, Language.JAVA).verdict());
        assertEquals(NOT_HERE, OrderDiffersClaim.judge(1, 20, Language.JAVA).verdict());
        assertEquals(
                CANNOT_TELL_HERE, OrderDiffersClaim.judge(1, 2, Language.JAVA).verdict());
    }

    @Test
    void resultsAreTheSameWhenNoneDiffersWhateverTheSharedTotalDoes() {
        int fewest = ResultSameClaim.FEWEST;
        assertEquals(HOLDS_HERE, ResultSameClaim.judge(fewest, 0, 5, 5).verdict());
        assertEquals(HOLDS_HERE, ResultSameClaim.judge(fewest, 0, 0, 5).verdict());
        assertEquals(NOT_HERE, ResultSameClaim.judge(fewest, 1, 0, 5).verdict());
        assertEquals(
                CANNOT_TELL_HERE, ResultSameClaim.judge(fewest - 1, 0, 5, 5).verdict());
    }

    @Test
    void needNotBeFirstAsksForExamples() {
        assertEquals(HOLDS_HERE, FirstCreatedClaim.judge(2, 0, 20).verdict());
        assertEquals(HOLDS_HERE, FirstCreatedClaim.judge(0, 2, 20).verdict());
        assertEquals(CANNOT_TELL_HERE, FirstCreatedClaim.judge(1, 1, 20).verdict());
        assertEquals(NOT_HERE, FirstCreatedClaim.judge(0, 0, 20).verdict());
        assertEquals(CANNOT_TELL_HERE, FirstCreatedClaim.judge(0, 0, 3).verdict());
    }

    @Test
    void underTheLockThreadsAreNoFasterUntilTheyAre() {
        double bound = LockComputingClaim.FASTER;
        assertEquals(HOLDS_HERE, locked(from(0.9, bound - HAIR), 2));
        assertEquals(CANNOT_TELL_HERE, locked(from(0.9, bound), 2));
        assertEquals(NOT_HERE, locked(from(bound, 1.9), 2));
        assertEquals(CANNOT_TELL_HERE, locked(from(0.9, 1), 1));
    }

    private static Verdict locked(Interval speedup, int cores) {
        return LockComputingClaim.judge(speedup, from(1.8, 1.9), 2, cores).verdict();
    }

    @Test
    void blockedThreadsAreNotHurtUntilTheyAre() {
        double bound = LockBlockedClaim.SLOWER;
        assertEquals(HOLDS_HERE, blocked(from(0.9, bound - HAIR)));
        assertEquals(CANNOT_TELL_HERE, blocked(from(0.9, bound)));
        assertEquals(NOT_HERE, blocked(from(bound, 4)));
    }

    private static Verdict blocked(Interval slower) {
        return LockBlockedClaim.judge(slower, from(3.9, 4), 4).verdict();
    }

    @Test
    void processesGetAroundTheLockWhenTheyAreFaster() {
        double bound = LockProcessesClaim.FASTER;
        assertEquals(
                HOLDS_HERE, LockProcessesClaim.judge(from(bound, 1.8), 2, 2).verdict());
        assertEquals(
                CANNOT_TELL_HERE,
                LockProcessesClaim.judge(from(bound - HAIR, 1.8), 2, 2).verdict());
        assertEquals(
                NOT_HERE,
                LockProcessesClaim.judge(from(0.9, bound - HAIR), 2, 2).verdict());
        assertEquals(
                CANNOT_TELL_HERE,
                LockProcessesClaim.judge(from(bound, 1.8), 1, 1).verdict());
    }

    @Test
    void oneDoublingThatGainsLittleRefutesTwiceTheSpeed() {
        Interval twice = from(TwiceThreadsClaim.TWICE, 2);
        Interval little = from(0.9, TwiceThreadsClaim.LITTLE - HAIR);
        Interval between = from(TwiceThreadsClaim.LITTLE, TwiceThreadsClaim.TWICE);
        assertEquals(HOLDS_HERE, doubled(twice, twice));
        assertEquals(NOT_HERE, doubled(twice, little));
        assertEquals(NOT_HERE, doubled(little, between));
        assertEquals(CANNOT_TELL_HERE, doubled(twice, between));
        assertEquals(List.of(1, 2, 4), TwiceThreadsClaim.threads(2));
        assertEquals(List.of(1, 2, 4, 8, 16), TwiceThreadsClaim.threads(6));
    }

    private static Verdict doubled(Interval one, Interval other) {
        return TwiceThreadsClaim.judge(List.of(1, 2, 4), List.of(one, other), 2).verdict();
    }

    @Test
    void startingCostsNothingBelowOneMicrosecond() {
        double nothing = StartingFreeClaim.NOTHING_NANOS;
        double something = StartingFreeClaim.SOMETHING_NANOS;
        assertEquals(HOLDS_HERE, starting(from(10, nothing - 1)));
        assertEquals(CANNOT_TELL_HERE, starting(from(10, nothing)));
        assertEquals(CANNOT_TELL_HERE, starting(from(something - 1, 9e4)));
        assertEquals(NOT_HERE, starting(from(something, 9e4)));
    }

    private static Verdict starting(Interval thread) {
        Interval other = from(1_000, 2_000);
        return StartingFreeClaim.judge(new StartingFreeClaim.Costs(thread, other, other, other, other))
                .verdict();
    }

    @Test
    void virtualThreadsAreJudgedByComputingAlone() {
        double bound = VirtualFasterClaim.FASTER;
        Interval much = from(7, 8);
        assertEquals(HOLDS_HERE, VirtualFasterClaim.judge(from(bound, 2), much).verdict());
        assertEquals(
                CANNOT_TELL_HERE,
                VirtualFasterClaim.judge(from(bound - HAIR, 2), much).verdict());
        assertEquals(
                NOT_HERE,
                VirtualFasterClaim.judge(from(0.9, bound - HAIR), much).verdict());
    }

    @Test
    void aVerdictIsTakenBackWhereOtherProgramsHadMostOfTheCores() {
        Ruling told = FasterClaim.judge(from(1.8, 1.9), 2);
        assertEquals(HOLDS_HERE, told.unlessSwamped(0.5).verdict());
        assertEquals(HOLDS_HERE, told.unlessSwamped(Double.NaN).verdict());
        assertEquals(CANNOT_TELL_HERE, told.unlessSwamped(0.5 + HAIR).verdict());
    }

    @Test
    void nothingThatIsToldBeforeTheGuessGivesTheAnswer() {
        Texts texts = Texts.load();
        for (int cores : new int[] {3, 7}) {
            ClaimPlan share = ClaimPlan.of(ClaimId.SERIAL_SHARE.check(), MachineInfo.madeUp(cores));
            assertFalse(texts.say(share.rule()).contains("One of"), texts.say(share.rule()));
            ClaimPlan upToTen = ClaimPlan.of(ClaimId.UP_TO_TEN.check(), MachineInfo.madeUp(cores));
            assertFalse(texts.say(upToTen.rule()).contains("has " + cores), texts.say(upToTen.rule()));
        }
    }
}
