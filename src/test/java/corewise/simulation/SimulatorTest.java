package corewise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import corewise.metrics.RunTimes;
import corewise.metrics.TaskTimes;
import corewise.model.Language;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Equal questions have equal answers; answers allocate nothing; queues are as long as theory has them. */
class SimulatorTest {
    private static final int ITEMS = 20_000;

    private static Scenario large(Way way) {
        Costs costs = Costs.typical();
        return Scenarios.of(
                way,
                MachinePresets.server(),
                2_000,
                ItemTimes.logNormal(3_000_000, 1_000, 42),
                costs.of(Language.JAVA, way));
    }

    @Test
    void anAnswerDoesNotDependOnWhatWasAskedBefore() {
        Simulator used = new Simulator();
        for (Way way : Way.of(Language.JAVA)) {
            SimulationResult first = new Simulator().run(large(way));
            used.run(large(Way.POOL));
            assertEquals(first, used.run(large(way)), way.toString());
            assertEquals(first, used.run(large(way)), way.toString());
        }
    }

    @Test
    void aRunThatIsToStopDoesAndTheNextOneIsNotTheWorseForIt() {
        boolean[] stop = {true};
        Simulator simulator = new Simulator(() -> stop[0]);
        Scenario scenario = Scenarios.free(Way.POOL, 8, ITEMS, ItemTimes.equal(1_000));
        assertThrows(SimulationStoppedException.class, () -> simulator.run(scenario));
        stop[0] = false;
        assertEquals(new Simulator().run(scenario), simulator.run(scenario));
    }

    /** Worked out once; any other number on any machine, with any flags, is a fault. */
    @Test
    void answersAreTheSameOnEveryMachine() {
        long[] makespans = Way.of(Language.JAVA).stream()
                .mapToLong(way -> new Simulator().run(large(way)).makespanNanos())
                .toArray();

        assertEquals(EXPECTED, Arrays.toString(makespans));
    }

    private static final String EXPECTED = "[5974749424, 158013805, 134538796, 6010830117, 8255422775, 486285955,"
            + " 128046499, 133313879, 140647160]";

    @Test
    void whatCompilesInYoungProcessesTakesTheirCoresAndEndsWithThem() {
        WayCost compiled = WayCost.NONE.withCompiling(60_000_000);
        ItemTimes times = ItemTimes.equal(50_000_000);
        RunSpec two = Scenarios.spec(Way.PROCESS_POOL, 8, 2, times);
        Trace narrow = new Simulator().trace(new Scenario(SimulatedMachine.cores(2), two, times, compiled));
        Trace wide = new Simulator().trace(new Scenario(SimulatedMachine.cores(4), two, times, compiled));
        assertEquals(0.12, ready(narrow), 0.001, "both cores are at work for as long as both processes compile");
        assertEquals(0.26, RunTimes.makespanNanos(narrow) / 1e9, 0.001);
        assertEquals(0, ready(wide), 0.001, "elsewhere there are cores for it");
        assertEquals(0.2, RunTimes.makespanNanos(wide) / 1e9, 0.001);

        ItemTimes shorter = ItemTimes.equal(1_000_000);
        RunSpec each = Scenarios.spec(Way.PROCESS_PER_TASK, 20, 1, shorter);
        assertTrue(
                new Simulator()
                                .run(new Scenario(SimulatedMachine.cores(1), each, shorter, compiled))
                                .makespanNanos()
                        < 20 * 6_000_000L,
                "a process that has ended compiles nothing any more");
    }

    /** Who finds main waiting for its result wakes it and goes on then; whose result is not yet wanted goes on at once. */
    @Test
    void aWorkerTakesTimeToWakeMainWhereMainWaitsForItsResult() {
        WayCost wakes = WayCost.NONE.withWaking(100_000);
        ItemTimes times = ItemTimes.equal(1_000_000);
        SimulatedMachine three = SimulatedMachine.cores(3, SchedulerModel.NONE);
        RunSpec alone = Scenarios.spec(Way.POOL, 10, 1, times);
        RunSpec two = Scenarios.spec(Way.POOL, 10, 2, times);
        RunSpec chunk = Scenarios.spec(Way.CHUNKS, 10, 1, times);

        assertEquals(10 * 1_100_000, makespan(three, alone, times, wakes), "after each item");
        assertEquals(5_300_000, makespan(three, two, times, wakes), "whose result is not the next goes on at once");
        assertEquals(
                10_000_000 + 4 * 100_000, makespan(three, chunk, times, wakes), "after each chunk of three or fewer");
        assertEquals(
                10_000_000,
                makespan(three, Scenarios.in(Language.PYTHON, alone), times, wakes),
                "in Python it lies in what giving a result costs");
    }

    private static long makespan(SimulatedMachine machine, RunSpec spec, ItemTimes times, WayCost cost) {
        return new Simulator().run(new Scenario(machine, spec, times, cost)).makespanNanos();
    }

