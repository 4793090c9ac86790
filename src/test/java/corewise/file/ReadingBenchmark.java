package corewise.file;

import corewise.model.Trace;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How long a gzip file of a million spans on 256 cores takes to read, what the trace takes in memory, by its arrays and by
 * the heap before and after, and the most that the heap held meanwhile. The targets are at most 3 s, 64 bytes a span and
 * 16 a slice.
 */
public final class ReadingBenchmark {
    private static final int TASKS = 1_000_000;
    private static final int CORES = 256;
    private static final int ROUNDS = 5;
    private static final double MEBIBYTE = 1 << 20;

    private ReadingBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Files.createTempFile("reading", ".corewise.json.gz");
        try {
            write(file);
            System.out.printf(
                    Locale.ROOT,
                    "file of %.1f MiB; %d processors, load %.2f%n",
                    Files.size(file) / MEBIBYTE,
                    Runtime.getRuntime().availableProcessors(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            for (int round = 0; round < ROUNDS; round++) {
                read(file);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Path file) throws IOException {
        Trace trace = LargeTraces.pool(TASKS, CORES);
        long begun = System.nanoTime();
        new TraceWriter().write(trace, file);
        System.out.printf(Locale.ROOT, "written in %.2f s; ", (System.nanoTime() - begun) / 1e9);
    }

    private static void read(Path file) throws IOException {
        long before = settledHeap();
        resetPeaks();
        long begun = System.nanoTime();
        TraceReader.Reading reading = new TraceReader().read(file);
        double seconds = (System.nanoTime() - begun) / 1e9;
        long peak = peakHeap();
        long kept = settledHeap() - before;
        Trace trace = reading.trace();
        System.out.printf(
                Locale.ROOT,
                "%d spans and %d slices read in %.2f s; %.1f bytes a span, %.2f a slice; arrays %.1f MiB, heap grew by"
                        + " %.1f MiB, at most %.1f MiB were held (with garbage)%s%n",
                trace.taskCount(),
                trace.sliceCount(),
                seconds,
                trace.spanBytes() / (double) trace.taskCount(),
                trace.sliceBytes() / (double) trace.sliceCount(),
                (trace.spanBytes() + trace.sliceBytes()) / MEBIBYTE,
                kept / MEBIBYTE,
                (peak - before) / MEBIBYTE,
                Said.by(reading.problem()));
    }

    private static long settledHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void resetPeaks() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
