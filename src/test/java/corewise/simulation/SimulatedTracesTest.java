package corewise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.file.TraceReader;
import corewise.file.TraceWriter;
import corewise.metrics.ObservationError;
import corewise.metrics.RunTimes;
import corewise.model.Language;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.SliceState;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.recording.TraceInvariants;
import corewise.workload.SplitMix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Traces of simulated runs hold to what traces of real runs hold to, and to what only a simulation can promise. */
@Execution(ExecutionMode.CONCURRENT)
class SimulatedTracesTest {
    private final Simulator simulator = new Simulator();

    /** A way in a language. */
    record Kind(Language language, Way way) {}

    static Stream<Kind> kinds() {
        return Stream.of(Language.values())
                .flatMap(language -> Way.of(language).stream().map(way -> new Kind(language, way)));
    }

    /** Some machine, list and costs. */
    private static Scenario some(Kind kind, SplitMix random) {
        SimulatedMachine machine = machine(random);
        int items = 1 + random.below(80);
        ItemTimes.Kind spread = ItemTimes.Kind.values()[random.below(4)];
        ItemTimes times =
                new ItemTimes(spread, 1 + random.below(30_000_000), random.below(1_500), random.next(), new long[0]);
        boolean sleeps = random.below(4) == 0;
        ListSpec list =
                new ListSpec(sleeps ? Work.WAIT : Work.PRIMES, items, times.lengths(), 1, random.below(1_000_000));
        RunSpec spec = Scenarios.in(kind.language(), new RunSpec(kind.way(), list, 1 + random.below(12)));
        int cores = random.below(3) == 0 ? 1 + random.below(machine.processors()) : 0;
        spec = new RunSpec(
                spec.way(),
                spec.list(),
                spec.workers(),
                spec.options().withCores(cores).withPayload(random.below(100_000)));
        WayCost cost = random.below(3) == 0 ? WayCost.NONE : Costs.typical().of(kind.language(), kind.way());
        return new Scenario(
                machine, spec, times, cost, random.below(5_000_000), random.below(1_000), random.below(2) == 0);
    }

    private static SimulatedMachine machine(SplitMix random) {
        int performance = 1 + random.below(6);
        int siblings = 1 + random.below(2);
        int efficiency = random.below(4);
        int processors = performance * siblings + efficiency;
        SchedulerModel scheduler = switch (random.below(3)) {
            case 0 -> SchedulerModel.NONE;
            case 1 -> SchedulerModel.linux(processors);
            default -> new SchedulerModel(200_000, 3_000_000, 1_000, 20_000, 5_000);
        };
        return new SimulatedMachine(
                performance,
                efficiency,
                siblings,
                300 + random.below(700),
                500 + random.below(500),
                500 + random.below(500),
                random.below(4),
                scheduler.turnNanos() == 0 || random.below(2) == 0 ? 0 : random.below(1_000 * processors),
                scheduler);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void holdToTheInvariantsOfTraces(Kind kind) {
        SplitMix random = new SplitMix(kind.hashCode() % 7 + kind.way().ordinal() * 31L);
        for (int round = 0; round < 150; round++) {
            Scenario scenario = some(kind, random);
            Trace trace;
            try {
                trace = simulator.trace(scenario);
            } catch (IllegalStateException e) {
                throw new IllegalStateException(scenario.toString(), e);
            }
            TraceInvariants.assertHold(trace);
            assertTrue(trace.simulated());
            assertTrue(RunTimes.complete(trace));
            assertEquals(0, ObservationError.share(trace), scenario.toString());
            coresRunOneTaskAtATime(trace);
            assertEquals(simulator.run(scenario).makespanNanos(), RunTimes.makespanNanos(trace));
        }
    }

    private static void coresRunOneTaskAtATime(Trace trace) {
        List<long[]> turns = new ArrayList<>();
        for (int slice = 0; slice < trace.sliceCount(); slice++) {
            if (trace.sliceState(slice) == SliceState.RUNNING) {
                assertTrue(trace.machine().usable(trace.sliceProcessor(slice)));
                turns.add(new long[] {
                    trace.sliceProcessor(slice), trace.sliceStartNanos(slice), trace.sliceEndNanos(slice)
                });
            }
        }
        turns.sort((one, other) -> Arrays.compare(one, other));
        for (int i = 1; i < turns.size(); i++) {
            assertTrue(
                    turns.get(i)[0] != turns.get(i - 1)[0] || turns.get(i)[1] >= turns.get(i - 1)[2],
                    "two on core " + turns.get(i)[0]);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areTheSameAfterAFile(Kind kind, @TempDir Path folder) throws IOException {
        SplitMix random = new SplitMix(kind.way().ordinal());
        Trace trace = simulator.trace(some(kind, random));
        Path file = folder.resolve("run.json");
        new TraceWriter().write(trace, file);

        Trace read = new TraceReader().read(file).trace();

        assertTrue(read.simulated());
        assertEquals(trace.id(), read.id());
        assertEquals(trace.machine(), read.machine());
    }

    /** Where every thread has its own core, items run from their begin to their end. */
    @Test
    void aNumberOfCoresIsNoNameOfAProcessor() {
        assertEquals("", SimulatedMachine.cores(128).info().processorName());
        assertEquals("4 + 4", MachinePresets.laptop().info().processorName());
    }

    @Test
    void aMachineIsNamedByWhatItIs() {
        SimulatedMachine server = MachinePresets.server();
        assertEquals("64 × 2", server.info().processorName());
        // another number of the same cores is no machine without siblings, whatever number that is
        assertEquals("128 × 2", server.withCores(128).info().processorName());
        assertEquals("1 × 2", server.withCores(1).info().processorName());
        assertEquals("2 + 2", MachinePresets.laptop().withCores(4).info().processorName());
        assertEquals("8", SimulatedMachine.cores(4).withCores(8).name());
    }

    @Test
    void runningIsWhatTheItemsTake() {
        ItemTimes times = new ItemTimes(ItemTimes.Kind.MIXED, 5_000_000, 0, 3, new long[0]);
        Trace trace = simulator.trace(Scenarios.free(Way.POOL, 4, 50, times));

        assertEquals(Arrays.stream(times.nanos(50)).sum(), RunTimes.runningNanos(trace));
    }
}
