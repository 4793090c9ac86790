package corewise.platform;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import corewise.model.TraceInfo;
import corewise.model.WorkerInfo;
import corewise.recording.NativeThreadIds;
import corewise.recording.ThreadNiceness;
import java.lang.invoke.MethodHandle;

/** Thread ids and niceness on Linux, where a thread may lower its own priority without privileges. Thread-safe. */
final class LinuxThreads {
    /** How many levels workers stand back behind the window. */
    static final int LEVELS = 5;

    private static final int PRIO_PROCESS = 0;
    private static final MethodHandle GETTID =
            NativeFunctions.quick("gettid", JAVA_INT).orElse(null);
    private static final MethodHandle SETPRIORITY = NativeFunctions.quick(
                    "setpriority", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT)
            .orElse(null);

    private LinuxThreads() {}

    static NativeThreadIds ids() {
        return GETTID == null ? NativeThreadIds.none() : LinuxThreads::gettid;
    }

    private static long gettid() {
        if (GETTID == null) {
            return WorkerInfo.UNKNOWN_THREAD;
        }
        try {
            return (int) GETTID.invokeExact();
        } catch (Throwable problem) {
            throw NativeFunctions.defect("gettid", problem);
        }
    }

    static ThreadNiceness niceness() {
        return GETTID == null || SETPRIORITY == null ? ThreadNiceness.none() : LinuxThreads::standBack;
    }

    private static int standBack() {
        try {
            int error = (int) SETPRIORITY.invokeExact(PRIO_PROCESS, (int) gettid(), LEVELS);
            return error == 0 ? LEVELS : TraceInfo.UNKNOWN_NICENESS;
        } catch (Throwable problem) {
            throw NativeFunctions.defect("setpriority", problem);
        }
    }
}
