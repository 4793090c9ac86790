package corewise.platform;

import corewise.model.WaitSource;
import corewise.recording.ThreadWait;
import corewise.recording.WaitProbe;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Takes what is left of wall time after processor time and announced blocking as time ready without a core: less exact
 * than the kernel's own figure (a slow stretch of a virtual machine looks like a wait), about 0.8 µs a reading.
 */
final class CpuTimeWaits implements WaitProbe {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Whether this system tells a thread its processor time. */
    static boolean available() {
        return THREADS.isCurrentThreadCpuTimeSupported()
                && THREADS.isThreadCpuTimeEnabled()
                && THREADS.getCurrentThreadCpuTime() >= 0;
    }

    @Override
    public WaitSource source() {
        return WaitSource.THREAD_CPU_TIME;
    }

    @Override
    public ThreadWait open() {
        return (nowNanos, blockedNanos) -> nowNanos - blockedNanos - THREADS.getCurrentThreadCpuTime();
    }
}
