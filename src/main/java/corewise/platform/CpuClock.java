package corewise.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import corewise.recording.ThreadTimes;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** Asks {@code clock_gettime} for the calling thread's processor time: about 0.3 µs, no allocation. */
final class CpuClock implements ThreadClock {
    private static final MethodHandle CLOCK_GETTIME = NativeFunctions.quickOnHeap(
                    "clock_gettime", JAVA_INT, JAVA_INT, ADDRESS)
            .orElse(null);
    private static final int CLOCK_THREAD_CPUTIME_ID = 3;
    private static final long NANOS_A_SECOND = 1_000_000_000;

    /** Seconds and nanoseconds. */
    private final long[] time = new long[2];

    private final MemorySegment segment = MemorySegment.ofArray(time);

    private CpuClock() {}

    /** The clock of the calling thread. */
    static ThreadClock open() throws IOException {
        return CLOCK_GETTIME == null ? KernelAccount.open() : new CpuClock();
    }

    @Override
    public long ranNanos() {
        try {
            int failed = (int) CLOCK_GETTIME.invokeExact(CLOCK_THREAD_CPUTIME_ID, segment);
            return failed == 0 ? time[0] * NANOS_A_SECOND + time[1] : ThreadTimes.UNKNOWN;
        } catch (Throwable problem) {
            NativeFunctions.failed("clock_gettime", problem);
            return ThreadTimes.UNKNOWN;
        }
    }
}
