package corewise.session;

import corewise.calibration.MeasuredItemLengths;
import corewise.calibration.StartingCostMeter;
import corewise.calibration.StartingCosts;
import corewise.platform.MachineReader;
import corewise.platform.PlatformProbes;
import corewise.platform.UtilisationSampler;
import corewise.recording.Probes;
import corewise.recording.SystemClock;
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

    /**
     * Measures what starting a thread costs here; takes some tens of milliseconds, and disturbs a run under way.
     *
     * @throws InterruptedException when interrupted meanwhile
     */
    public static StartingCosts startingCosts() throws InterruptedException {
        return new StartingCostMeter(
                        SystemClock.INSTANCE,
                        body -> Thread.ofPlatform()
                                .daemon()
                                .name("corewise-start")
                                .start(body))
                .measure();
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
