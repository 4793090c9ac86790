package corewise.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import corewise.recording.CoreProbe;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** Asks {@code pthread_cpu_number_np} (macOS 11 and newer). Thread-safe: each thread has its own eight bytes. */
final class MacCoreProbe implements CoreProbe {
    private static final MethodHandle CPU_NUMBER =
            NativeFunctions.quick("pthread_cpu_number_np", JAVA_INT, ADDRESS).orElse(null);
    private static final ThreadLocal<MemorySegment> NUMBER =
            ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(JAVA_LONG));

    private MacCoreProbe() {}

    /** The probe, or empty on systems that do not have the function. */
    static Optional<CoreProbe> create() {
        if (CPU_NUMBER == null) {
            return Optional.empty();
        }
        MacCoreProbe probe = new MacCoreProbe();
        return probe.currentProcessor() >= 0 ? Optional.of(probe) : Optional.empty();
    }

    @Override
    public int currentProcessor() {
        MemorySegment number = NUMBER.get();
        try {
            int error = (int) CPU_NUMBER.invokeExact(number);
            return error == 0 ? (int) number.get(JAVA_LONG, 0) : NOT_REPORTED;
        } catch (Throwable problem) {
            NativeFunctions.failed("pthread_cpu_number_np", problem);
            return NOT_REPORTED;
        }
    }
}
