package corewise.ui.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Way;
import corewise.simulation.Costs;
import corewise.simulation.SimulatedMachine;
import corewise.simulation.SimulationStoppedException;
import corewise.simulation.Simulator;
import corewise.simulation.picture.SpeedUpChart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ExplorationTest {
    /** The cores of the curves that a wish is shown with at a stage. */
    private static List<Double> coresAt(int stage, int items) {
        Wish wish = Wish.on(SimulatedMachine.cores(8), Costs.typical()).withItems(items);
        SortedSet<Way> ways = new TreeSet<>(List.of(Way.POOL));
        Exploration exploration = new Exploration(wish, ways, 128, new HashMap<>(), new MapGrid(wish, ways, 0));
        Simulator simulator = new Simulator();
        while (exploration.stage() < stage) {
            exploration.step(simulator);
        }
        return exploration.findings().curves().getFirst().points().stream()
                .map(SpeedUpChart.Point::cores)
                .toList();
    }

    @Test
    void curvesBeginWithTheirEndsAndTheMachineThatIsWishedFor() {
        assertEquals(List.of(1.0, 8.0, 128.0), coresAt(2, 512));
        assertEquals(List.of(1.0, 8.0, 128.0), coresAt(2, 20_000));
        assertEquals(List.of(1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0), coresAt(Exploration.COARSE, 512));
        assertEquals(List.of(1.0, 4.0, 8.0, 16.0, 64.0, 128.0), coresAt(Exploration.COARSE, 20_000));
    }

    @Test
    void aDialThatIsBackWhereItWasHasItsMapUntilManyOthersCame() {
        Wish wish = Wish.on(SimulatedMachine.cores(8), Costs.typical());
        SortedSet<Way> ways = new TreeSet<>(List.of(Way.POOL));
        KnownMaps maps = new KnownMaps(0);
        MapGrid map = maps.of(wish, ways);

        assertNotSame(map, maps.of(Dial.CORES.set(wish, 9), ways));
        assertNotSame(map, maps.of(wish, new TreeSet<>(List.of(Way.CHUNKS))));
        assertSame(map, maps.of(wish.withItems(3), ways));
        for (int cores = 10; cores < 18; cores++) {
            maps.of(Dial.CORES.set(wish, cores), ways);
        }
        assertNotSame(map, maps.of(wish, ways));
    }

    @Test
    void runsThatAreKnownAreNotAskedAgain() {
        Wish wish = Wish.on(SimulatedMachine.cores(8), Costs.typical());
        SortedSet<Way> ways = new TreeSet<>(List.of(Way.POOL, Way.CHUNKS));
        Map<Exploration.Asked, Long> known = new HashMap<>();
        MapGrid map = new MapGrid(wish, ways, 0);
        Simulator simulator = new Simulator();
        Exploration first = new Exploration(wish, ways, 16, known, map);
        while (!first.done()) {
            first.step(simulator);
        }
        int all = known.size();
        assertEquals(wish.forCurves(), Dial.CORES.set(wish, 9).in(Way.CHUNKS).forCurves());
        assertNotEquals(wish.forCurves(), wish.withLength(1_000_000).forCurves());
        Exploration second = new Exploration(Dial.CORES.set(wish, 9).in(Way.CHUNKS), ways, 16, known, map);
        int steps = 0;
        while (!second.done()) {
            second.step(simulator);
            steps++;
        }
        assertEquals(first.findings().curves(), second.findings().curves());
        assertEquals(all, known.size(), "with 9 cores it was asked before");
        assertEquals(5, steps, "the run, two ways on its machine, and two looks at the map");
    }

    @Test
    void whatWasStoppedInTheMidstIsAskedAgain() {
        Wish wish = Wish.on(SimulatedMachine.cores(8), Costs.typical()).withItems(20_000);
        SortedSet<Way> ways = new TreeSet<>(List.of(Way.POOL, Way.CHUNKS));
        Exploration whole = new Exploration(wish, ways, 16, new HashMap<>(), new MapGrid(wish, ways, 0));
        Simulator simulator = new Simulator();
        while (!whole.done()) {
            whole.step(simulator);
        }
        RandomGenerator random = new SplittableRandom(18);
        Simulator unsteady = new Simulator(() -> random.nextInt(16) == 0);
        Exploration stopped = new Exploration(wish, ways, 16, new HashMap<>(), new MapGrid(wish, ways, 0));
        int stops = 0;
        while (!stopped.done()) {
            try {
                stopped.step(unsteady);
            } catch (SimulationStoppedException expected) {
                stops++;
            }
        }
        assertTrue(stops > 5, "stopped " + stops + " times");
        assertEquals(whole.findings().here(), stopped.findings().here());
        assertEquals(whole.findings().curves(), stopped.findings().curves());
        assertEquals(whole.findings().map(), stopped.findings().map());
    }
}
