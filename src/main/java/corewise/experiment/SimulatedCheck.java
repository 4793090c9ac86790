package corewise.experiment;

import corewise.fact.Fact;
import corewise.simulation.Costs;
import corewise.simulation.MachinePresets;
import corewise.simulation.SimulatedMachine;

/**
 * What the simulator says of a claim that this machine could not decide. Immutable.
 *
 * @param verdict by the rule of the claim, for the machine that was simulated
 * @param figures the figures in a line
 * @param machine what was simulated
 * @param costs with which costs
 */
public record SimulatedCheck(Verdict verdict, Fact figures, SimulatedMachine machine, Costs.Source costs) {

    /** Whether the simulator can be asked: for claims about machines that are larger than this one may be. */
    public static boolean answers(Check check) {
        return check.claim() == ClaimId.UP_TO_TEN;
    }

    /**
     * Asks the simulator, for the machine that the claim is about; takes some hundredths of a second.
     *
     * @throws IllegalArgumentException when it cannot be asked
     */
    public static SimulatedCheck of(Check check, Costs costs) {
        if (!answers(check)) {
            throw new IllegalArgumentException("no simulation decides " + check.key());
        }
        SimulatedMachine machine = MachinePresets.textMachine();
        Ruling judged = new UpToTenClaim(check.language()).simulated(machine, costs);
        return new SimulatedCheck(judged.verdict(), judged.figures(), machine, costs.source(check.language()));
    }
}
