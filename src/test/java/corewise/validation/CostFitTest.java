package corewise.validation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.metrics.RunTimes;
import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.simulation.ItemTimes;
import corewise.simulation.Scenario;
import corewise.simulation.SimulatedMachine;
import corewise.simulation.Simulator;
import corewise.simulation.WayCost;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Costs that a simulated run was made with are found again in its traces, so that what is fitted to a real run is its costs. */
class CostFitTest {
    /** What is found may be off by so much of a cost … */
    private static final double TOLERANCE = 0.05;
    /** … or by so little. */
    private static final long NEAR_NANOS = 300;

    /** How far off runs with costs may be of which some could not be told apart. */
    private static final double SAME_RUN = 0.03;

    private static final long TINY_NANOS = 500;
    private static final SimulatedMachine MACHINE = SimulatedMachine.cores(2);
    private final Simulator simulator = new Simulator();

    /** @param server whether a server makes its processes */
    record Kind(Language language, Way way, WayCost known, boolean server) {}

    /** Costs of the sizes that ways have on real machines; those that a way does not have are left out. */
    static Stream<Kind> kinds() {
        return Stream.of(Language.values())
                .flatMap(language -> Way.of(language).stream()
                        .flatMap(way -> Stream.of(1, 3)
                                .flatMap(times -> kinds(language, way, known(language, way, times), times))));
    }

    private static Stream<Kind> kinds(Language language, Way way, WayCost known, int times) {
        Kind kind = new Kind(language, way, known, false);
        return WayCost.mayNeedServer(language, way)
                ? Stream.of(
                        kind, new Kind(language, way, known.withServer(40_000_000L * times, 60_000_000L * times), true))
                : Stream.of(kind);
    }

    private static WayCost known(Language language, Way way, int times) {
        long micro = 1_000L * times;
        boolean python = language == Language.PYTHON;
        long end = 300 * micro;
        WayCost cost = switch (way) {
            case SERIAL -> WayCost.NONE.withMaking(400 * micro, 0, 0).withItem(0, 3 * micro, 0, 5 * micro);
            case THREAD_PER_TASK ->
                WayCost.NONE.withMaking(300 * micro, 70 * micro, 0).withItem(0, 0, python ? 0 : 6 * micro, 4 * micro);
            case VIRTUAL_THREADS ->
                WayCost.NONE
                        .withMaking(50 * micro, 3 * micro, 60 * micro)
                        .withItem(0, 11 * micro, 2 * micro, 2 * micro);
            case WORK_STEALING ->
                WayCost.NONE.withMaking(200 * micro, 80 * micro, 60 * micro).withItem(0, 5 * micro, 3 * micro, 0);
            case PROCESS_PER_TASK ->
                WayCost.NONE
                        .withMaking(600 * micro, 4_000 * micro, 9_000 * micro)
                        .withItem(0, 150 * micro, 200 * micro, 40 * micro);
            case PROCESS_POOL, IMAP_UNORDERED -> {
                WayCost processes = ofProcesses(way == Way.IMAP_UNORDERED || !python, micro);
                // Java hands over at once, so that its workers never wait for it
                yield python ? processes : processes.with(WayCost.Stage.HAND, 5 * micro);
            }
            case CHUNKS ->
                python
                        ? ofProcesses(false, micro).with(WayCost.Stage.HAND, 0)
                        : ofThreads(micro).withWaking(18 * micro);
            case POOL ->
                python
                        ? WayCost.NONE.withMaking(250 * micro, 0, 45 * micro).withItem(30 * micro, 0, 0, 3 * micro)
                        : ofThreads(micro).withWaking(18 * micro);
            case GLOBAL_LOCK -> ofThreads(micro);
            case INTERPRETERS ->
                WayCost.NONE.withMaking(250 * micro, 0, 45 * micro).withItem(30 * micro, 0, 0, 3 * micro);
        };
        return way == Way.SERIAL ? cost : cost.with(WayCost.Stage.END, end);
    }

    private static WayCost ofThreads(long micro) {
        return WayCost.NONE
                .withMaking(250 * micro, 60 * micro, 45 * micro)
                .withItem(micro, 4 * micro, 2 * micro, 3 * micro);
    }

    /** @param joins whether results come one by one */
    private static WayCost ofProcesses(boolean joins, long micro) {
        return WayCost.NONE
                .withMaking(0, 3_000 * micro, 7_000 * micro)
                .withItem(150 * micro, 60 * micro, 70 * micro, joins ? 20 * micro : 0);
    }

    private static RunSpec spec(Kind kind, int items) {
        RunOptions options = kind.language() == Language.JAVA
                ? RunOptions.DEFAULTS
                : RunOptions.DEFAULTS.inPython(InterpreterChoice.USUAL);
        return new RunSpec(kind.way(), new ListSpec(Work.PRIMES, items, Lengths.EQUAL, 1, 1), 2, options);
    }

    private Trace run(Kind kind, int items, long nanos) {
        return simulator.trace(new Scenario(MACHINE, spec(kind, items), ItemTimes.equal(nanos), kind.known()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void knownCostsAreFoundAgain(Kind kind) {
        boolean each = kind.way() == Way.PROCESS_PER_TASK;
        int longer = !each ? 40 : kind.language() == Language.JAVA ? 8 : 2;
        CostFit.Pair pair = new CostFit.Pair(run(kind, each ? 6 : 400, TINY_NANOS), run(kind, longer, 2_000_000));

        // of a pool these are known from a process for each item
        WayCost before = kind.server()
                ? WayCost.NONE.withMaking(
                        0, kind.known().makeNanos(), kind.known().upNanos())
                : WayCost.NONE;

        WayCost found = new CostFit(MACHINE).of(List.of(pair), TINY_NANOS, before, kind.server());

        if (each && kind.server()) {
            // all of them come up at once, so that what a result costs is hidden in who has a core when
            assertEqualRuns(kind, found);
        } else {
            assertEqualCosts(kind, found);
        }
    }

    private static void assertEqualCosts(Kind kind, WayCost found) {
        assertAll(Stream.of(WayCost.Stage.values()).map(stage -> (Executable) () -> {
            long known = kind.known().of(stage);
            assertEquals(
                    (double) known,
                    (double) found.of(stage),
                    Math.max(NEAR_NANOS, TOLERANCE * known),
                    () -> stage + " of " + kind);
        }));
    }

    private void assertEqualRuns(Kind kind, WayCost found) {
        assertAll(Stream.of(2, 7, 24)
                .flatMap(items -> Stream.of(50_000L, 5_000_000L, 100_000_000L).map(nanos -> (Executable) () -> {
                    double known = RunTimes.makespanNanos(run(kind, items, nanos));
                    Kind fitted = new Kind(kind.language(), kind.way(), found, true);
                    assertEquals(
                            known,
                            (double) RunTimes.makespanNanos(run(fitted, items, nanos)),
                            SAME_RUN * known,
                            () -> items + " items of " + nanos + " ns, " + kind);
                })));
    }
}
