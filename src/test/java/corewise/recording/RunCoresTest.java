package corewise.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import corewise.model.LogicalProcessor;
import corewise.model.MachineInfo;
import corewise.model.UsableCores;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunCoresTest {
    private static RunCores four(int chosen) {
        return RunCores.of(MachineInfo.madeUp(4), chosen);
    }

    @Test
    void whatStaysTheSameIsNoChange() {
        RunCores cores = four(0);
        assertSame(cores, cores.seen(List.of(0, 1, 2, 3), -1));
        assertSame(cores, cores.seen(List.of(0, 1, 2, 3), 5));
        assertEquals(List.of(), cores.changes());
    }

    @Test
    void whatChangedBeforeTheRunIsTheMachineThatItIsMadeOn() {
        RunCores cores = four(0).seen(List.of(1, 3), -1);
        assertEquals(List.of(), cores.changes());
        assertEquals(2, cores.machine().availableProcessors());
        assertArrayEquals(new int[] {1, 3}, cores.machine().usableProcessors());
        assertEquals(4, cores.machine().logicalProcessors());
    }

    @Test
    void coresThatGoAndComeAreToldFromTheStartOnAndTheMachineHasAllOfThem() {
        RunCores cores = four(0).seen(List.of(0, 1), -1)
                .seen(List.of(1), 10)
                .seen(List.of(1), 15)
                .seen(List.of(2, 5), 20);
        assertEquals(
                List.of(
                        new UsableCores(0, List.of(0, 1)),
                        new UsableCores(10, List.of(1)),
                        new UsableCores(20, List.of(2, 5))),
                cores.changes());
        assertArrayEquals(new int[] {0, 1, 2, 5}, cores.machine().usableProcessors());
        assertEquals(
                new LogicalProcessor(4, -1, -1, false),
                cores.machine().processors().get(4));
    }

    @Test
    void workersThatRestrictThemselvesMayUseWhatIsLeftOfThat() {
        RunCores cores = four(2);
        assertArrayEquals(new int[] {0, 1}, cores.machine().usableProcessors());
        assertSame(cores, cores.seen(List.of(0, 1, 2), 5), "what they do not use goes");
        assertEquals(List.of(0), cores.seen(List.of(0, 2), 5).usable());
        assertEquals(List.of(3), cores.seen(List.of(3), 5).usable(), "somebody else has restricted them to another");
    }

    @Test
    void aQuotaThatAllowsFewerStays() {
        MachineInfo four = MachineInfo.madeUp(4);
        MachineInfo quota = new MachineInfo("Linux", "", four.processors(), 1, true, "25");
        assertEquals(1, RunCores.of(quota, 0).seen(List.of(0, 1), -1).machine().availableProcessors());
    }
}
