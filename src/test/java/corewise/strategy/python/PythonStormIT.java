package corewise.strategy.python;

import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.TaskOutcome;
import corewise.strategy.process.Blow;
import corewise.strategy.process.Deadlines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The short form of {@link PythonStorm}: each fault twice, with little patience. */
class PythonStormIT {
    @Test
    @Timeout(240)
    void everyRunEndsEveryTaskHasItsOutcomeAndNothingIsLeft() throws Exception {
        PythonStorm storm = new PythonStorm(new Deadlines(10_000_000_000L, 1_000_000_000L));
        for (long seed = 1; seed <= 2L * Blow.values().length; seed++) {
            storm.run(seed);
        }

        assertTrue(storm.outcomes().of(TaskOutcome.DONE) > 0, storm.outcomes()::toString);
        assertTrue(storm.outcomes().of(TaskOutcome.LOST) > 0, storm.outcomes()::toString);
    }
}
