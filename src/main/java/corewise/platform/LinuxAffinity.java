package corewise.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import corewise.recording.ThreadConfinement;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Restricts threads by {@code sched_setaffinity}, which a thread may do to those of its own program. Thread-safe. */
final class LinuxAffinity implements ThreadConfinement {
    /** Bytes of a mask: room for 8 192 processors. */
    private static final long MASK_BYTES = 1_024;

    private static final int CALLING_THREAD = 0;
    private static final Path THREADS = Path.of("/proc/self/task");
    /** Whoever is restricted may make a thread while the others are released, which is then met the next time round. */
    private static final int MOST_ROUNDS = 5;

    private static final MethodHandle SET = NativeFunctions.quick(
                    "sched_setaffinity", JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS)
            .orElse(null);
    private static final MethodHandle GET = NativeFunctions.quick(
                    "sched_getaffinity", JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS)
            .orElse(null);

    private final MemorySegment whole;
    /** What shared threads are restricted to; null while none is. */
    private volatile int[] shared;

    private LinuxAffinity(MemorySegment whole) {
        this.whole = whole;
    }

    /** Empty where the system does not let it be done. */
    static Optional<ThreadConfinement> create() {
        if (SET == null || GET == null) {
            return Optional.empty();
        }
        MemorySegment whole = Arena.global().allocate(MASK_BYTES, Long.BYTES);
        return read(ownProcess(), whole) && set(CALLING_THREAD, whole)
                ? Optional.of(new LinuxAffinity(whole))
                : Optional.empty();
    }

    /** The program's first thread, which is never restricted. */
    private static int ownProcess() {
        return (int) ProcessHandle.current().pid();
    }

    /** Reads what a thread may use; false also when it has ended. */
    private static boolean read(int thread, MemorySegment mask) {
        try {
            int error = (int) GET.invokeExact(thread, MASK_BYTES, mask);
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
            if (!set(CALLING_THREAD, mask(arena, processors))) {
                throw new IllegalStateException("the system does not restrict this thread to the chosen cores");
            }
        }
    }

    @Override
    public List<Integer> allowed() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment mask = arena.allocate(MASK_BYTES, Long.BYTES);
            return read(CALLING_THREAD, mask)
                    ? BitSet.valueOf(mask.asByteBuffer()).stream().boxed().toList()
                    : List.of();
        }
    }

    private static MemorySegment mask(Arena arena, int[] processors) {
        MemorySegment mask = arena.allocate(MASK_BYTES, Long.BYTES);
        for (int processor : processors) {
            byte bits = mask.get(JAVA_BYTE, processor / 8);
            mask.set(JAVA_BYTE, processor / 8, (byte) (bits | 1 << processor % 8));
        }
        return mask;
    }

    @Override
    public boolean confinesShared() {
        return true;
    }

    @Override
    public void confineShared(int[] processors) {
        // first noted, so that it is released whatever happens
        shared = processors;
        confine(processors);
    }

    /** Not only who was restricted: a thread inherits it from the one that makes it, and carriers make carriers. */
    @Override
    public void releaseShared() {
        int[] restricted = shared;
        if (restricted == null) {
            return;
        }
        shared = null;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment sought = mask(arena, restricted);
            int round = 0;
            while (release(sought, arena) && round < MOST_ROUNDS) {
                round++;
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            throw new IllegalStateException("the threads that are to use every core again are not told", unreadable);
        }
    }

    /** Releases every thread of the program that may use just this; whether there was one. */
    private boolean release(MemorySegment sought, Arena arena) throws IOException {
        boolean any = false;
        MemorySegment found = arena.allocate(MASK_BYTES, Long.BYTES);
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
            for (Path thread : threads) {
                int id = Integer.parseInt(thread.getFileName().toString());
                // a thread that has ended meanwhile needs no release
                if (read(id, found) && found.mismatch(sought) < 0 && sought.mismatch(whole) >= 0) {
                    any |= set(id, whole);
                }
            }
        }
        return any;
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
