package corewise.session;

import corewise.calibration.KeptCurves;
import corewise.calibration.MeasuredItemLengths;
import corewise.model.MachineInfo;
import corewise.platform.MachineReader;
import corewise.platform.PlatformProbes;
import corewise.platform.UserFolders;
import corewise.platform.UtilisationSampler;
import corewise.recording.Probes;
import corewise.workload.Workloads;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/** Puts together what runs on this machine need. Stateless and thread-safe. */
public final class ThisMachine {
    private ThisMachine() {}

    /**
     * A service that asks this machine's operating system; takes up to half a second in a cold program.
     *
     * @param programVersion kept in traces
     */
    public static RunService runs(String programVersion) {
        return runs(PlatformProbes.create(), programVersion);
    }

    /** The same for a window, which shows its list by the lengths that were measured at the start before this one. */
    public static RunService runsOfWindow(String programVersion) {
        return runs(
                PlatformProbes.create(),
                programVersion,
                machine -> new CurvesFile(UserFolders.current().data(), machine, programVersion));
    }

    /** A service that asks these probes. */
    public static RunService runs(Probes probes, String programVersion) {
        return runs(probes, programVersion, machine -> KeptCurves.NONE);
    }

    private static RunService runs(Probes probes, String programVersion, Function<MachineInfo, KeptCurves> kept) {
        MachineLease lease = new MachineLease();
        MachineInfo machine = MachineReader.read(probes.core().reports());
        return new LocalRunService(new RunEnvironment(
                machine,
                probes,
                new MeasuredItemLengths(probes, measuring -> alone(lease, measuring), kept.apply(machine)),
                Workloads::of,
                samples -> UtilisationSampler.start(probes.clock(), samples)::close,
                new OthersAround(),
                lease,
                programVersion));
    }

    /** Does what it is given once nothing else uses the machine. */
    static void alone(MachineLease lease, Runnable measuring) {
        try {
            lease.call(MachineUse.CALIBRATION, () -> {
                measuring.run();
                return null;
            });
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for the machine");
        }
    }
}
