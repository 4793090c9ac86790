package corewise.strategy.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AwakeClockTest {
    private final AtomicLong nanos = new AtomicLong(7_000);
    private final AwakeClock clock = new AwakeClock(nanos::get, 100);

    @Test
    void goesOnAsLongAsItIsLookedAtOften() {
        for (int look = 0; look < 5; look++) {
            nanos.addAndGet(100);
            clock.looked();
        }

        assertEquals(7_500, clock.nanoTime());
    }

    @Test
    void doesNotCountAStandstillOfTheProgram() {
        nanos.addAndGet(20_000);
        clock.looked();
        nanos.addAndGet(50);

        assertEquals(7_050, clock.nanoTime());
    }
}
