package corewise.ui.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.ui.page.ReplaySpeed;
import org.junit.jupiter.api.Test;

class RaceClockTest {
    private static final long SECOND = 1_000_000_000;
    private final RaceClock clock = new RaceClock();

    @Test
    void longestRunTakesTenSecondsAtTheSpeedChosenFirst() {
        clock.open(500_000_000);
        clock.toggle();
        clock.advance(5 * SECOND);
        assertEquals(250_000_000, clock.nanos());
        clock.advance(5 * SECOND);
        assertEquals(500_000_000, clock.nanos());
        assertFalse(clock.playingProperty().get(), "stops at the end");
    }

    @Test
    void opensAtTheEndAndPlaysFromTheStart() {
        clock.open(4 * SECOND);
        assertEquals(4 * SECOND, clock.nanos());
        clock.toggle();
        assertEquals(0, clock.nanos());
        assertTrue(clock.playingProperty().get());
    }

    @Test
    void realTimeIsRealTime() {
        clock.open(4 * SECOND);
        clock.speedProperty().set(ReplaySpeed.REAL);
        clock.toggle();
        clock.advance(SECOND);
        assertEquals(SECOND, clock.nanos());
    }

    @Test
    void stepIsAShareOfTheWholeAndPauses() {
        clock.open(10 * SECOND);
        clock.toggle();
        clock.advance(2 * SECOND);
        clock.step(0.01);
        assertEquals(2_100_000_000, clock.nanos());
        assertFalse(clock.playingProperty().get());
        clock.step(-1);
        assertEquals(0, clock.nanos());
    }

    @Test
    void seekStaysInsideTheRaceAndWithoutARaceNothingPlays() {
        clock.toggle();
        assertFalse(clock.playingProperty().get());
        clock.open(SECOND);
        clock.seek(9 * SECOND);
        assertEquals(SECOND, clock.nanos());
    }
}
