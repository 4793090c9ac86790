package corewise.validation;

import corewise.simulation.Costs;
import corewise.simulation.SimulatedMachine;
import corewise.simulation.Trust;
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

    /** Where nothing was measured. */
    public static Basis unmeasured(int processors) {
        return new Basis(SimulatedMachine.cores(processors), Costs.typical(), Trust.NONE);
    }
}
