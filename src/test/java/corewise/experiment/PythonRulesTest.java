package corewise.experiment;

import static corewise.experiment.Verdict.CANNOT_TELL_HERE;
import static corewise.experiment.Verdict.HOLDS_HERE;
import static corewise.experiment.Verdict.NOT_HERE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.Interval;
import corewise.text.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of claims that are about Python, or are other there, on both sides of their thresholds. */
class PythonRulesTest {
    private static final double HAIR = 1e-9;

    private static Interval from(double low, double high) {
        return new Interval(low, (low + high) / 2, high);
    }

    @Test
    void aPoolIsNotAlwaysFasterWhereItIsPlainlySlowerForOneList() {
        Interval faster = from(0.5, 1 - HAIR);
        Interval tie = from(0.9, PoolFasterClaim.SLOWER);
        Interval slower = from(PoolFasterClaim.SLOWER, 4);
        assertEquals(HOLDS_HERE, pool(faster, faster, faster));
        assertEquals(NOT_HERE, pool(faster, faster, slower));
        assertEquals(NOT_HERE, pool(slower, tie, tie));
        assertEquals(CANNOT_TELL_HERE, pool(faster, faster, from(PoolFasterClaim.SLOWER - HAIR, 4)));
        assertEquals(CANNOT_TELL_HERE, pool(faster, tie, faster));
        assertEquals(CANNOT_TELL_HERE, pool(faster, from(0.5, 1), faster));
    }

    private static Verdict pool(Interval... ratios) {
        return PoolFasterClaim.judge(List.of(ratios)).verdict();
    }

    @Test
    void threadsAreOfUseWhereTheyAreForOneOfTheLists() {
        Interval useful = from(ThreadsUselessClaim.USEFUL, 8);
        Interval useless = from(0.9, ThreadsUselessClaim.USELESS - HAIR);
        assertEquals(NOT_HERE, useless(useless, useful));
        assertEquals(NOT_HERE, useless(useful, useless));
        assertEquals(HOLDS_HERE, useless(useless, useless));
        assertEquals(CANNOT_TELL_HERE, useless(useless, from(ThreadsUselessClaim.USEFUL - HAIR, 8)));
        assertEquals(CANNOT_TELL_HERE, useless(useless, from(0.9, ThreadsUselessClaim.USELESS)));
        assertEquals(CANNOT_TELL_HERE, useless(from(0.9, 1.3), useless));
    }

    private static Verdict useless(Interval computing, Interval blocking) {
        return ThreadsUselessClaim.judge(computing, blocking).verdict();
    }

    @Test
    void mapKeepsTheOrderAndImapUnorderedDoesNot() {
        double astray = MapOrderClaim.ASTRAY;
        assertEquals(HOLDS_HERE, MapOrderClaim.judge(10, 0, 10, 0).verdict());
        assertEquals(HOLDS_HERE, MapOrderClaim.judge(10, 0, 5, astray).verdict());
        assertEquals(NOT_HERE, MapOrderClaim.judge(10, 1, 10, 0).verdict(), "one list of map out of order");
        assertEquals(NOT_HERE, MapOrderClaim.judge(10, 0, 0, 0).verdict(), "always in list order");
        assertEquals(CANNOT_TELL_HERE, MapOrderClaim.judge(3, 0, 0, 0).verdict());
        assertEquals(CANNOT_TELL_HERE, MapOrderClaim.judge(10, 0, 4, 0).verdict());
        assertEquals(
                CANNOT_TELL_HERE, MapOrderClaim.judge(10, 0, 10, astray + HAIR).verdict());
        assertEquals(
                CANNOT_TELL_HERE, MapOrderClaim.judge(10, 0, 10, Double.NaN).verdict());
        assertEquals(CANNOT_TELL_HERE, MapOrderClaim.judge(0, 0, 0, Double.NaN).verdict());
    }

    @Test
    void underTheRealLockTheSameBoundsHoldAsUnderTheModel() {
        double faster = LockComputingClaim.FASTER;
        assertEquals(HOLDS_HERE, computing(from(0.9, faster - HAIR), 2));
        assertEquals(CANNOT_TELL_HERE, computing(from(0.9, faster), 2));
        assertEquals(NOT_HERE, computing(from(faster, 1.9), 2));
        assertEquals(CANNOT_TELL_HERE, computing(from(0.9, 1), 1));
        double slower = LockBlockedClaim.SLOWER;
        assertEquals(HOLDS_HERE, blocked(from(1, slower - HAIR)));
        assertEquals(CANNOT_TELL_HERE, blocked(from(1, slower)));
        assertEquals(NOT_HERE, blocked(from(slower, 4)));
    }

    private static Verdict computing(Interval locked, int cores) {
        return RealLockComputingClaim.judge(locked, 2, cores).verdict();
    }

    private static Verdict blocked(Interval slower) {
        return RealLockBlockedClaim.judge(slower, from(3.8, 4), 4).verdict();
    }

    @Test
    void whatProcessesAddToCopiesIsToldAndDoesNotDecide() {
        int fewest = ResultSameClaim.FEWEST;
        Ruling apart = ResultSameClaim.judgeInPython(new ResultSameClaim.Compared(fewest, 0), 0, 5, 5);
        Ruling together = ResultSameClaim.judgeInPython(new ResultSameClaim.Compared(fewest, 0), 0, 0, 5);
        assertEquals(HOLDS_HERE, apart.verdict());
        assertEquals(HOLDS_HERE, together.verdict());
        String copies = "each process changes a copy of its own";
        assertTrue(Texts.load().say(apart.why()).contains(copies));
        assertFalse(Texts.load().say(together.why()).contains(copies));
        assertEquals(
                NOT_HERE,
                ResultSameClaim.judgeInPython(new ResultSameClaim.Compared(fewest, 1), 0, 5, 5)
                        .verdict());
        assertEquals(
                CANNOT_TELL_HERE,
                ResultSameClaim.judgeInPython(new ResultSameClaim.Compared(fewest - 1, 0), 0, 5, 5)
                        .verdict());
    }
}
