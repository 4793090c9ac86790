package corewise.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StartingCostMeterTest {

    @Test
    void theMedianAndTheTenthsAreTold() throws InterruptedException {
        AtomicLong now = new AtomicLong();
        List<Thread> started = new ArrayList<>();
        StartingCostMeter meter = new StartingCostMeter(now::get, body -> {
            Thread thread = Thread.ofPlatform().start(body);
            started.add(thread);
            int counted = Math.max(0, started.size() - StartingCostMeter.WARM_UPS);
            now.addAndGet(1_000L * counted);
            return thread;
        });

        assertEquals(new StartingCosts(21_000, 5_000, 36_000), meter.measure());
        assertEquals(StartingCostMeter.WARM_UPS + StartingCostMeter.STARTS, started.size());
        started.forEach(thread -> assertFalse(thread.isAlive()));
    }

    @Test
    void manyThreadsCostManyTimesAsMuchAndMoreBesideOtherPrograms() {
        StartingCosts costs = new StartingCosts(250_000, 200_000, 300_000);
        assertEquals(2_500_000_000L, costs.nanosFor(10_000, Double.NaN));
        assertEquals(2_500_000_000L, costs.nanosFor(10_000, 0));
        assertEquals(10_000_000_000L, costs.nanosFor(10_000, 0.75));
        assertEquals(25_000_000_000L, costs.nanosFor(10_000, 1), "some is left, however busy others are");
    }

    @Test
    void costsInTheWrongOrderAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new StartingCosts(5, 6, 7));
    }
}
