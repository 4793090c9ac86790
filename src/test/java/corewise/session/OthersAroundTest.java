package corewise.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OthersAroundTest {
    private final OthersAround others = new OthersAround();

    @Test
    void whatWasMeasuredJustBeforeCountsForRunsThatAreOverAtOnce() {
        others.reading(0.1);
        others.reading(0.7);
        others.runBegins();
        assertEquals(0.7, others.share(), 1e-9);
        others.reading(0.3);
        assertEquals(0.5, others.share(), 1e-9);
        others.runBegins();
        assertEquals(0.3, others.share(), 1e-9, "a run of its own");
        assertEquals(0.3, others.now(), 1e-9);
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        others.runBegins();
        assertTrue(Double.isNaN(others.share()));
        others.reading(Double.NaN);
        assertTrue(Double.isNaN(others.share()));
        others.reading(0.4);
        assertEquals(0.4, others.share(), 1e-9);
    }
}
