package corewise.platform;

import corewise.recording.CoreProbe;
import corewise.recording.NativeThreadIds;
import corewise.recording.Probes;
import corewise.recording.SystemClock;
import corewise.recording.ThreadConfinement;
import corewise.recording.ThreadNiceness;
import corewise.recording.ThreadWatch;
import corewise.recording.WaitProbe;

/** The probes of this machine; what the system does not tell is not reported. Stateless and thread-safe. */
public final class PlatformProbes {
    private PlatformProbes() {}

    /** Links what this system has; takes some tens of milliseconds in a cold program. */
    public static Probes create() {
        SystemFamily family = SystemFamily.current();
        boolean linux = family == SystemFamily.LINUX;
        NativeThreadIds ids = ids(family);
        return new Probes(SystemClock.INSTANCE, core(family), waits(linux), niceness(family), ids)
                .with(confinement(family, ids))
                .with(watch());
    }

    /** How threads are looked at from outside. */
    public static ThreadWatch watch() {
        return SystemFamily.current() == SystemFamily.LINUX ? new LinuxThreadWatch() : ThreadWatch.none();
    }

    private static CoreProbe core(SystemFamily family) {
        return switch (family) {
            case LINUX -> LinuxCoreProbe.create().orElseGet(CoreProbe::notReporting);
            case MACOS -> MacCoreProbe.create().orElseGet(CoreProbe::notReporting);
            case WINDOWS -> WindowsCoreProbe.create().orElseGet(CoreProbe::notReporting);
            case OTHER -> CoreProbe.notReporting();
        };
    }

    private static ThreadNiceness niceness(SystemFamily family) {
        return switch (family) {
            case LINUX -> LinuxThreads.niceness();
            case WINDOWS -> WindowsThreads.niceness();
            case MACOS, OTHER -> ThreadNiceness.none();
        };
    }

    private static NativeThreadIds ids(SystemFamily family) {
        return switch (family) {
            case LINUX -> LinuxThreads.ids();
            case MACOS -> MacThreads.ids();
            case WINDOWS -> WindowsThreads.ids();
            case OTHER -> NativeThreadIds.none();
        };
    }

    private static ThreadConfinement confinement(SystemFamily family, NativeThreadIds ids) {
        return switch (family) {
            case LINUX -> LinuxAffinity.create().orElseGet(ThreadConfinement::none);
            case WINDOWS -> WindowsAffinity.create(ids).orElseGet(ThreadConfinement::none);
            case MACOS, OTHER -> ThreadConfinement.none();
        };
    }

    private static WaitProbe waits(boolean linux) {
        if (linux) {
            SchedstatTimes schedstat = new SchedstatTimes(true);
            if (schedstat.available()) {
                return schedstat;
            }
        }
        return ProcessorTimes.available() ? new ProcessorTimes() : WaitProbe.notReporting();
    }
}
