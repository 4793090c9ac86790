package corewise.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.fact.Fact;
import corewise.model.MachineInfo;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadLineTest {
    @Test
    void aQuotaTakesTimeFromTheCoresAndNoCores() {
        MachineInfo two = MachineInfo.madeUp(2);
        MachineInfo underHalfACore = new MachineInfo("Linux", "", two.processors(), 1, true, "25");

        List<Fact> told = HeadLine.machine(underHalfACore);

        Fact cores = Fact.of("report.cores").count("logical", 2).count("available", 2);
        assertTrue(told.contains(cores), () -> "" + told);
    }
}
