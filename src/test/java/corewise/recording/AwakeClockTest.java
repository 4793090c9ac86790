package corewise.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AwakeClockTest {
    private static final long SECOND = 1_000_000_000;

    private long nanos = -5 * SECOND;
    private final AwakeClock clock = new AwakeClock(() -> nanos);

    private long after(long passed) {
        nanos += passed;
        return clock.nanoTime();
    }

    @Test
    void aProgramThatIsAwakeHasTheTimeOfTheClock() {
        for (int look = 1; look <= 100; look++) {
            assertEquals(look * SECOND / 20 - 5 * SECOND, after(SECOND / 20));
        }
    }

    @Test
    void ofATimeInWhichTheProgramStoodStillOneStepCounts() {
        long before = clock.nanoTime();

        assertEquals(before + SECOND, after(20 * SECOND));
        assertEquals(before + SECOND + SECOND / 2, after(SECOND / 2));
        assertEquals(before + 2 * SECOND + SECOND / 2, after(7 * SECOND));
    }

    @Test
    void aMachineThatIsOnlySlowIsAwake() {
        long before = clock.nanoTime();

        assertEquals(before + SECOND, after(SECOND));
    }
}
