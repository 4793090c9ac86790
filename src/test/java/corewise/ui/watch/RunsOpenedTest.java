package corewise.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.session.FakeRunService;
import corewise.session.MachineLease;
import corewise.session.MachineUse;
import corewise.simulation.Costs;
import corewise.simulation.ItemTimes;
import corewise.simulation.Question;
import corewise.simulation.SimulatedMachine;
import corewise.simulation.Simulator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunsOpenedTest {
    private final FakeRunService service = new FakeRunService(8);

    private static Trace simulated() {
        RunSpec spec = new RunSpec(Way.POOL, new ListSpec(Work.PRIMES, 8, Lengths.EQUAL, 1, 1), 4);
        Question asked = new Question(SimulatedMachine.cores(4), spec, ItemTimes.equal(1_000_000), Costs.none());
        return new Simulator().trace(asked.scenario());
    }

    @Test
    void aSimulatedRunStaysInViewWhenOnlyTheLengthsOfTheListBecomeKnown() {
        service.lengths = new MeasuredWhenAsked(new ArrayList<>());
        WatchViewModel watch = new WatchViewModel(MadeUpServices.of(service));
        MachineLease.Job check = service.lease().job(MachineUse.CLAIMS);
        assertTrue(check.tryEnter());
        watch.list().workProperty().set(Work.SHA256);
        assertNull(watch.settings().specProperty().get(), "what is set is not known while the machine is in use");
        Trace made = simulated();
        watch.opened().open(List.of(CompletedRun.of(made)));
        check.close();
        assertEquals(Work.SHA256, watch.settings().specProperty().get().list().work());
        assertEquals(made, watch.shownRunProperty().get().trace());

        watch.list().workProperty().set(Work.PRIMES);
        assertNull(watch.shownRunProperty().get(), "another list was chosen");
    }
}
