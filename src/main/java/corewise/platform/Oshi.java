package corewise.platform;

import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.util.GlobalConfig;

/** The way to OSHI: switches its cache off before anything of it is used. Stateless and thread-safe. */
final class Oshi {
    static {
        // it is read once, when OSHI's first class needs it; by default the same ticks are given again for 300 ms
        GlobalConfig.set(GlobalConfig.OSHI_UTIL_MEMOIZER_EXPIRATION, 0);
    }

    private Oshi() {}

    /**
     * The machine's processors; takes up to half a second in a cold program.
     *
     * @throws RuntimeException or a {@link LinkageError} where OSHI does not know the system
     */
    static CentralProcessor processor() {
        return new SystemInfo().getHardware().getProcessor();
    }
}
