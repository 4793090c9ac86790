package corewise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.workload.SplitMix;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The next event is the earliest, and of several at one time that of the lowest core, as a look at all of them tells. */
class NextEventsTest {
    private static final long SEED = 20_261;
    private static final int STEPS = 20_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 12, 13, 64, 65, 1_000, 4_096})
    void theEarliestComesFirst(int cores) {
        SplitMix random = new SplitMix(SEED + cores);
        NextEvents events = new NextEvents();
        // what was kept of a run before is forgotten
        events.reset(4_096);
        events.set(4_095, 1);
        events.reset(cores);
        long[] times = new long[cores];
        Arrays.fill(times, NextEvents.NEVER);
        long now = 0;
        for (int step = 0; step < STEPS; step++) {
            int core = random.below(cores);
            times[core] = switch (random.below(8)) {
                case 0 -> NextEvents.NEVER;
                // overdue, as a turn may be
                case 1 -> Math.max(0, now - random.below(1_000));
                case 2 -> now;
                case 3 -> now + 1_000_000;
                case 4 -> now + ((long) random.below(1 << 30) << random.below(30));
                default -> now + random.below(1 << 20);
            };
            events.set(core, times[core]);
            int first = 0;
            for (int other = 1; other < cores; other++) {
                first = times[other] < times[first] ? other : first;
            }
            assertEquals(times[first], events.first(), "seed " + SEED + ", step " + step);
            if (times[first] != NextEvents.NEVER && random.below(2) == 0) {
                assertEquals(first, events.firstCore(), "seed " + SEED + ", step " + step);
                now = Math.max(now, times[first]);
            }
        }
    }
}
