package corewise.platform;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongPredicate;

/**
 * What this program itself costs: the processor time of all its threads but the workers, or with its children. Thread-safe. A
 * reading takes tens of microseconds a thread.
 */
public final class OwnCost {
    /** Processor time that the system does not tell. */
    public static final long UNKNOWN_NANOS = -1;

    private static final Path STAT = Path.of("/proc/self/stat");
    /** The place behind the name of the time of children in user mode; that in the kernel follows. */
    private static final int CHILDREN_USER = 13;
    /** Linux tells these times in hundredths of a second, whatever its own clock. */
    private static final long NANOS_A_TICK = 10_000_000;

    private static final Path THREADS = Path.of("/proc/self/task");

    private OwnCost() {}

    /**
     * Processor time of this process and all its children since its start, nanoseconds, or {@link #UNKNOWN_NANOS}. Of children
     * that have ended only Linux tells. Takes a millisecond or a few.
     */
    public static long withChildrenNanos() {
        if (!(ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system)
                || system.getProcessCpuTime() < 0) {
            return UNKNOWN_NANOS;
        }
        long children = ProcessHandle.current()
                .descendants()
                .flatMap(child -> child.info().totalCpuDuration().stream())
                .mapToLong(Duration::toNanos)
                .sum();
        return system.getProcessCpuTime() + children + endedChildrenNanos();
    }

    private static long endedChildrenNanos() {
        try {
            return Files.isReadable(STAT) ? endedChildren(Files.readString(STAT)) * NANOS_A_TICK : 0;
        } catch (IOException unreadable) {
            return 0;
        }
    }

    /** The ticks of children that were waited for, in a text like {@code 17 (java) S 1 …}. */
    static long endedChildren(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_USER + 1]);
    }

    /**
     * Processor time of the threads alive that are not workers, nanoseconds, or {@link #UNKNOWN_NANOS} where the system
     * does not tell it by thread. Threads that end between two readings are missing from the second.
     *
     * @param worker whether a native thread id is a worker's
     */
    public static long ownNanos(LongPredicate worker) {
        if (!Files.isDirectory(THREADS)) {
            return UNKNOWN_NANOS;
        }
        long sum = 0;
        boolean any = false;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
            for (Path thread : threads) {
                if (!worker.test(Long.parseLong(thread.getFileName().toString()))) {
                    sum += runNanos(thread.resolve("schedstat"));
                    any = true;
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            return UNKNOWN_NANOS;
        }
        // a kernel without the figures says 0 0 0 for every thread, also for the one that is asking
        return any && sum == 0 ? UNKNOWN_NANOS : sum;
    }

    private static long runNanos(Path schedstat) throws IOException {
        try {
            return parse(Files.readString(schedstat));
        } catch (IOException problem) {
            if (Files.exists(schedstat)) {
                throw problem;
            }
            // the thread has ended since the folder was listed
            return 0;
        }
    }

    /** The first number of a text like {@code 3084127 45021 17}. */
    static long parse(String schedstat) {
        int space = schedstat.indexOf(' ');
        return space <= 0 ? 0 : Long.parseLong(schedstat.substring(0, space));
    }
}
