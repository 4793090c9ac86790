package corewise.experiment;

import corewise.model.MachineInfo;
import corewise.model.Way;
import java.util.Map;
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

    /** The figures that its texts name, by their names in the texts: thresholds and sizes, ready to be read. */
    Map<String, String> words(MachineInfo machine);

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
