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

    /** The plan of a check on a machine. */
    public static ClaimPlan of(Check check, MachineInfo machine) {
        Claim checked = Claims.of(check);
        return new ClaimPlan(checked.experiment(machine), checked.rule(machine));
    }
}
