package corewise.ui.board;

import corewise.model.MachineInfo;
import corewise.model.RunSpec;

/** How many cores a run's workers may use. Stateless. */
public final class UsableCores {
    private UsableCores() {}

    /** Those of the machine that this program may use, or fewer where the learner chose so; 1 or more. */
    public static int of(RunSpec spec, MachineInfo machine) {
        int chosen = spec.options().cores();
        return chosen == 0 ? machine.availableProcessors() : Math.min(chosen, machine.availableProcessors());
    }
}
