package corewise.session;

import corewise.calibration.ItemLengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.recording.Probes;
import corewise.workload.ListWork;
import java.util.function.Function;

/**
 * All that runs on this machine need from outside. Immutable; each part is thread-safe.
 *
 * @param machine the machine
 * @param probes what recording asks the operating system
 * @param lengths lengths of items on this machine
 * @param works gives the computation of a list
 * @param utilisation how busy the machine is
 * @param others what other programs take around runs
 * @param lease who has the machine
 * @param programVersion the version of this program, kept in traces
 */
public record RunEnvironment(
        MachineInfo machine,
        Probes probes,
        ItemLengths lengths,
        Function<ListSpec, ? extends ListWork<?>> works,
        UtilisationFeed utilisation,
        OthersAround others,
        MachineLease lease,
        String programVersion) {}
