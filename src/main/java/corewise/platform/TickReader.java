package corewise.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import oshi.hardware.CentralProcessor;
import oshi.hardware.CentralProcessor.TickType;

/**
 * Reads the cumulative ticks of every logical processor. In a reading they stand at the processor's number, null where
 * there is none or it is off: on Linux rows have names, and those behind a processor that goes off move up. For one
 * thread.
 */
final class TickReader {
    private static final Path STAT = Path.of("/proc/stat");
    private static final String NAME = "cpu";

    private final SystemFamily family;
    /** Null on Linux, where the kernel's table is read. */
    private final CentralProcessor processor;

    private TickReader(SystemFamily family, CentralProcessor processor) {
        this.family = family;
        this.processor = processor;
    }

    /** Of this machine; empty where the system does not tell. */
    static Optional<TickReader> create() {
        SystemFamily family = SystemFamily.current();
        return family == SystemFamily.LINUX && Files.isReadable(STAT)
                ? Optional.of(new TickReader(family, null))
                : Oshi.processor().map(processor -> new TickReader(family, processor));
    }

    /** A reading: by number, then by kind as OSHI orders them. */
    long[][] read() {
        if (processor == null) {
            try {
                return byName(Files.readAllLines(STAT));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return byNumber(
                processor.getProcessorCpuLoadTicks(),
                ProcessorNumbers.ofTicks(processor.getLogicalProcessors(), family));
    }

    /** The rows of the kernel's table, whose kinds come in the order that OSHI has. */
    static long[][] byName(List<String> lines) {
        List<String[]> rows = lines.stream()
                .filter(line -> line.startsWith(NAME) && Character.isDigit(line.charAt(NAME.length())))
                .map(line -> line.substring(NAME.length()).split("\\s+"))
                .toList();
        return byNumber(
                rows.stream()
                        .map(row -> Arrays.stream(row)
                                .skip(1)
                                .limit(TickType.values().length)
                                .mapToLong(Long::parseLong)
                                .toArray())
                        .toArray(long[][]::new),
                rows.stream().mapToInt(row -> Integer.parseInt(row[0])).toArray());
    }

    private static long[][] byNumber(long[][] rows, int[] numbers) {
        long[][] ticks = new long[Arrays.stream(numbers).max().orElse(-1) + 1][];
        for (int row = 0; row < Math.min(rows.length, numbers.length); row++) {
            ticks[numbers[row]] = rows[row];
        }
        return ticks;
    }
}
