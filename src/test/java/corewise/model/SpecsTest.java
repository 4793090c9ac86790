package corewise.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpecsTest {

    @Test
    void listsAndRunsOutOfRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> list(0, 1));
        assertThrows(IllegalArgumentException.class, () -> list(ListSpec.MAX_ITEMS + 1, 1));
        assertThrows(IllegalArgumentException.class, () -> list(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new RunSpec(Way.POOL, list(1, 1), 0));
        assertThrows(IllegalArgumentException.class, () -> new RunSpec(Way.POOL, list(1, 1), RunSpec.MAX_WORKERS + 1));
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
    void namesInFilesLeadBack() {
        for (Way way : Way.values()) {
            assertEquals(Optional.of(way), Way.ofId(way.id()));
        }
        for (Work work : Work.values()) {
            assertEquals(Optional.of(work), Work.ofId(work.id()));
        }
        for (Lengths lengths : Lengths.values()) {
            assertEquals(Optional.of(lengths), Lengths.ofId(lengths.id()));
        }
        assertEquals(Optional.empty(), Way.ofId("unheard of"));
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
}
