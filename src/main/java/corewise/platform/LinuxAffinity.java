package corewise.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
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

/** Restricts threads by {@code sched_setaffinity}, which a thread may do to those of its own program. Thread-safe. */
final class LinuxAffinity implements ThreadConfinement {
    /** Bytes of a mask: room for 8 192 processors. */
    private static final long MASK_BYTES = 1_024;

    private static final int CALLING_THREAD = 0;
    private static final MethodHandle SET = NativeFunctions.quick(
                    "sched_setaffinity", JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS)
            .orElse(null);
    private static final MethodHandle GET = NativeFunctions.quick(
                    "sched_getaffinity", JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS)
            .orElse(null);

    private final NativeThreadIds ids;
    private final MemorySegment whole;
    private final Set<Long> shared = ConcurrentHashMap.newKeySet();

    private LinuxAffinity(NativeThreadIds ids, MemorySegment whole) {
        this.ids = ids;
        this.whole = whole;
    }

    /** Empty where the system does not let it be done. */
    static Optional<ThreadConfinement> create(NativeThreadIds ids) {
        if (SET == null || GET == null) {
            return Optional.empty();
        }
        MemorySegment whole = Arena.global().allocate(MASK_BYTES, Long.BYTES);
        return read(whole) && set(CALLING_THREAD, whole)
                ? Optional.of(new LinuxAffinity(ids, whole))
                : Optional.empty();
    }

    /** Reads what the program's first thread may use, which is never restricted. */
    private static boolean read(MemorySegment mask) {
        try {
            int error = (int) GET.invokeExact((int) ProcessHandle.current().pid(), MASK_BYTES, mask);
            return error == 0;
        } catch (Throwable problem) {
            NativeFunctions.failed("sched_getaffinity", problem);
            return false;
        }
    }

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public void confine(int[] processors) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment mask = arena.allocate(MASK_BYTES, Long.BYTES);
            for (int processor : processors) {
                byte bits = mask.get(JAVA_BYTE, processor / 8);
                mask.set(JAVA_BYTE, processor / 8, (byte) (bits | 1 << processor % 8));
            }
            if (!set(CALLING_THREAD, mask)) {
                throw new IllegalStateException("the system does not restrict this thread to the chosen cores");
            }
        }
    }

    @Override
    public boolean confinesShared() {
        return true;
    }

    @Override
    public void confineShared(int[] processors) {
        // first noted, so that it is released whatever happens
        shared.add(ids.currentThread());
        confine(processors);
    }

    @Override
    public void releaseShared() {
        // a thread that has ended meanwhile needs no release
        shared.forEach(thread -> set(thread.intValue(), whole));
        shared.clear();
    }

    private static boolean set(int thread, MemorySegment mask) {
        try {
            int error = (int) SET.invokeExact(thread, MASK_BYTES, mask);
            return error == 0;
        } catch (Throwable problem) {
            NativeFunctions.failed("sched_setaffinity", problem);
            return false;
        }
    }
}
