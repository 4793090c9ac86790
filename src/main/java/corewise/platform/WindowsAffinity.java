package corewise.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import corewise.recording.NativeThreadIds;
import corewise.recording.ThreadConfinement;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Restricts threads by {@code SetThreadAffinityMask}: processors of the first group only, so not on machines with more
 * than 64. Threads do not inherit it. Shared threads are released through {@code OpenThread}. Thread-safe.
 */
final class WindowsAffinity implements ThreadConfinement {
    private static final String LIBRARY = "kernel32";
    private static final MethodHandle CURRENT_THREAD =
            NativeFunctions.ofLibrary(LIBRARY, "GetCurrentThread", ADDRESS).orElse(null);
    private static final MethodHandle SET = NativeFunctions.ofLibrary(
                    LIBRARY, "SetThreadAffinityMask", JAVA_LONG, ADDRESS, JAVA_LONG)
            .orElse(null);

    private static final MethodHandle OPEN = NativeFunctions.ofLibrary(
                    LIBRARY, "OpenThread", ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT)
            .orElse(null);
    private static final MethodHandle CLOSE =
            NativeFunctions.ofLibrary(LIBRARY, "CloseHandle", JAVA_INT, ADDRESS).orElse(null);
    private static final MethodHandle CURRENT_PROCESS =
            NativeFunctions.ofLibrary(LIBRARY, "GetCurrentProcess", ADDRESS).orElse(null);
    private static final MethodHandle PROCESS_MASK = NativeFunctions.ofLibrary(
                    LIBRARY, "GetProcessAffinityMask", JAVA_INT, ADDRESS, ADDRESS, ADDRESS)
            .orElse(null);
    /** The rights to ask for and to set a thread's information. */
    private static final int QUERY_AND_SET = 0x0040 | 0x0020;

    private final NativeThreadIds ids;
    /** The processors that the whole process may use, 0 where they are not known. */
    private final long whole;

    private final Set<Long> shared = ConcurrentHashMap.newKeySet();

    private WindowsAffinity(NativeThreadIds ids, long whole) {
        this.ids = ids;
        this.whole = whole;
    }

    /** Empty where the system does not let it be done. */
    static Optional<ThreadConfinement> create(NativeThreadIds ids) {
        return CURRENT_THREAD == null || SET == null
                ? Optional.empty()
                : Optional.of(new WindowsAffinity(ids, processMask()));
    }

    private static long processMask() {
        if (CURRENT_PROCESS == null || PROCESS_MASK == null || OPEN == null || CLOSE == null) {
            return 0;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment process = arena.allocate(JAVA_LONG);
            MemorySegment system = arena.allocate(JAVA_LONG);
            int done = (int) PROCESS_MASK.invokeExact((MemorySegment) CURRENT_PROCESS.invokeExact(), process, system);
            return done == 0 ? 0 : process.get(JAVA_LONG, 0);
        } catch (Throwable problem) {
            NativeFunctions.failed("GetProcessAffinityMask", problem);
            return 0;
        }
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
        return whole != 0;
    }

    @Override
    public void confineShared(int[] processors) {
        // first noted, so that it is released whatever happens
        shared.add(ids.currentThread());
        confine(processors);
    }

    @Override
    public void releaseShared() {
        shared.forEach(thread -> release(thread.intValue()));
        shared.clear();
    }

    private void release(int id) {
        try {
            MemorySegment thread = (MemorySegment) OPEN.invokeExact(QUERY_AND_SET, 0, id);
            if (thread.address() == 0) {
                // it has ended meanwhile and needs no release
                return;
            }
            long before = (long) SET.invokeExact(thread, whole);
            int closed = (int) CLOSE.invokeExact(thread);
            if (before == 0 || closed == 0) {
                throw new IllegalStateException("the system does not let a thread use every core again");
            }
        } catch (Throwable problem) {
            NativeFunctions.failed("SetThreadAffinityMask", problem);
        }
    }
}
