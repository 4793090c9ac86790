package corewise.experiment;

import corewise.fact.Fact;
import corewise.model.Language;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.Set;

/** A claim in a language: its experiment and the rule of its verdict. Immutable and thread-safe. */
abstract class Claim {
    private final Check check;
    private final double weight;
    private final Group group;
    private final Set<Way> commonWays;

    /**
     * @param check which it is, in which language
     * @param weight its share of the time for all claims of its language, which add up to about 1
     * @param group whose runs it looks at
     * @param commonWays the ways that it looks at among the common runs; none where it needs none
     */
    Claim(Check check, double weight, Group group, Way... commonWays) {
        this.check = check;
        this.weight = weight;
        this.group = group;
        this.commonWays = Set.of(commonWays);
    }

    /** Which claim it is, in which language. */
    final Check check() {
        return check;
    }

    final Language language() {
        return check.language();
    }

    /** Whether it is checked in Python. */
    final boolean python() {
        return language() == Language.PYTHON;
    }

    /** The fact of the language in which it is checked. */
    final Fact told(String inJava, String inPython) {
        return Fact.of(python() ? inPython : inJava);
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

    /** Claims of a group and language share their runs, which are made for the first of them. */
    enum Group {
        OWN,
        /** One mixed list in several ways, long enough to be timed. */
        COMMON,
        /** One short mixed list, many times. */
        ORDERS
    }
}
