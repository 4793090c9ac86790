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

    private static final Path PROCESSES = Path.of("/proc");
    /** The place behind the name of the time of children in user mode; that in the kernel follows. */
    private static final int CHILDREN_USER = 13;
    /** Linux tells these times in hundredths of a second, whatever its own clock. */
    private static final long NANOS_A_TICK = 10_000_000;

    private static final Path THREADS = Path.of("/proc/self/task");

    private OwnCost() {}

    /**
     * Processor time of this process and all that it has started, directly or not, since its start, nanoseconds, or
     * {@link #UNKNOWN_NANOS}. Of those that have ended only Linux tells. Takes a millisecond or a few.
     */
    public static long withChildrenNanos() {
        if (!(ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system)
                || system.getProcessCpuTime() < 0) {
            return UNKNOWN_NANOS;
        }
        long children = ProcessHandle.current()
                .descendants()
                .mapToLong(OwnCost::withEndedChildrenNanos)
                .sum();
        return system.getProcessCpuTime()
                + children
                + endedChildrenNanos(ProcessHandle.current().pid());
    }

    /** Of a process that has children of its own: what they took is its from when they have ended, and told apart. */
    private static long withEndedChildrenNanos(ProcessHandle process) {
        long own = process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
        return own + endedChildrenNanos(process.pid());
    }

    private static long endedChildrenNanos(long process) {
        Path stat = PROCESSES.resolve(Long.toString(process)).resolve("stat");
        try {
            return Files.isReadable(stat) ? endedChildren(Files.readString(stat)) * NANOS_A_TICK : 0;
        } catch (IOException ended) {
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
