package corewise.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.InterpreterInfo;
import corewise.model.StartMethod;
import corewise.model.Trace;
import corewise.model.Way;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Runs of one list in several languages, and in several interpreters. */
class ComparisonBesideTest {
    private static final MadeUpRun SERIAL = MadeUpRun.of(Way.SERIAL, 800);
    private static final MadeUpRun POOL = MadeUpRun.of(Way.POOL, 400);

    @Test
    void runsInSeveralLanguagesStandBesideEachOtherEachMeasuredInItsOwn() {
        InterpreterInfo python = new InterpreterInfo("cpython", "3.13.0", "", true, Optional.empty());
        Trace here = SERIAL.inPython().taking(8_000).by(python);
        Trace pool = POOL.inPython().taking(8_000).by(python);
        List<Trace> all = List.of(
                SERIAL.trace(), POOL.trace(), here, pool, SERIAL.withSeed(7).trace());
        Comparison beside = Comparison.beside(all);
        assertTrue(beside.mixed());
        assertEquals(4, beside.ways().size());
        assertEquals(1, beside.leftOut().size(), "another list is not the same in another language");
        assertEquals(2, beside.alike().size());
        assertFalse(beside.alike().getFirst().mixed());
        assertEquals(2, beside.speedup(beside.ways().get(1)).times().orElseThrow(), 1e-9);
        assertEquals(1, beside.speedup(beside.ways().getLast()).times().orElseThrow(), 1e-9);
        assertFalse(Comparison.of(all).mixed());
    }

    @Test
    void runsWhoseProcessesAreMadeOtherwiseAreNoRepeatsOfEachOther() {
        InterpreterInfo python = new InterpreterInfo("cpython", "3.9.18", "", true, Optional.of(StartMethod.FORK));
        InterpreterInfo spawning = python.startingBy(Optional.of(StartMethod.SPAWN));
        MadeUpRun processes = MadeUpRun.of(Way.PROCESS_POOL, 400).inPython();
        assertNotEquals(RunKey.of(processes.by(python)), RunKey.of(processes.by(spawning)));
        assertEquals(
                RunKey.of(POOL.inPython().by(python)), RunKey.of(POOL.inPython().by(spawning)));
    }
}
