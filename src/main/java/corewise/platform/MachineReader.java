package corewise.platform;

import corewise.model.LogicalProcessor;
import corewise.model.MachineInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import oshi.hardware.CentralProcessor;

/** Reads what machine this is. Stateless and thread-safe; takes up to half a second in a cold program. */
public final class MachineReader {
    private MachineReader() {}

    /**
     * Reads the machine; where the system tells little, as many processors as Java may use.
     *
     * @param coreReported whether the core probe in use reports processors
     */
    public static MachineInfo read(boolean coreReported) {
        int available = Runtime.getRuntime().availableProcessors();
        Optional<BitSet> allowed = ProcessorList.allowed();
        List<LogicalProcessor> processors = new ArrayList<>();
        Optional<CentralProcessor> processor = Oshi.processor();
        processor.ifPresent(known -> processors.addAll(logical(known, allowed)));
        if (processors.isEmpty()) {
            processors.addAll(withoutTopology(available, allowed));
        }
        return new MachineInfo(
                SystemFamily.current().words(),
                processor
                        .map(known -> known.getProcessorIdentifier().getName().strip())
                        .orElse(""),
                processors,
                available,
                coreReported,
                System.getProperty("java.version", ""));
    }

    /** As many as Java may use, or as the affinity tells: under an affinity their numbers need not begin at 0. */
    static List<LogicalProcessor> withoutTopology(int available, Optional<BitSet> allowed) {
        int count = Math.max(available, allowed.map(BitSet::length).orElse(0));
        return IntStream.range(0, count)
                .mapToObj(number -> new LogicalProcessor(number, -1, -1, usable(number, allowed)))
                .toList();
    }

    private static List<LogicalProcessor> logical(CentralProcessor processor, Optional<BitSet> allowed) {
        Map<Integer, Integer> classes = new HashMap<>();
        for (CentralProcessor.PhysicalProcessor core : processor.getPhysicalProcessors()) {
            classes.putIfAbsent(core.getPhysicalProcessorNumber(), core.getEfficiency());
        }
        return byNumber(processor.getLogicalProcessors(), classes, allowed, SystemFamily.current());
    }

    /** All numbers up to the highest; a number that the system left out, of a core taken offline, is not usable. */
    static List<LogicalProcessor> byNumber(
            List<CentralProcessor.LogicalProcessor> known,
            Map<Integer, Integer> efficiencyClasses,
            Optional<BitSet> allowed,
            SystemFamily family) {
        int[] numbers = ProcessorNumbers.of(known, family);
        LogicalProcessor[] result =
                new LogicalProcessor[Arrays.stream(numbers).max().orElse(-1) + 1];
        Arrays.setAll(result, number -> new LogicalProcessor(number, -1, -1, false));
        for (int i = 0; i < numbers.length; i++) {
            int core = known.get(i).getPhysicalProcessorNumber();
            int efficiency = efficiencyClasses.getOrDefault(core, -1);
            result[numbers[i]] = new LogicalProcessor(numbers[i], core, efficiency, usable(numbers[i], allowed));
        }
        return List.of(result);
    }

    private static boolean usable(int number, Optional<BitSet> allowed) {
        return allowed.map(set -> set.get(number)).orElse(true);
    }
}
