package corewise.validation;

import corewise.model.RunSpec;
import corewise.simulation.Costs;
import corewise.simulation.SimulatedMachine;
import corewise.simulation.Trust;
import corewise.simulation.WayCost;
import java.util.Objects;

/**
 * What answers about this machine rest on. Immutable.
 *
 * @param machine this machine, as it is simulated
 * @param costs of the ways, measured here
 * @param trust predictions held against runs
 */
public record Basis(SimulatedMachine machine, Costs costs, Trust trust) {
    public Basis {
        Objects.requireNonNull(machine);
        Objects.requireNonNull(costs);
        Objects.requireNonNull(trust);
    }

    /** Where a cost of a run's way is from: of the costs that were measured, some cannot be read off runs of the way. */
    public Costs.Source source(RunSpec spec, WayCost.Stage stage) {
        Costs.Source source = costs.source(spec.language(), spec.way());
        boolean assumed =
                source == Costs.Source.MEASURED && !CostMeter.measured(spec).contains(stage);
        return assumed ? Costs.Source.TYPICAL : source;
    }

    /** Where nothing was measured. */
    public static Basis unmeasured(int processors) {
        return new Basis(SimulatedMachine.cores(processors), Costs.typical(), Trust.NONE);
    }
}
