package corewise.experiment;

import corewise.fact.Fact;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.Set;

/** A claim: its experiment and the rule of its verdict. Immutable and thread-safe. */
abstract class Claim {
    private final ClaimId id;
    private final double weight;
    private final Group group;
    private final Set<Way> commonWays;

    /**
     * @param id which it is
     * @param weight its share of the time for all claims, which add up to about 1
     * @param group whose runs it looks at
     * @param commonWays the ways that it looks at among the common runs; none where it needs none
     */
    Claim(ClaimId id, double weight, Group group, Way... commonWays) {
        this.id = id;
        this.weight = weight;
        this.group = group;
        this.commonWays = Set.of(commonWays);
    }

    final ClaimId id() {
        return id;
    }

    final double weight() {
        return weight;
    }

    final Group group() {
        return group;
    }

    final Set<Way> commonWays() {
        return commonWays;
    }

    /** What is run to check it on a machine. */
    abstract Fact experiment(MachineInfo machine);

    /** The rule of its verdict on a machine, with its thresholds. */
    abstract Fact rule(MachineInfo machine);

    /** Makes the experiment and comes to a verdict. */
    abstract Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException;

    /** Workers of a pool that has one for each available processor. */
    static int workers(MachineInfo machine) {
        return Math.min(machine.availableProcessors(), RunSpec.MAX_WORKERS);
    }

    /** Claims of a group share their runs, which are made for the first of them. */
    enum Group {
        OWN,
        /** One mixed list in several ways, long enough to be timed. */
        COMMON,
        /** One short mixed list, many times. */
        ORDERS
    }
}
