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
        return new Remainder();
    }

    /** What is left of one thread's time, from 0 at the first reading; never falls. */
    static final class Remainder implements ThreadWait {
        private long firstNanos;
        private long readyNanos = UNKNOWN_NANOS;

        @Override
        public long readyNanos(long nowNanos, long blockedNanos) {
            return remaining(nowNanos, blockedNanos, THREADS.getCurrentThreadCpuTime());
        }

        /** The same for a processor time, −1 where it is not told. */
        long remaining(long nowNanos, long blockedNanos, long cpuNanos) {
            if (cpuNanos < 0) {
                return UNKNOWN_NANOS;
            }
            long left = nowNanos - blockedNanos - cpuNanos;
            if (readyNanos == UNKNOWN_NANOS) {
                firstNanos = left;
            }
            // processor time is told in steps and a little late, so the remainder may seem to shrink
            readyNanos = Math.max(Math.max(0, readyNanos), left - firstNanos);
            return readyNanos;
        }
    }
}
