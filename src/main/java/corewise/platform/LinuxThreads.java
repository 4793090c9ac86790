package corewise.platform;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import corewise.model.TraceInfo;
import corewise.model.WorkerInfo;
import corewise.recording.NativeThreadIds;
import corewise.recording.ThreadNiceness;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/** Thread ids and niceness on Linux, where a thread may lower its own priority without privileges. Thread-safe. */
final class LinuxThreads {
    /** How many levels workers stand back behind the window. */
    static final int LEVELS = 10;

    private static final System.Logger LOG = System.getLogger(LinuxThreads.class.getName());
    private static final int LOWEST = 19;
    private static final int PRIO_PROCESS = 0;
    private static final int CALLING_THREAD = 0;
    private static final Path THREAD_SELF = Path.of("/proc/thread-self");
    private static final MethodHandle GETTID =
            NativeFunctions.quick("gettid", JAVA_INT).orElse(null);
    private static final MethodHandle GETPRIORITY =
            NativeFunctions.quick("getpriority", JAVA_INT, JAVA_INT, JAVA_INT).orElse(null);
    private static final MethodHandle SETPRIORITY = NativeFunctions.quick(
                    "setpriority", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT)
            .orElse(null);

    private LinuxThreads() {}

    /** Asks {@code gettid}; where the C library is older than 2.30 and has none, {@code /proc} at 20 µs a call. */
    static NativeThreadIds ids() {
        return GETTID == null ? LinuxThreads::idFromProc : LinuxThreads::gettid;
    }

    private static long gettid() {
        try {
            return (int) GETTID.invokeExact();
        } catch (Throwable problem) {
            NativeFunctions.failed("gettid", problem);
            return WorkerInfo.UNKNOWN_THREAD;
        }
    }

    static long idFromProc() {
        try {
            return Long.parseLong(
                    Files.readSymbolicLink(THREAD_SELF).getFileName().toString());
        } catch (IOException | NumberFormatException problem) {
            LOG.log(Level.DEBUG, "the thread's id is not told", problem);
            return WorkerInfo.UNKNOWN_THREAD;
        }
    }

    static ThreadNiceness niceness() {
        if (GETPRIORITY == null || SETPRIORITY == null) {
            return ThreadNiceness.none();
        }
        // from the process's first thread, which never stands back: threads inherit the niceness of who made them
        int base = niceness((int) ProcessHandle.current().pid());
        int target = Math.min(LOWEST, base + LEVELS);
        return () -> standBack(base, target);
    }

    /** The niceness of a thread, −20 to 19; 0 where it is not told. */
    static int niceness(int thread) {
        try {
            return (int) GETPRIORITY.invokeExact(PRIO_PROCESS, thread);
        } catch (Throwable problem) {
            NativeFunctions.failed("getpriority", problem);
            return 0;
        }
    }

    private static int standBack(int base, int target) {
        try {
            int error = (int) SETPRIORITY.invokeExact(PRIO_PROCESS, CALLING_THREAD, target);
            return error == 0 ? target - base : TraceInfo.UNKNOWN_NICENESS;
        } catch (Throwable problem) {
            NativeFunctions.failed("setpriority", problem);
            return TraceInfo.UNKNOWN_NICENESS;
        }
    }
}
