package corewise.experiment.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.experiment.Evidence;
import corewise.metrics.Interval;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.simulation.Costs;
import corewise.simulation.ItemTimes;
import corewise.simulation.Question;
import corewise.simulation.Scenario;
import corewise.simulation.SimulatedMachine;
import corewise.simulation.Simulator;
import corewise.simulation.Sweep;
import corewise.simulation.Trust;
import corewise.simulation.WayCost;
import corewise.text.Texts;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** On the page each simulated point says within what it is expected. */
class SimulationReportTest {
    private static final Trust TRUST = new Trust(List.of(
            new Trust.Check(Language.JAVA, Way.POOL, 1_000_000, 8, 1_000_000, List.of(2_000_000L), Optional.empty())));

    private static Interval only(Sweep.Axis axis, long value, Way way) {
        RunSpec spec = new RunSpec(way, new ListSpec(Work.PRIMES, 8, Lengths.EQUAL, 1, 1), 2);
        Question question = new Question(SimulatedMachine.cores(2), spec, ItemTimes.equal(1_000_000), Costs.none());
        Sweep sweep = new Sweep(axis, List.of(value));
        Evidence.Curves curves =
                SimulationReport.curves(sweep, sweep.run(new Simulator(), question, List.of(way), () -> false), TRUST);
        return curves.curves().getFirst().points().getFirst().y();
    }

    @Test
    void aRunThatTakesTwiceAsLongHasHalfTheSpeedUp() {
        Interval speedUp = only(Sweep.Axis.CORES, 2, Way.POOL);
        assertEquals(speedUp.middle() / 2, speedUp.low(), 1e-9);
        assertEquals(speedUp, only(Sweep.Axis.ITEMS, 8, Way.POOL), "of the same list");
    }

    @Test
    void aWayThatWasNeverHeldAgainstRunsHasNoInterval() {
        Interval speedUp = only(Sweep.Axis.ITEMS, 8, Way.CHUNKS);
        assertEquals(speedUp.middle(), speedUp.low());
        assertEquals(speedUp.middle(), speedUp.high());
    }

    @Test
    void aPageWithoutASweepTellsWhatWasAskedAndHowFarItCanBeTrusted() {
        RunSpec spec = new RunSpec(Way.POOL, new ListSpec(Work.PRIMES, 8, Lengths.EQUAL, 1, 1), 2);
        Trace run = new Simulator()
                .trace(new Scenario(SimulatedMachine.cores(2), spec, ItemTimes.equal(1_000_000), WayCost.NONE));
        SimulationReport.Answered answered = new SimulationReport.Answered(
                List.of("asked <"), List.of(List.of("way", "within"), List.of("Pool", "3 to 4")), List.of("trusted"));
        String page = SimulationReport.html(
                List.of(run),
                answered,
                new SimulationReport.Swept(List.of(), List.of(), Trust.NONE),
                ZoneOffset.UTC,
                Texts.load());

        assertTrue(page.contains("<p>asked &lt;</p>"), page);
        assertTrue(page.contains("<th scope=\"row\">Pool</th>\n<td>3 to 4</td>"), page);
        assertTrue(page.contains("<p>trusted</p>"), page);
        assertFalse(page.contains("Corewise\u00a0simulation"), "no version of the program");
    }
}
