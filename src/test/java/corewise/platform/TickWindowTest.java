package corewise.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.UtilisationSample;
import org.junit.jupiter.api.Test;
import oshi.hardware.CentralProcessor.TickType;

class TickWindowTest {
    private final TickWindow window = new TickWindow(ticks(0, 0), 1_000_000_000L);

    private static long[][] ticks(long user, long idle) {
        long[] row = new long[TickType.values().length];
        row[TickType.USER.getIndex()] = user;
        row[TickType.IDLE.getIndex()] = idle;
        return new long[][] {row};
    }

    @Test
    void aWindowTellsItsOwnLengthAndShare() {
        UtilisationSample sample = window.end(ticks(15, 10), 1_250_000_000L);
        assertEquals(250_000_000L, sample.windowNanos());
        assertEquals(1_250_000_000L, sample.endNanos());
        assertEquals(0.6f, sample.busy(0), 1e-6f);
    }

    @Test
    void theNextWindowBeginsWhereTheLastEnded() {
        window.end(ticks(15, 10), 1_250_000_000L);
        assertEquals(1_250_000_000L, window.startNanos());
        UtilisationSample shorter = window.end(ticks(23, 12), 1_350_000_000L);
        assertEquals(100_000_000L, shorter.windowNanos());
        assertEquals(0.8f, shorter.busy(0), 1e-6f);
    }

    @Test
    void fewerThanFiveTicksAreNotAWindow() {
        assertFalse(window.longEnough(1_049_999_999L));
        assertTrue(window.longEnough(1_050_000_000L));
    }
}
