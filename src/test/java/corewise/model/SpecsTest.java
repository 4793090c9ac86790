package corewise.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SpecsTest {

    @Test
    void listsAndRunsOutOfRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> list(0, 1));
        assertThrows(IllegalArgumentException.class, () -> list(ListSpec.MAX_TRACED_ITEMS + 1, 1));
        assertThrows(IllegalArgumentException.class, () -> list(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new RunSpec(Way.POOL, list(1, 1), 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> new RunSpec(Way.POOL, list(1, 1), RunSpec.MAX_TRACED_WORKERS + 1));
    }

    private static ListSpec list(int items, long size) {
        return new ListSpec(Work.PRIMES, items, Lengths.EQUAL, size, 1);
    }

    @Test
    void eachWayHasItsNumberOfWorkers() {
        assertEquals(1, new RunSpec(Way.SERIAL, list(20, 1), 4).effectiveWorkers());
        assertEquals(20, new RunSpec(Way.THREAD_PER_TASK, list(20, 1), 4).effectiveWorkers());
        assertEquals(4, new RunSpec(Way.POOL, list(20, 1), 4).effectiveWorkers());
    }

    @Test
    void processesAreNeverMoreThanTheSystemShouldBear() {
        assertEquals(20, new RunSpec(Way.PROCESS_PER_TASK, list(20, 1), 4).effectiveWorkers());
        assertEquals(RunSpec.MAX_PROCESSES, new RunSpec(Way.PROCESS_PER_TASK, list(1_000, 1), 4).effectiveWorkers());
        assertEquals(RunSpec.MAX_PROCESSES, new RunSpec(Way.PROCESS_POOL, list(1_000, 1), 200).effectiveWorkers());
        assertEquals(200, new RunSpec(Way.WORK_STEALING, list(1_000, 1), 200).effectiveWorkers());
    }

    @Test
    void aChunkIsWhatPythonTakesUnlessItIsChosen() {
        RunSpec chunks = new RunSpec(Way.CHUNKS, list(100, 1), 8);

        assertEquals(4, chunks.effectiveChunk(), "100 / (4 x 8), rounded up");
        assertEquals(1, new RunSpec(Way.CHUNKS, list(3, 1), 8).effectiveChunk());
        assertEquals(7, new RunSpec(Way.CHUNKS, list(100, 1), 8, RunOptions.DEFAULTS.withChunk(7)).effectiveChunk());
        assertEquals(1, chunks.in(Way.POOL).effectiveChunk());
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> RunOptions.DEFAULTS.withChunk(-1));
        assertThrows(IllegalArgumentException.class, () -> RunOptions.DEFAULTS.withSwitchNanos(99_999));
        assertThrows(IllegalArgumentException.class, () -> RunOptions.DEFAULTS.withSwitchNanos(1_000_000_001));
        assertThrows(IllegalArgumentException.class, () -> RunOptions.DEFAULTS.withCores(-1));
        assertEquals(
                new RunOptions(3, 1_000_000, true, 2),
                RunOptions.DEFAULTS
                        .withChunk(3)
                        .withSwitchNanos(1_000_000)
                        .withTryAgain(true)
                        .withCores(2));
    }

    @Test
    void aConfinedMachineHasDifferentPhysicalCoresFirst() {
        List<LogicalProcessor> siblings = List.of(
                new LogicalProcessor(0, 0, -1, true),
                new LogicalProcessor(1, 0, -1, true),
                new LogicalProcessor(2, 1, -1, false),
                new LogicalProcessor(3, 1, -1, true));
        MachineInfo machine = new MachineInfo("Linux", "", siblings, 3, true, "25");

        assertArrayEquals(new int[] {0}, machine.confinedTo(1).usableProcessors());
        assertArrayEquals(new int[] {0, 3}, machine.confinedTo(2).usableProcessors());
        assertEquals(2, machine.confinedTo(2).availableProcessors());
        assertEquals(machine, machine.confinedTo(3));
        assertEquals(machine, machine.confinedTo(0));
        assertArrayEquals(new int[] {0, 1}, MachineInfo.madeUp(4).confinedTo(2).usableProcessors());
    }

    @Test
    void namesInFilesLeadBack() {
        for (Way way : Way.values()) {
            assertEquals(Optional.of(way), Identified.ofId(Way.class, way.id()));
        }
        for (Work work : Work.values()) {
            assertEquals(Optional.of(work), Identified.ofId(Work.class, work.id()));
        }
        for (Lengths lengths : Lengths.values()) {
            assertEquals(Optional.of(lengths), Identified.ofId(Lengths.class, lengths.id()));
        }
        assertEquals(Optional.empty(), Identified.ofId(Way.class, "unheard of"));
        assertEquals(
                "serial thread-per-task pool global-lock process-per-task process-pool virtual-threads work-stealing chunks"
                        + " imap-unordered interpreters",
                ids(Way.values()));
        assertEquals(
                "primes mandelbrot sha256 wait shared-total shared-total-lock shared-total-atomic own-function",
                ids(Work.values()));
        assertEquals("equal mixed giant", ids(Lengths.values()));
        assertEquals("schedstat thread-cpu-time none", ids(WaitSource.values()));
        assertEquals("pending done failed lost cancelled not-run", ids(TaskOutcome.values()));
    }

    private static String ids(Identified... constants) {
        return Arrays.stream(constants).map(Identified::id).collect(Collectors.joining(" "));
    }

    @Test
    void aSampleIsAValueThatNobodyCanChange() {
        float[] busy = {0.25f, UtilisationSample.UNKNOWN};
        UtilisationSample sample = new UtilisationSample(100, 50, busy, 0.1f);
        busy[0] = 1;

        assertEquals(0.25f, sample.busy(0));
        assertTrue(Float.isNaN(sample.busy(1)));
        assertTrue(Float.isNaN(sample.busy(2)));
        assertEquals(new UtilisationSample(100, 50, new float[] {0.25f, UtilisationSample.UNKNOWN}, 0.1f), sample);
        assertEquals(60, sample.shifted(-40).endNanos());
        assertNotEquals(sample, sample.shifted(1));
    }

    @Test
    void aMachineKnowsWhichProcessorsMayBeUsed() {
        MachineInfo machine = new MachineInfo(
                "Linux",
                "",
                List.of(new LogicalProcessor(0, 0, -1, false), new LogicalProcessor(1, 0, -1, true)),
                1,
                true,
                "25");

        assertEquals(2, machine.logicalProcessors());
        assertTrue(machine.usable(1) && !machine.usable(0) && !machine.usable(2) && !machine.usable(-1));
        assertThrows(IllegalArgumentException.class, () -> new MachineInfo("Linux", "", List.of(), 1, true, ""));
    }

    @Test
    void eachLanguageHasItsWaysAndSaysWhyItLacksOthers() {
        assertEquals(
                "serial thread-per-task pool global-lock process-per-task process-pool virtual-threads work-stealing chunks",
                ids(Way.of(Language.JAVA).toArray(Identified[]::new)));
        assertEquals(
                "serial thread-per-task pool process-per-task process-pool chunks imap-unordered interpreters",
                ids(Way.of(Language.PYTHON).toArray(Identified[]::new)));
        for (Way way : Way.values()) {
            assertTrue(way.lacking(Language.JAVA).isEmpty()
                    || way.lacking(Language.PYTHON).isEmpty());
        }
    }

    @Test
    void chunksAreTakenByProcessesInPythonAndByThreadsInJava() {
        RunSpec java = new RunSpec(Way.CHUNKS, list(100, 1), 4);
        RunSpec python =
                new RunSpec(Way.CHUNKS, list(100, 1), 4, RunOptions.DEFAULTS.inPython(InterpreterChoice.USUAL));

        assertFalse(java.usesProcesses());
        assertTrue(python.usesProcesses());
        assertEquals(7, python.effectiveChunk());
    }

    @Test
    void payloadsHaveBoundsAndOptionsOfJavaReadAsTheyEverDid() {
        assertThrows(IllegalArgumentException.class, () -> RunOptions.DEFAULTS.withPayload(-1));
        assertThrows(IllegalArgumentException.class, () -> RunOptions.DEFAULTS.withPayload(64_000_001));
        assertEquals(
                "RunOptions[chunk=0, switchNanos=5000000, tryAgain=false, cores=0]", RunOptions.DEFAULTS.toString());
        assertNotEquals(
                RunOptions.DEFAULTS.toString(),
                RunOptions.DEFAULTS.inPython(InterpreterChoice.USUAL).toString());
        assertNotEquals(
                RunOptions.DEFAULTS.toString(),
                RunOptions.DEFAULTS.withPayload(1).toString());
    }
}
