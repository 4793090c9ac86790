package corewise.ui.whatif;

import corewise.model.Trace;
import corewise.model.Way;
import corewise.simulation.SimulationResult;
import corewise.simulation.picture.BusyOverTime;
import corewise.simulation.picture.FastestMap;
import corewise.simulation.picture.SpeedUpChart;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the simulator has found out about a wish so far. Immutable.
 *
 * @param wish what was asked
 * @param here what each way comes to on the machine wished for
 * @param curves speed-ups over cores; none until those of every way are known coarsely
 * @param map who is fastest; empty while not even its coarsest form is known
 * @param run the run that is looked at; empty while it is not known, or where there is too much to be seen of it
 * @param done how far it is, 0 to 1
 */
record Findings(
        Wish wish,
        Map<Way, Here> here,
        List<SpeedUpChart.Curve> curves,
        Optional<FastestMap> map,
        Optional<Run> run,
        double done) {
    Findings {
        here = Map.copyOf(here);
        curves = List.copyOf(curves);
    }

    /** Nothing yet. */
    static Findings none(Wish wish) {
        return new Findings(wish, Map.of(), List.of(), Optional.empty(), Optional.empty(), 0);
    }

    /**
     * What a way comes to. Immutable.
     *
     * @param serialNanos the makespan of the serial run on the same machine
     */
    record Here(SimulationResult outcome, long serialNanos) {
        double speedUp() {
            return serialNanos / (double) outcome.makespanNanos();
        }
    }

    /** A run with all that is to be seen of it. Immutable. */
    record Run(Trace trace, BusyOverTime busy) {}
}
