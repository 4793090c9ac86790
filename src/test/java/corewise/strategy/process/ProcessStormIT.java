package corewise.strategy.process;

import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.TaskOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** The short form of {@link ProcessStorm}: each fault once, with little patience. */
@Isolated
class ProcessStormIT {
    @Test
    @Timeout(240)
    void everyRunEndsEveryTaskHasItsOutcomeAndNothingIsLeft() throws Exception {
        ProcessStorm storm = new ProcessStorm(new Deadlines(3_000_000_000L, 1_000_000_000L));
        for (long seed = 1; seed <= ProcessStorm.Fault.values().length; seed++) {
            storm.run(seed);
        }

        assertTrue(storm.outcomes().of(TaskOutcome.DONE) > 0, storm.outcomes()::toString);
        assertTrue(storm.outcomes().of(TaskOutcome.LOST) > 0, storm.outcomes()::toString);
    }
}
