package corewise.strategy.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.TaskOutcome;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The short form of {@link RandomKills}. */
class RandomKillsIT {
    private static final int RUNS = 25;

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void everyRunEndsEveryTaskHasItsOutcomeAndNoProcessIsLeft() throws InterruptedException {
        RandomKills kills = new RandomKills();
        for (long seed = 1; seed <= RUNS; seed++) {
            kills.run(seed);
        }

        assertTrue(kills.outcomes().getOrDefault(TaskOutcome.DONE, 0) > 0);
        assertTrue(kills.outcomes().getOrDefault(TaskOutcome.LOST, 0) > 0, "25 runs with up to three kills each");
        assertEquals(0, RandomKills.children());
    }
}
