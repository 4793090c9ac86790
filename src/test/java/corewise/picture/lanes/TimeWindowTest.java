package corewise.picture.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeWindowTest {
    private static final long END = 1_000_000;

    @Test
    void zoomingKeepsTheTimeBelowThePointerInItsPlace() {
        assertEquals(new TimeWindow(250_000, 750_000), TimeWindow.all(END).zoomed(0.5, 500_000, END));
        assertEquals(new TimeWindow(100_000, 600_000), TimeWindow.all(END).zoomed(0.5, 200_000, END));
        assertEquals(TimeWindow.all(END), new TimeWindow(100_000, 600_000).zoomed(4, 200_000, END));
        assertEquals(new TimeWindow(0, 500_000), new TimeWindow(0, 250_000).zoomed(2, 200_000, END), "at the edge");
    }

    @Test
    void panningStopsAtTheEdges() {
        TimeWindow part = new TimeWindow(200_000, 400_000);
        assertEquals(new TimeWindow(250_000, 450_000), part.panned(0.25, END));
        assertEquals(new TimeWindow(0, 200_000), part.panned(-9, END));
        assertEquals(new TimeWindow(800_000, 1_000_000), part.panned(9, END));
    }

    @Test
    void aWindowIsNeverShorterThanWhatCanBeSeen() {
        assertEquals(new TimeWindow(4_500, 5_500), TimeWindow.of(5_000, 5_000, END));
        assertEquals(new TimeWindow(0, TimeWindow.SHORTEST_NANOS), TimeWindow.all(3));
    }

    @Test
    void thePlayheadIsFollowedWhenItLeaves() {
        TimeWindow part = new TimeWindow(200_000, 300_000);
        assertEquals(part, part.holding(250_000, END));
        assertEquals(new TimeWindow(310_000, 410_000), part.holding(400_000, END));
        assertEquals(new TimeWindow(90_000, 190_000), part.holding(100_000, END));
    }

    @Test
    void whateverIsDoneTheWindowStaysInsideTheRun() {
        long seed = 7_301;
        Random random = new Random(seed);
        TimeWindow window = TimeWindow.all(END);
        for (int i = 0; i < 10_000; i++) {
            long at = random.nextLong(END);
            window = switch (random.nextInt(4)) {
                case 0 -> window.zoomed(Math.pow(2, random.nextDouble(-3, 3)), at, END);
                case 1 -> window.panned(random.nextDouble(-2, 2), END);
                case 2 -> window.holding(at, END);
                default -> TimeWindow.of(at, random.nextLong(END), END);
            };
            assertTrue(
                    window.startNanos() >= 0
                            && window.endNanos() <= END
                            && window.lengthNanos() >= TimeWindow.SHORTEST_NANOS,
                    "seed " + seed + ", step " + i + ": " + window);
        }
    }
}
