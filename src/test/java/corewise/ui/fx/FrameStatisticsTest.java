package corewise.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FrameStatisticsTest {
    private final FrameStatistics statistics = new FrameStatistics();

    @Test
    void quantilesAreGapsThatWereSeen() {
        long at = 0;
        for (int gap = 1; gap <= 1000; gap++) {
            statistics.frame(at);
            at += gap;
        }
        statistics.frame(at);
        assertEquals(1000, statistics.count());
        assertEquals(500, statistics.quantileNanos(0.5));
        assertEquals(999, statistics.quantileNanos(0.999));
        assertEquals(1000, statistics.quantileNanos(1));
    }

    @Test
    void aPauseIsNoGap() {
        statistics.frame(0);
        statistics.frame(10_000_000);
        statistics.pause();
        statistics.frame(900_000_000);
        statistics.frame(910_000_000);
        assertEquals(2, statistics.count());
        assertEquals(100, statistics.framesPerSecond(), 1e-9);
    }

    @Test
    void withoutFramesThereIsNothingToTell() {
        assertEquals(0, statistics.quantileNanos(0.99));
        assertEquals(0, statistics.framesPerSecond());
    }
}
