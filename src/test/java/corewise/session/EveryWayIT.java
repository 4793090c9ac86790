package corewise.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.fact.Fact;
import corewise.metrics.CoreLedger;
import corewise.metrics.ResultDigest;
import corewise.metrics.TaskLedger;
import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.platform.OwnCost;
import corewise.recording.TraceInvariants;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way, those with real processes too, gives what a serial run gives, and each result as soon as it is there. */
@Isolated
@Timeout(120)
class EveryWayIT {
    /** What the system tells of processor time has steps of 10 ms, for this program and for its children. */
    private static final long STEPS_NANOS = 20_000_000;

    private static final int ITEMS = 6;

    private static RunService service;

    @BeforeAll
    static void open() {
        service = ThisMachine.runs("test");
    }

    @AfterAll
    static void close() {
        service.close();
    }

    /** A picture, for its results are more than a number. */
    private static RunHandle start(Way way) {
        return service.start(new RunSpec(way, new ListSpec(Work.MANDELBROT, ITEMS, Lengths.EQUAL, 20, 3), 2));
    }

    static List<Way> waysOfJava() {
        return Way.of(Language.JAVA);
    }

    @ParameterizedTest
    @MethodSource("waysOfJava")
    void everyWayGivesTheSameResults(Way way) throws Exception {
        CompletedRun serial = start(Way.SERIAL).completion().get();

        CompletedRun run = start(way).completion().get();

        assertTrue(run.whole(), () -> run.notice().toString());
        TraceInvariants.assertHold(run.trace());
        assertEquals(ResultDigest.of(serial.trace()), ResultDigest.of(run.trace()));
        assertEquals(serial.total(), run.total());
    }

    /** There the one variable is another program's. */
    @Test
    void whatAllAddedUpToInPythonIsWhatPythonSays() throws Exception {
        ListSpec list = new ListSpec(Work.SHARED_TOTAL_LOCK, ITEMS, Lengths.EQUAL, 1_000, 3);
        RunOptions options = RunOptions.DEFAULTS.inPython(InterpreterChoice.USUAL);

        CompletedRun run = service.start(new RunSpec(Way.POOL, list, 2, options))
                .completion()
                .get();

        long all = run.results().stream().mapToLong(Long.class::cast).sum();
        assertEquals(all, run.trace().info().sharedTotal());
        assertEquals(Optional.of(Fact.of("total.shared").count("total", all).count("additions", all)), run.total());
    }

    /** Held against what the system says that this program and its children ran. */
    @ParameterizedTest
    @MethodSource("waysOfJava")
    void tasksAreDrawnRunningForNoLongerThanTheProgramRan(Way way) throws Exception {
        int items = way.usesProcesses() ? 4 : 24;
        for (Work work : List.of(Work.PRIMES, Work.SHARED_TOTAL_LOCK)) {
            RunSpec spec = new RunSpec(way, new ListSpec(work, items, Lengths.MIXED, 100_000, 3), 4);
            long before = OwnCost.withChildrenNanos();
            CompletedRun run = service.start(spec).completion().get();
            long ran = OwnCost.withChildrenNanos() - before;
            Trace trace = run.trace();
            CoreLedger cores = CoreLedger.of(trace);
            String at = way + ", " + work + ": ran " + ran + " ns, " + cores + ", " + TaskLedger.of(trace);
            assertEquals(0, TaskLedger.of(trace).unaccountedNanos(), at);
            assertTrue(cores.runningNanos() <= cores.totalNanos(), at);
            assertTrue(before < 0 || cores.runningNanos() <= ran + STEPS_NANOS, at);
        }
    }

    @ParameterizedTest
    @MethodSource("waysOfJava")
    void whoFollowsARunSeesEachResult(Way way) throws Exception {
        RunHandle handle = start(way);
        List<?> results = handle.completion().get().results();

        for (int item = 0; item < ITEMS; item++) {
            assertEquals(Optional.of(results.get(item)), handle.resultSoFar(item));
        }
    }
}
