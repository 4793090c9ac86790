package corewise.cli;

import corewise.fact.Fact;
import corewise.model.Identified;
import corewise.platform.UserFolders;
import corewise.session.RunService;
import corewise.simulation.Costs;
import corewise.simulation.Trust;
import corewise.validation.BasisFile;
import java.io.IOException;
import java.util.Optional;

/**
 * The costs that a simulation is made with, and what is known of its worth. Immutable.
 *
 * @param problem why what was measured here is not used; empty where there is nothing to tell
 */
record SimulationBasis(Costs costs, Trust trust, Optional<Fact> problem) {

    /** Which costs are wanted. */
    enum Wanted implements Identified {
        /** Those measured here where there are any, else the usual ones. */
        KNOWN,
        TYPICAL,
        NONE
    }

    static SimulationBasis load(CliEnvironment environment, Wanted wanted) throws IOException {
        return switch (wanted) {
            case NONE -> new SimulationBasis(Costs.none(), Trust.NONE, Optional.empty());
            case TYPICAL -> new SimulationBasis(Costs.typical(), Trust.NONE, Optional.empty());
            case KNOWN -> known(environment);
        };
    }

    private static SimulationBasis known(CliEnvironment environment) throws IOException {
        try (RunService service = environment.runs().get()) {
            BasisFile.Kept kept = new BasisFile(UserFolders.current().data(), service.machine()).load();
            return kept.basis()
                    .map(basis -> new SimulationBasis(basis.costs(), basis.trust(), kept.problem()))
                    .orElseGet(() -> new SimulationBasis(Costs.typical(), Trust.NONE, kept.problem()));
        }
    }
}
