package corewise.experiment;

import corewise.fact.Fact;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.Set;

/** A claim: its experiment and the rule of its verdict. Stateless and thread-safe. */
interface Claim {

    /** Which it is. */
    ClaimId id();

    /** Its share of the time for all claims, which add up to about 1. */
    double weight();

    /** Whose runs it looks at. */
    default Group group() {
        return Group.OWN;
    }

    /** The ways that it looks at among the common runs; empty where it needs none. */
    default Set<Way> commonWays() {
        return Set.of();
    }

    /** What is run to check it on a machine. */
    Fact experiment(MachineInfo machine);

    /** The rule of its verdict on a machine, with its thresholds. */
    Fact rule(MachineInfo machine);

    /** Workers of a pool that has one for each available processor. */
    static int workers(MachineInfo machine) {
        return Math.min(machine.availableProcessors(), RunSpec.MAX_WORKERS);
    }

    /** Makes the experiment and comes to a verdict. */
    Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException;

    /** Claims of a group share their runs, which are made for the first of them. */
    enum Group {
        OWN,
        /** One mixed list in several ways, long enough to be timed. */
        COMMON,
        /** One short mixed list, many times. */
        ORDERS
    }
}
