package corewise.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FrameGovernorTest {
    private static final long PERIOD = 500_000_000;

    private final FrameGovernor governor = new FrameGovernor();

    /** Lets a window draw whose frames cost this much, on top of what it costs anyway. */
    private double settle(double nanosPerFrame, double baseShare, int processors) {
        for (int i = 0; i < 40; i++) {
            governor.learn(spent(nanosPerFrame, baseShare, processors), PERIOD, processors);
        }
        return spent(nanosPerFrame, baseShare, processors) / ((double) PERIOD * processors);
    }

    private long spent(double nanosPerFrame, double baseShare, int processors) {
        return Math.round(nanosPerFrame * PERIOD / governor.intervalNanos() + baseShare * PERIOD * processors);
    }

    @Test
    void dearFramesComeSeldomEnoughToStayWithinTheBudget() {
        double cost = settle(8_000_000, 0, 2);
        assertTrue(cost <= FrameGovernor.BUDGET, "cost " + cost);
        assertTrue(cost >= 0.7 * FrameGovernor.BUDGET, "cost " + cost);
    }

    @Test
    void cheapFramesComeAsOftenAsTheScreenShowsThem() {
        settle(1_000_000, 0, 8);
        assertEquals(FrameGovernor.SHORTEST_NANOS, governor.intervalNanos());
    }

    @Test
    void whatIsDearWithoutFramesNeverStopsThem() {
        settle(8_000_000, 0.2, 2);
        assertEquals(FrameGovernor.LONGEST_NANOS, governor.intervalNanos());
    }

    @Test
    void onceSettledTheRateHardlyMoves() {
        settle(8_000_000, 0.005, 2);
        long settled = governor.intervalNanos();
        for (int i = 0; i < 20; i++) {
            governor.learn(spent(8_000_000, 0.005, 2), PERIOD, 2);
            assertTrue(Math.abs(settled - governor.intervalNanos()) <= settled / 20);
        }
    }

    @Test
    void theFirstFramesComeAsSlowlyAsFewProcessorsNeed() {
        governor.begin(2);
        assertEquals(125_000_000, governor.intervalNanos());
        governor.begin(16);
        assertEquals(125_000_000, governor.intervalNanos(), "what was learnt is kept");
        FrameGovernor large = new FrameGovernor();
        large.begin(60);
        assertEquals(FrameGovernor.SHORTEST_NANOS, large.intervalNanos());
    }

    @Test
    void anUnknownCostChangesNothing() {
        governor.begin(2);
        governor.learn(-1, PERIOD, 2);
        assertEquals(125_000_000, governor.intervalNanos());
    }
}
