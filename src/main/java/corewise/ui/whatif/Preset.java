package corewise.ui.whatif;

import corewise.simulation.MachinePresets;
import corewise.simulation.SimulatedMachine;
import java.util.ArrayList;
import java.util.List;

/**
 * A machine to begin with. Immutable.
 *
 * @param key the end of the key of its name
 * @param machine what it is
 */
record Preset(String key, SimulatedMachine machine) {

    /** Those there are, this machine first. */
    static List<Preset> all(SimulatedMachine here) {
        List<Preset> all = new ArrayList<>();
        all.add(new Preset("here", here));
        all.add(new Preset("laptop", MachinePresets.laptop()));
        for (int cores : new int[] {8, 16, 64, 128}) {
            all.add(new Preset("cores", MachinePresets.cores(cores)));
        }
        all.add(new Preset("text", MachinePresets.textMachine()));
        all.add(new Preset("server", MachinePresets.server()));
        return all;
    }
}
