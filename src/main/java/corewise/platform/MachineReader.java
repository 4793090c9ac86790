package corewise.platform;

import corewise.model.LogicalProcessor;
import corewise.model.MachineInfo;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import oshi.hardware.CentralProcessor;

/** Reads what machine this is. Stateless and thread-safe; takes up to half a second in a cold program. */
public final class MachineReader {
    private static final System.Logger LOG = System.getLogger(MachineReader.class.getName());

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
        String name = "";
        try {
            CentralProcessor processor = Oshi.processor();
            name = processor.getProcessorIdentifier().getName().strip();
            processors.addAll(logical(processor, allowed));
        } catch (RuntimeException | LinkageError unknown) {
            LOG.log(Level.WARNING, "the machine''s topology is not known: {0}", unknown.getMessage());
        }
        if (processors.isEmpty()) {
            for (int number = 0; number < available; number++) {
                processors.add(new LogicalProcessor(number, -1, -1, true));
            }
        }
        return new MachineInfo(
                SystemFamily.current().words(),
                name,
                processors,
                available,
                coreReported,
                System.getProperty("java.version", ""));
    }

    private static List<LogicalProcessor> logical(CentralProcessor processor, Optional<BitSet> allowed) {
        List<CentralProcessor.LogicalProcessor> all = new ArrayList<>(processor.getLogicalProcessors());
        all.sort(Comparator.comparingInt(CentralProcessor.LogicalProcessor::getProcessorNumber));
        List<LogicalProcessor> result = new ArrayList<>();
        for (int number = 0; number < all.size(); number++) {
            int core = all.get(number).getPhysicalProcessorNumber();
            int efficiency = processor.getPhysicalProcessors().stream()
                    .filter(physical -> physical.getPhysicalProcessorNumber() == core)
                    .mapToInt(CentralProcessor.PhysicalProcessor::getEfficiency)
                    .findFirst()
                    .orElse(-1);
            int systemNumber = number;
            boolean usable = allowed.map(set -> set.get(systemNumber)).orElse(true);
            result.add(new LogicalProcessor(number, core, efficiency, usable));
        }
        return result;
    }
}
