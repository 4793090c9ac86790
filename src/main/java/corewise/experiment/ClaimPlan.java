package corewise.experiment;

import corewise.fact.Fact;
import corewise.model.MachineInfo;

/**
 * What is said of a claim before it is checked on a machine. Immutable.
 *
 * @param experiment what will be run to check it
 * @param rule the rule of the verdict with its thresholds
 */
public record ClaimPlan(Fact experiment, Fact rule) {

    /** The plan of a claim on a machine. */
    public static ClaimPlan of(ClaimId claim, MachineInfo machine) {
        Claim checked = Claims.ALL.get(claim.ordinal());
        return new ClaimPlan(checked.experiment(machine), checked.rule(machine));
    }
}
