package corewise.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Which logical processors this process may use, where Linux tells. Stateless and thread-safe. */
final class ProcessorList {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String KEY = "Cpus_allowed_list:";

    private ProcessorList() {}

    /** The processors of this process's affinity; empty where the system does not tell. */
    static Optional<BitSet> allowed() {
        if (!Files.isReadable(STATUS)) {
            return Optional.empty();
        }
        try {
            return fromStatus(Files.readAllLines(STATUS));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The list in the lines of {@code /proc/self/status}. */
    static Optional<BitSet> fromStatus(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(KEY))
                .findFirst()
                .map(line -> parse(line.substring(KEY.length()).strip()));
    }

    /** A list like {@code 0-3,8,10-11}. */
    static BitSet parse(String list) {
        BitSet processors = new BitSet();
        for (String part : list.split(",", -1)) {
            int dash = part.indexOf('-');
            int from = Integer.parseInt(dash < 0 ? part : part.substring(0, dash));
            int to = dash < 0 ? from : Integer.parseInt(part.substring(dash + 1));
            processors.set(from, to + 1);
        }
        return processors;
    }
}
