package corewise.platform;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import oshi.hardware.CentralProcessor.LogicalProcessor;

/**
 * The one numbering of logical processors in this program: the system's own, and on Windows, where numbers begin anew in
 * each group, the place when counting through the groups. Stateless and thread-safe.
 */
final class ProcessorNumbers {
    private static final Comparator<LogicalProcessor> BY_GROUP = Comparator.comparingInt(
                    LogicalProcessor::getProcessorGroup)
            .thenComparingInt(LogicalProcessor::getProcessorNumber);

    private ProcessorNumbers() {}

    /** The number of each of OSHI's processors, in OSHI's order. */
    static int[] of(List<LogicalProcessor> processors, SystemFamily family) {
        if (family != SystemFamily.WINDOWS) {
            return processors.stream()
                    .mapToInt(LogicalProcessor::getProcessorNumber)
                    .toArray();
        }
        List<LogicalProcessor> counted = processors.stream().sorted(BY_GROUP).toList();
        return processors.stream().mapToInt(counted::indexOf).toArray();
    }

    /** The number of the processor in each row of OSHI's ticks: the kernel's order, on Windows that of OSHI's list. */
    static int[] ofTicks(List<LogicalProcessor> processors, SystemFamily family) {
        IntStream numbers = IntStream.of(of(processors, family));
        return family == SystemFamily.WINDOWS
                ? numbers.toArray()
                : numbers.sorted().toArray();
    }
}
