package corewise.recording;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PaceOfWorkTest {

    @Test
    void withoutAPaceNothingIsSuspected() {
        PaceOfWork pace = new PaceOfWork(0);
        assertFalse(pace.suspicious(1_000_000_000, 1));
    }

    @Test
    void unevenWorkIsJudgedByItsUnits() {
        PaceOfWork pace = new PaceOfWork(10);
        assertFalse(pace.suspicious(1_000_000, 100_000));
        assertTrue(pace.suspicious(1_000_000, 10_000));
    }

    @Test
    void aFasterGapTeachesThePace() {
        PaceOfWork pace = new PaceOfWork(10);
        pace.learn(500_000, 100_000);
        assertTrue(pace.suspicious(1_000_000, 100_000));
    }

    @Test
    void veryShortGapsTeachNothing() {
        PaceOfWork pace = new PaceOfWork(10);
        pace.learn(100, 100_000);
        assertFalse(pace.suspicious(1_000_000, 100_000));
    }

    @Test
    void workThatIsNotToldMayTakeAsLongAsBetweenTwoCheckpoints() {
        PaceOfWork pace = new PaceOfWork(10);
        assertFalse(pace.suspicious(200_000, -1));
        assertTrue(pace.suspicious(300_000, -1));
    }
}
