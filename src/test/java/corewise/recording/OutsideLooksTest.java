package corewise.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Language;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.OwnFunction;
import corewise.model.RunSpec;
import corewise.model.Way;
import org.junit.jupiter.api.Test;

/** How often tasks are looked at from outside. */
class OutsideLooksTest {
    private static final long MICRO = 1_000;

    private final OutsideLooks looks = new TraceRecorder(
                    new RunSpec(Way.SERIAL, ListSpec.ofNumbers(new OwnFunction(Language.JAVA, "mine.java", ""), 1, 1), 1),
                    MachineInfo.madeUp(1),
                    Probes.notReporting(() -> 0))
            .outside();

    @Test
    void looksAreAFortiethOfTheTimeBetweenOneAndFiveMilliseconds() {
        looks.looked(true, 10 * MICRO);
        assertEquals(1_000 * MICRO, looks.untilNextNanos());
        for (int round = 0; round < 100; round++) {
            looks.looked(true, 60 * MICRO);
        }
        assertEquals(2_400 * MICRO, looks.untilNextNanos());
        for (int round = 0; round < 100; round++) {
            looks.looked(true, 900 * MICRO);
        }
        assertEquals(5_000 * MICRO, looks.untilNextNanos());
    }

    @Test
    void oneLookThatWasHeldUpIsNotTakenForWhatLooksCost() {
        looks.looked(true, 40 * MICRO);
        looks.looked(true, 20_000 * MICRO);
        assertTrue(looks.untilNextNanos() < 2_000 * MICRO, looks.untilNextNanos() + " ns");
        // nor the first, which is done by code that has not been compiled
        looks.looked(true, 40 * MICRO);
        assertEquals(1_600 * MICRO, looks.untilNextNanos());
    }
}
