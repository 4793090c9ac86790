package corewise.platform;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.software.os.OSProcess;
import oshi.util.GlobalConfig;

/**
 * The way to OSHI: switches its cache off before anything of it is used. Where it does not work, as where its native part
 * cannot be unpacked, it is asked once, and one line in the log says why. Stateless from outside and thread-safe.
 */
final class Oshi {
    private static final System.Logger LOG = System.getLogger(Oshi.class.getName());

    static {
        // it is read once, when OSHI's first class needs it; by default the same ticks are given again for 300 ms
        GlobalConfig.set(GlobalConfig.OSHI_UTIL_MEMOIZER_EXPIRATION, 0);
    }

    @GuardedBy("Oshi.class")
    private static CentralProcessor known;

    @GuardedBy("Oshi.class")
    private static boolean failed;

    private Oshi() {}

    /** The processes that run now, with the processor time of each; none where it does not work. Takes some ten milliseconds. */
    static List<OSProcess> processes() {
        return ask(() -> new SystemInfo().getOperatingSystem().getProcesses()).orElse(List.of());
    }

    /** The machine's processors; empty where it does not work. Takes up to half a second the first time, nothing later. */
    static synchronized Optional<CentralProcessor> processor() {
        if (known == null) {
            known = ask(() -> new SystemInfo().getHardware().getProcessor()).orElse(null);
        }
        return Optional.ofNullable(known);
    }

    private static synchronized <T> Optional<T> ask(Supplier<T> question) {
        if (failed) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.get());
        } catch (RuntimeException | LinkageError problem) {
            failed = true;
            LOG.log(Level.WARNING, "what this machine and its programs are is not known: {0}", firstLine(problem));
            return Optional.empty();
        }
    }

    private static String firstLine(Throwable problem) {
        return problem.toString().lines().findFirst().orElse("");
    }
}
