package corewise.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import corewise.model.WorkerInfo;
import corewise.recording.NativeThreadIds;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** Thread ids on macOS, which lets no thread set its own niceness. Thread-safe. */
final class MacThreads {
    private static final MethodHandle THREAD_ID = NativeFunctions.quick(
                    "pthread_threadid_np", JAVA_INT, ADDRESS, ADDRESS)
            .orElse(null);

    private MacThreads() {}

    static NativeThreadIds ids() {
        return THREAD_ID == null ? NativeThreadIds.none() : MacThreads::id;
    }

    private static long id() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment id = arena.allocate(JAVA_LONG);
            // no thread means the calling one
            int error = (int) THREAD_ID.invokeExact(MemorySegment.NULL, id);
            return error == 0 ? id.get(JAVA_LONG, 0) : WorkerInfo.UNKNOWN_THREAD;
        } catch (Throwable problem) {
            NativeFunctions.failed("pthread_threadid_np", problem);
            return WorkerInfo.UNKNOWN_THREAD;
        }
    }
}
