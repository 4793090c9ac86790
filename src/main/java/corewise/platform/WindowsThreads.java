package corewise.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import corewise.model.TraceInfo;
import corewise.model.WorkerInfo;
import corewise.recording.NativeThreadIds;
import corewise.recording.ThreadNiceness;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** Thread ids and priorities on Windows, where a thread may lower its own. Thread-safe. */
final class WindowsThreads {
    private static final String LIBRARY = "kernel32";
    private static final int BELOW_NORMAL = -1;
    private static final MethodHandle THREAD_ID =
            NativeFunctions.ofLibrary(LIBRARY, "GetCurrentThreadId", JAVA_INT).orElse(null);
    private static final MethodHandle CURRENT_THREAD =
            NativeFunctions.ofLibrary(LIBRARY, "GetCurrentThread", ADDRESS).orElse(null);
    private static final MethodHandle SET_PRIORITY = NativeFunctions.ofLibrary(
                    LIBRARY, "SetThreadPriority", JAVA_INT, ADDRESS, JAVA_INT)
            .orElse(null);

    private WindowsThreads() {}

    static NativeThreadIds ids() {
        return THREAD_ID == null ? NativeThreadIds.none() : WindowsThreads::id;
    }

    private static long id() {
        try {
            return Integer.toUnsignedLong((int) THREAD_ID.invokeExact());
        } catch (Throwable problem) {
            NativeFunctions.failed("GetCurrentThreadId", problem);
            return WorkerInfo.UNKNOWN_THREAD;
        }
    }

    static ThreadNiceness niceness() {
        return CURRENT_THREAD == null || SET_PRIORITY == null ? ThreadNiceness.none() : WindowsThreads::standBack;
    }

    private static int standBack() {
        try {
            MemorySegment thread = (MemorySegment) CURRENT_THREAD.invokeExact();
            int done = (int) SET_PRIORITY.invokeExact(thread, BELOW_NORMAL);
            return done != 0 ? -BELOW_NORMAL : TraceInfo.UNKNOWN_NICENESS;
        } catch (Throwable problem) {
            NativeFunctions.failed("SetThreadPriority", problem);
            return TraceInfo.UNKNOWN_NICENESS;
        }
    }
}
