package corewise.session;

import corewise.calibration.MeasuredItemLengths;
import corewise.platform.MachineReader;
import corewise.platform.PlatformProbes;
import corewise.platform.UtilisationSampler;
import corewise.recording.Probes;
import corewise.workload.Workloads;

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

    /** A service that asks these probes. */
    public static RunService runs(Probes probes, String programVersion) {
        return new LocalRunService(new RunEnvironment(
                MachineReader.read(probes.core().reports()),
                probes,
                new MeasuredItemLengths(probes),
                Workloads::of,
                samples -> UtilisationSampler.start(probes.clock(), samples)::close,
                programVersion));
    }
}
