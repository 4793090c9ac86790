package corewise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Way;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be worked out on paper comes out of the simulation. */
class ClosedFormsTest {
    private static final long LENGTH = 20_000_000;
    private static final List<Way> LIST_SCHEDULING =
            List.of(Way.POOL, Way.THREAD_PER_TASK, Way.VIRTUAL_THREADS, Way.WORK_STEALING, Way.PROCESS_POOL);

    private final Simulator simulator = new Simulator();

    private long makespan(Scenario scenario) {
        return simulator.run(scenario).makespanNanos();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,7", "2,3", "2,24", "7,50", "10,11", "64,512", "128,1000", "1024,1025", "4096,10000"})
    void equalItemsTakeRounds(int cores, int items) {
        for (Way way : LIST_SCHEDULING) {
            if (way != Way.PROCESS_POOL || cores <= 64) {
                long rounds = Math.ceilDiv(items, cores);
                assertEquals(
                        rounds * LENGTH,
                        makespan(Scenarios.free(way, cores, items, ItemTimes.equal(LENGTH))),
                        way.toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 31, 64, 500})
    void listSchedulingStaysWithinGrahamsBound(int cores) {
        for (int seed = 1; seed <= 10; seed++) {
            ItemTimes times = ItemTimes.logNormal(LENGTH, 1_000, seed);
            long[] nanos = times.nanos(200);
            long most = Arrays.stream(nanos).max().orElseThrow();
            double least = Math.max((double) most, (double) Arrays.stream(nanos).sum() / cores);
            for (Way way : LIST_SCHEDULING) {
                if (way != Way.PROCESS_POOL || cores <= 64) {
                    long took = makespan(Scenarios.free(way, cores, 200, times));
                    assertTrue(took >= least, way + " took " + took + ", which nobody can");
                    assertTrue(took <= (2 - 1.0 / cores) * least, way + " took " + took + " of " + least);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 10, 100})
    void aSerialPartBoundsTheSpeedUpAsAmdahlSays(int cores) {
        long serial = 5 * LENGTH;
        int items = 1_000;
        Scenario free = Scenarios.free(Way.POOL, cores, items, ItemTimes.equal(LENGTH));
        Scenario scenario = new Scenario(free.machine(), free.spec(), free.times(), WayCost.NONE, serial, 0, true);

        double share = (double) serial / (serial + items * LENGTH);
        double speedUp = (double) (serial + items * LENGTH) / makespan(scenario);

        assertEquals(1 / (share + (1 - share) / cores), speedUp, 1e-9);
    }

    /** Three equal items on two cores leave a core idle for the second round; turns share what is left. */
    @ParameterizedTest
    @CsvSource({"3,2,0.75", "5,2,0.8333", "3,4,0.75", "5,3,0.8333"})
    void turnsUndoTheRemainderOfThePool(int items, int cores, double ratio) {
        SchedulerModel turns = new SchedulerModel(10_000, 10_000, 0, 0, 0);
        ItemTimes times = ItemTimes.equal(LENGTH);
        if (items <= cores) {
            return;
        }
        long threads = makespan(
                Scenarios.of(Way.THREAD_PER_TASK, SimulatedMachine.cores(cores, turns), items, times, WayCost.NONE));
        long pool = makespan(Scenarios.free(Way.POOL, cores, items, times));

        assertEquals(ratio, (double) threads / pool, 0.005);
    }

    @Test
    void mainHandsOverOneAfterAnother() {
        WayCost cost = WayCost.of(0, 0, 1_000_000, 0, 0);
        long took = makespan(Scenarios.of(
                Way.POOL, SimulatedMachine.cores(100, SchedulerModel.NONE), 1_000, ItemTimes.equal(1), cost));

        // the first items come with the workers
        assertEquals(900 * 1_000_000.0, (double) took, 10.0);
    }

    @Test
    void oneLockLetsOneThreadCompute() {
        long took = makespan(Scenarios.free(Way.GLOBAL_LOCK, 8, 24, ItemTimes.equal(LENGTH)));

        assertEquals(24 * LENGTH, took);
    }

    @Test
    void siblingsShareTheirCore() {
        SimulatedMachine machine = new SimulatedMachine(2, 0, 2, 1_000, 600, 1_000, 0, 0, SchedulerModel.NONE);
        ItemTimes times = ItemTimes.equal(LENGTH);

        assertEquals(
                (double) LENGTH,
                (double) makespan(Scenarios.of(Way.THREAD_PER_TASK, machine, 2, times, WayCost.NONE)),
                4.0);
        assertEquals(
                LENGTH / 0.6,
                (double) makespan(Scenarios.of(Way.THREAD_PER_TASK, machine, 4, times, WayCost.NONE)),
                4.0);
    }

    @Test
    void slowCoresAreSlowerByTheirSpeed() {
        SimulatedMachine machine = new SimulatedMachine(1, 1, 1, 500, 1_000, 1_000, 0, 0, SchedulerModel.NONE);

        assertEquals(
                2 * LENGTH,
                makespan(Scenarios.of(Way.THREAD_PER_TASK, machine, 2, ItemTimes.equal(LENGTH), WayCost.NONE)));
    }

    @Test
    void theClockFallsWithBusyCores() {
        SimulatedMachine machine = new SimulatedMachine(4, 0, 1, 1_000, 1_000, 800, 0, 0, SchedulerModel.NONE);

        assertEquals(
                LENGTH / 0.8,
                (double) makespan(Scenarios.of(Way.POOL, machine, 4, ItemTimes.equal(LENGTH), WayCost.NONE)),
                LENGTH * 0.001);
    }

    @Test
    void memoryBoundsHowManyCoresHelp() {
        SimulatedMachine machine = new SimulatedMachine(16, 0, 1, 1_000, 1_000, 1_000, 4, 0, SchedulerModel.NONE);
        ItemTimes times = ItemTimes.equal(LENGTH);
        Scenario all = Scenarios.of(Way.POOL, machine, 64, times, WayCost.NONE);
        Scenario onlyMemory = new Scenario(machine, all.spec(), times, WayCost.NONE, 0, 1_000, true);

        assertEquals(64 * LENGTH / 4.0, (double) makespan(onlyMemory), LENGTH * 0.01);
    }

    @Test
    void aSteadyLoadTakesItsShare() {
        SimulatedMachine machine = SimulatedMachine.cores(2).withOthers(1_000);
        long took = makespan(Scenarios.of(Way.POOL, machine, 100, ItemTimes.equal(LENGTH), WayCost.NONE));

        // one core is ours, of the other a tenth at most: our workers stand back
        assertTrue(took > 90 * LENGTH && took < 104 * LENGTH, "took " + took);
    }

    @Test
    void besideAnotherProgramOnEachCoreOneThreadHasATenthOfACore() {
        SimulatedMachine machine = SimulatedMachine.cores(2).withOthers(2_000);
        long alone = makespan(Scenarios.of(Way.SERIAL, machine, 12, ItemTimes.equal(LENGTH), WayCost.NONE));
        // a turn of ours, then nine of theirs; nobody moves so light a thread to the other core, where there is as much
        assertEquals(10.0, alone / (12.0 * LENGTH), 0.2);

        ItemTimes longer = ItemTimes.equal(10 * LENGTH);
        long many = makespan(new Scenario(machine, Scenarios.spec(Way.POOL, 12, 12, longer), longer, WayCost.NONE));
        // six on each core weigh two thirds of what the other program does: six of fifteen turns are ours
        assertEquals(15.0, many / (10.0 * LENGTH), 0.5);
    }

    @Test
    void mainIsNotTakenByAnIdleCoreFromWhereItHasJustRun() {
        WayCost making = WayCost.of(100_000, 0, 0, 0, 0);
        ItemTimes short24 = ItemTimes.equal(400_000);
        SimulatedMachine taken = SimulatedMachine.cores(2, SchedulerModel.NONE);
        SimulatedMachine kept = SimulatedMachine.cores(2, SchedulerModel.NONE.withTurn(4_000_000));
        // all that is to be done, shared by two cores
        double half = 24 * (400_000 + 100_000) / 2.0;

        assertEquals(1, makespan(Scenarios.of(Way.THREAD_PER_TASK, taken, 24, short24, making)) / half, 0.1);
        // main is woken by the thread that it has made, and waits behind an item while the other core is idle
        assertEquals(1.2, makespan(Scenarios.of(Way.THREAD_PER_TASK, kept, 24, short24, making)) / half, 0.05);
    }

    @Test
    void sleepersNeedNoCore() {
        for (Way way : List.of(Way.THREAD_PER_TASK, Way.VIRTUAL_THREADS)) {
            assertEquals(LENGTH, makespan(Scenarios.asleep(way, 1, 1_000, LENGTH)), way.toString());
        }
        assertEquals(500 * LENGTH, makespan(Scenarios.asleep(Way.POOL, 2, 1_000, LENGTH)));
    }
}
