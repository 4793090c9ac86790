package corewise.ui.race;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.report.RaceFacts;
import corewise.session.CompletedRun;
import corewise.simulation.Costs;
import corewise.simulation.ItemTimes;
import corewise.simulation.Question;
import corewise.simulation.SimulatedMachine;
import corewise.simulation.Simulator;
import corewise.text.Texts;
import corewise.ui.page.FakeDesk;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Simulated runs race too, and nowhere look as if they had been measured. */
class SimulatedRaceTest {
    private static final Texts TEXTS = Texts.load();

    private static CompletedRun simulated(Way way) {
        RunSpec spec = new RunSpec(way, new ListSpec(Work.PRIMES, 8, Lengths.EQUAL, 1, 1), 4);
        Question asked = new Question(SimulatedMachine.cores(4), spec, ItemTimes.equal(1_000_000), Costs.none());
        return CompletedRun.of(new Simulator().trace(asked.scenario()));
    }

    @Test
    void theySayThatNobodyMeasuredThem() {
        FakeDesk runs = new FakeDesk();
        runs.list.set(new ListSpec(Work.PRIMES, 24, Lengths.MIXED, 1_000, 1));
        RaceViewModel race = new RaceViewModel(runs, TEXTS);

        runs.made.set(Stream.of(Way.SERIAL, Way.POOL)
                .map(SimulatedRaceTest::simulated)
                .toList());

        Race shown = race.raceProperty().get();
        assertEquals("Pool (simulated)", shown.name(1, TEXTS));
        assertEquals(
                "8 items · Count primes below n · equal lengths · "
                        + "the runs were simulated, not measured, then replayed together",
                race.saidProperty().get().line(),
                "their list, not the one that is set");
        assertEquals(
                "Simulated runs have no results.", RaceSaid.of(shown, TEXTS).results());
        assertEquals(
                "Pool was done first: 2.03\u00a0ms, 3.95\ufeff× as fast as serial (simulated).",
                TEXTS.say(RaceFacts.firsts(shown.told()).getFirst()));
    }
}
