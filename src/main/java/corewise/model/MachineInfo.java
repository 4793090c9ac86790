package corewise.model;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The machine that a run was made on. Immutable.
 *
 * @param operatingSystem its family for people, for example {@code Linux}
 * @param processorName the maker's name, empty where unknown
 * @param processors every logical processor, by number without gaps
 * @param availableProcessors how many this process may use at once (affinity and quota), at least 1
 * @param coreReported whether the system tells a thread which processor it is on
 * @param javaVersion the Java version that ran it, empty where unknown
 */
public record MachineInfo(
        String operatingSystem,
        String processorName,
        List<LogicalProcessor> processors,
        int availableProcessors,
        boolean coreReported,
        String javaVersion) {

    public MachineInfo {
        Objects.requireNonNull(operatingSystem);
        Objects.requireNonNull(processorName);
        Objects.requireNonNull(javaVersion);
        processors = List.copyOf(processors);
        if (processors.isEmpty() || availableProcessors < 1) {
            throw new IllegalArgumentException("a machine has at least one processor");
        }
    }

    /** A made-up machine with this many processors, all usable: for tests, previews and simulations. */
    public static MachineInfo madeUp(int processors) {
        List<LogicalProcessor> all = IntStream.range(0, processors)
                .mapToObj(number -> new LogicalProcessor(number, number, -1, true))
                .toList();
        return new MachineInfo("made up", "", all, processors, true, "");
    }

    /**
     * This machine with the first of its usable processors only, different physical cores first.
     *
     * @param cores how many at most; 0 for all
     */
    public MachineInfo confinedTo(int cores) {
        if (cores == 0 || cores >= availableProcessors) {
            return this;
        }
        List<LogicalProcessor> usable =
                processors.stream().filter(LogicalProcessor::usable).toList();
        Set<Integer> physical = new HashSet<>();
        Set<Integer> chosen = new LinkedHashSet<>();
        usable.stream()
                .filter(processor -> processor.physicalCore() < 0 || physical.add(processor.physicalCore()))
                .forEach(processor -> chosen.add(processor.number()));
        usable.forEach(processor -> chosen.add(processor.number()));
        Set<Integer> kept = chosen.stream().limit(cores).collect(Collectors.toSet());
        List<LogicalProcessor> confined = processors.stream()
                .map(processor -> processor.withUsable(kept.contains(processor.number())))
                .toList();
        return new MachineInfo(operatingSystem, processorName, confined, cores, coreReported, javaVersion);
    }

    /**
     * This machine where other processors may be used than were when it was read.
     *
     * @param usable their numbers; at least one
     */
    public MachineInfo using(Collection<Integer> usable) {
        int last = Math.max(processors.size() - 1, Collections.max(usable));
        List<LogicalProcessor> now = IntStream.rangeClosed(0, last)
                .mapToObj(number -> number < processors.size()
                        ? processors.get(number)
                        : new LogicalProcessor(number, -1, -1, false))
                .map(processor -> processor.withUsable(usable.contains(processor.number())))
                .toList();
        // fewer than may be used where a quota allows fewer
        boolean fewer = availableProcessors < usableProcessors().length;
        int available = fewer ? Math.min(availableProcessors, usable.size()) : usable.size();
        return new MachineInfo(operatingSystem, processorName, now, available, coreReported, javaVersion);
    }

    /** The numbers of the processors that this process may use, rising. */
    public int[] usableProcessors() {
        return processors.stream()
                .filter(LogicalProcessor::usable)
                .mapToInt(LogicalProcessor::number)
                .toArray();
    }

    /**
     * How many tasks can run in the same moment: the processors that may be used. It may be more than {@link
     * #availableProcessors()}, for under a quota all of them run until it is used up.
     */
    public int atOnce() {
        return Math.max(availableProcessors, usableProcessors().length);
    }

    /** Whether a quota counts as fewer processors: a task that has none for a moment may then be kept back by it. */
    public boolean underQuota() {
        return availableProcessors < atOnce();
    }

    /** The number of logical processors of the machine, usable or not. */
    public int logicalProcessors() {
        return processors.size();
    }

    /** Whether this process may use that logical processor. */
    public boolean usable(int processor) {
        return processor >= 0
                && processor < processors.size()
                && processors.get(processor).usable();
    }
}
