package corewise.recording;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UnitPaceTest {

    @Test
    void withoutAPaceNothingIsSuspected() {
        UnitPace pace = new UnitPace(0);
        assertFalse(pace.suspicious(1_000_000_000, 1));
    }

    @Test
    void unevenWorkIsJudgedByItsUnits() {
        UnitPace pace = new UnitPace(10);
        assertFalse(pace.suspicious(1_000_000, 100_000));
        assertTrue(pace.suspicious(1_000_000, 10_000));
    }

    @Test
    void aFasterGapTeachesThePace() {
        UnitPace pace = new UnitPace(10);
        pace.learn(500_000, 100_000);
        assertTrue(pace.suspicious(1_000_000, 100_000));
    }

    @Test
    void veryShortGapsTeachNothing() {
        UnitPace pace = new UnitPace(10);
        pace.learn(100, 100_000);
        assertFalse(pace.suspicious(1_000_000, 100_000));
    }

    @Test
    void workThatIsNotToldMayTakeAsLongAsBetweenTwoCheckpoints() {
        UnitPace pace = new UnitPace(10);
        assertFalse(pace.suspicious(200_000, -1));
        assertTrue(pace.suspicious(300_000, -1));
    }
}