    private static double ready(Trace run) {
        return IntStream.range(0, run.taskCount())
                        .mapToLong(task -> TaskTimes.readyNanos(run, task))
                        .sum()
                / 1e9;
    }

    @Test
    void anEventAllocatesNothingOnceWarm() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Simulator simulator = new Simulator();
        for (Way way : Way.of(Language.JAVA)) {
            Scenario scenario = large(way);
            simulator.run(scenario);
            long least = Long.MAX_VALUE;
            for (int round = 0; round < 5; round++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                SimulationResult outcome = simulator.run(scenario);
                least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
                assertTrue(outcome.events() > 2_000);
            }
            assertTrue(least < 2_000, way + " allocates " + least + " bytes");
        }
    }

    /** Items that come at random, as main needs random times to hand them over, wait for c workers as Erlang has it. */
    @Test
    void workersAreAQueueOfTheory() {
        assertEquals(1.0 / 3, erlangC(2, 1.0), 1e-9);
        double rho = 0.8;
        double[] waits = LongStream.rangeClosed(1, 20)
                .mapToDouble(seed -> Queue.meanWait(2, rho, ITEMS, seed))
                .toArray();
        double mean = Arrays.stream(waits).average().orElseThrow();
        double spread = Math.sqrt(Arrays.stream(waits)
                .map(wait -> (wait - mean) * (wait - mean))
                .average()
                .orElseThrow());
        double theory = erlangC(2, 2 * rho) / (2 - 2 * rho);

        assertEquals(theory, mean, 2.5 * spread / Math.sqrt(waits.length));
    }

    private static double erlangC(int servers, double offered) {
        double sum = 0;
        double term = 1;
        for (int k = 0; k < servers; k++) {
            sum += term;
            term *= offered / (k + 1);
        }
        double waiting = term * servers / (servers - offered);
        return waiting / (sum + waiting);
    }

    @Test
    void aSweepAsksForEachValueInEachWay() {
        Question question = new Question(
                SimulatedMachine.cores(2),
                Scenarios.spec(Way.POOL, 100, 2, ItemTimes.equal(1_000_000)),
                ItemTimes.equal(1_000_000),
                Costs.none());
        Sweep sweep = Sweep.between(Sweep.Axis.CORES, 1, 16);
        List<Sweep.Answer> answers =
                sweep.run(new Simulator(), question, List.of(Way.POOL, Way.THREAD_PER_TASK), () -> false);

        assertEquals(32, answers.size());
        assertEquals(10, answers.get(18).value());
        assertEquals(
                List.of(820_000L, 1_000_000L),
                Sweep.between(Sweep.Axis.LENGTH, 1_000, 1_000_000).values().stream()
                        .map(value -> Math.round(value / 1e4) * 10_000)
                        .skip(34)
                        .toList(),
                "the last value once");
        assertEquals(10.0, answers.get(18).speedUp(), 0.1);
        assertEquals(
                0,
                sweep.run(new Simulator(), question, List.of(Way.POOL), () -> true)
                        .size());
        assertThrows(IllegalArgumentException.class, () -> new Sweep(Sweep.Axis.CORES, List.of(2L, 1L)));
    }

    @Test
    void trustIsOfTheChecksThatAreMostLikeIt() {
        Scenario scenario = Scenarios.free(Way.POOL, 2, 24, ItemTimes.equal(20_000_000));
        Trust.Check near =
                new Trust.Check(Language.JAVA, Way.POOL, 20_000_000, 24, 100, List.of(110L), Optional.empty());
        Trust.Check other =
                new Trust.Check(Language.JAVA, Way.SERIAL, 20_000_000, 24, 100, List.of(300L), Optional.empty());

        assertEquals(
                new Trust.Span(1.1, 1.1, 1),
                new Trust(List.of(near, other)).around(scenario).orElseThrow());
        assertTrue(Trust.NONE.around(scenario).isEmpty());
        assertTrue(new Trust(List.of(near))
                .around(Scenarios.asleep(Way.POOL, 2, 24, 20_000_000))
                .isEmpty());
        assertEquals(2.0 / 3, other.error(), 1e-9);
    }

    /** An answer is about one run: its interval is as wide as runs lay apart, also where their median was as predicted. */
    @Test
    void singleRunsMakeTheIntervalAndMediansTheError() {
        Scenario scenario = Scenarios.free(Way.POOL, 2, 24, ItemTimes.equal(20_000_000));
        Trust.Check check = new Trust.Check(
                Language.JAVA, Way.POOL, 20_000_000, 24, 100, List.of(80L, 100L, 125L), Optional.empty());

        assertEquals(0, check.error());
        assertEquals(0.2, Trust.medianAgain(List.of(check)), 1e-9);
        assertEquals(0.0125, Trust.medianUnsure(List.of(check)), 1e-9, "80 and 125 beside 100");
        Trust.Span span = new Trust(List.of(check)).around(scenario).orElseThrow();
        assertEquals(0.82, span.low(), 1e-9);
        assertEquals(1.225, span.high(), 1e-9);
    }
}
