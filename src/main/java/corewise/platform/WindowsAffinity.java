package corewise.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import corewise.recording.ThreadConfinement;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * Restricts threads by {@code SetThreadAffinityMask}: processors of the first group only, so not on machines with more
 * than 64. Threads do not inherit it, and the carriers of virtual threads cannot be released from another thread: those
 * are not restricted. Thread-safe.
 */
final class WindowsAffinity implements ThreadConfinement {
    private static final String LIBRARY = "kernel32";
    private static final MethodHandle CURRENT_THREAD =
            NativeFunctions.ofLibrary(LIBRARY, "GetCurrentThread", ADDRESS).orElse(null);
    private static final MethodHandle SET = NativeFunctions.ofLibrary(
                    LIBRARY, "SetThreadAffinityMask", JAVA_LONG, ADDRESS, JAVA_LONG)
            .orElse(null);

    private WindowsAffinity() {}

    /** Empty where the system does not let it be done. */
    static Optional<ThreadConfinement> create() {
        return CURRENT_THREAD == null || SET == null ? Optional.empty() : Optional.of(new WindowsAffinity());
    }

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public void confine(int[] processors) {
        long mask = 0;
        for (int processor : processors) {
            if (processor >= Long.SIZE) {
                throw new IllegalStateException("only the first 64 cores can be chosen on this system");
            }
            mask |= 1L << processor;
        }
        long before;
        try {
            MemorySegment thread = (MemorySegment) CURRENT_THREAD.invokeExact();
            before = (long) SET.invokeExact(thread, mask);
        } catch (Throwable problem) {
            NativeFunctions.failed("SetThreadAffinityMask", problem);
            before = 0;
        }
        if (before == 0) {
            throw new IllegalStateException("the system does not restrict this thread to the chosen cores");
        }
    }

    @Override
    public boolean confinesShared() {
        return false;
    }

    @Override
    public void confineShared(int[] processors) {
        throw new UnsupportedOperationException("threads that others share are not restricted here");
    }

    @Override
    public void releaseShared() {
        // nothing was restricted
    }
}
