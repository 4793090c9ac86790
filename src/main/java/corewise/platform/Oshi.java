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

    /** Made once: finding out about the processors costs a tenth of a second, reading their ticks a millisecond. */
    private static final class Holder {
        static final CentralProcessor PROCESSOR = new SystemInfo().getHardware().getProcessor();
    }

    /**
     * The machine's processors; the first call takes up to half a second.
     *
     * @throws RuntimeException or a {@link LinkageError} where OSHI does not know the system
     */
    static CentralProcessor processor() {
        return Holder.PROCESSOR;
    }
}
