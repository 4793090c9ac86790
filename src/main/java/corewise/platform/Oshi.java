package corewise.platform;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.List;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.software.os.OSProcess;
import oshi.util.GlobalConfig;

/** The way to OSHI: switches its cache off before anything of it is used. Stateless and thread-safe. */
final class Oshi {
    static {
        // it is read once, when OSHI's first class needs it; by default the same ticks are given again for 300 ms
        GlobalConfig.set(GlobalConfig.OSHI_UTIL_MEMOIZER_EXPIRATION, 0);
    }

    @GuardedBy("Oshi.class")
    private static CentralProcessor known;

    private Oshi() {}

    /** The processes that run now, with the processor time of each. Takes some ten milliseconds. */
    static List<OSProcess> processes() {
        return new SystemInfo().getOperatingSystem().getProcesses();
    }

    /**
     * The machine's processors; takes up to half a second the first time, nothing later.
     *
     * @throws RuntimeException or a {@link LinkageError} where OSHI does not know the system
     */
    static synchronized CentralProcessor processor() {
        if (known == null) {
            known = new SystemInfo().getHardware().getProcessor();
        }
        return known;
    }
}
