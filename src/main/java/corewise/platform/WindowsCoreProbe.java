package corewise.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import corewise.recording.CoreProbe;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * Asks {@code GetCurrentProcessorNumberEx} and counts through the processor groups, as {@link MachineReader} does.
 * Thread-safe: each thread has its own four bytes.
 */
final class WindowsCoreProbe implements CoreProbe {
    /** The function gives nothing back; reading a result that is not there is allowed and the result is not looked at. */
    private static final MethodHandle PROCESSOR_NUMBER = NativeFunctions.ofLibrary(
                    "kernel32", "GetCurrentProcessorNumberEx", JAVA_INT, ADDRESS)
            .orElse(null);

    private static final ThreadLocal<MemorySegment> NUMBER =
            ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(4, 4));

    private final ProcessorGroups groups = ProcessorGroups.ofThisMachine();

    private WindowsCoreProbe() {}

    /** The probe, or empty where the function is missing. */
    static Optional<CoreProbe> create() {
        return PROCESSOR_NUMBER == null ? Optional.empty() : Optional.of(new WindowsCoreProbe());
    }

    @Override
    @SuppressWarnings("UnusedVariable")
    public int currentProcessor() {
        MemorySegment number = NUMBER.get();
        try {
            int nothing = (int) PROCESSOR_NUMBER.invokeExact(number);
        } catch (Throwable problem) {
            NativeFunctions.failed("GetCurrentProcessorNumberEx", problem);
            return NOT_REPORTED;
        }
        int group = Short.toUnsignedInt(number.get(JAVA_SHORT, 0));
        return groups.number(group, Byte.toUnsignedInt(number.get(JAVA_BYTE, 2)));
    }
}
