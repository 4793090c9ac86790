package corewise.platform;

import corewise.model.WaitSource;
import corewise.recording.ThreadTimes;
import corewise.recording.WaitProbe;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Asks the virtual machine for a thread's processor time and nothing else: what is left of wall time is time without a
 * core, ready or not. Less exact than the kernel's own account (a slow stretch of a virtual machine looks like a wait),
 * about 0.8 µs a reading. Stateless and thread-safe.
 */
final class ProcessorTimes implements WaitProbe {
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
    public ThreadTimes open() {
        return new OfThread();
    }

    /** The processor time of one thread. */
    private static final class OfThread implements ThreadTimes {
        private long ranNanos;

        @Override
        public boolean read() {
            ranNanos = THREADS.getCurrentThreadCpuTime();
            return ranNanos >= 0;
        }

        @Override
        public long ranNanos() {
            return ranNanos;
        }
    }
}
