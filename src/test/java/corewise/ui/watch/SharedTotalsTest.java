package corewise.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.metrics.Speedup;
import corewise.metrics.WayRuns;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.report.SeenRun;
import corewise.report.SeenSentence;
import corewise.session.FakeRunService;
import corewise.text.Texts;
import corewise.workload.Workloads;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedTotalsTest {
    private final FakeRunService service = new FakeRunService(8);

    private static String total(Trace run) {
        Speedup none = Speedup.of(new WayRuns(List.of(run)), List.of());
        return new SeenSentence(Texts.load())
                .total(new SeenRun(
                        run, none, List.of(), Workloads.rightTotal(run.spec().list())));
    }

    @Test
    void oneRunTellsTheRightTotalAndWhatWasLost() {
        RunSpec spec = new RunSpec(Way.POOL, new ListSpec(Work.SHARED_TOTAL, 4, Lengths.EQUAL, 1_000, 1), 2);
        service.setSharedTotal(3_990);
        assertEquals("The shared total is 3990 and should be 4000: 10 were lost.", total(service.trace(spec, 1)));
        service.setSharedTotal(4_000);
        assertEquals("The shared total is 4000, as it should be.", total(service.trace(spec, 1)));
        service.setSharedTotal(0);
        assertEquals(
                "The shared total of main is 0 and should be 4000: each process added to a copy of its own.",
                total(service.trace(spec.in(Way.PROCESS_POOL), 1)));
        assertEquals(
                List.of("void addToTotal(int n) { // no lock", "  while (n-- > 0) total += 1; }"),
                CodeListing.functionOf(Work.SHARED_TOTAL, CodeLanguage.JAVA));
        assertEquals(List.of(), CodeListing.functionOf(Work.PRIMES, CodeLanguage.JAVA));
    }
}
