package corewise.cli;

import corewise.fact.Fact;
import corewise.fact.ToldIOException;
import corewise.metrics.TaskTimes;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.Work;
import corewise.session.RunFiles;
import corewise.simulation.ItemTimes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import picocli.CommandLine.Option;

/** The options that describe a list that is not run. Filled by the command line, for one thread. */
final class SimulatedListOptions {
    private static final long MOST_NANOS = 100_000_000_000L;
    private static final long MICRO = 1_000;

    @Option(names = "--work", paramLabel = "${bundle:cli.label.work}", descriptionKey = "cli.option.simulatedWork")
    private Work work = Work.PRIMES;

    @Option(names = "--items", paramLabel = "${bundle:cli.label.number}", descriptionKey = "cli.option.simulatedItems")
    private int items = 24;

    @Option(names = "--length", paramLabel = "${bundle:cli.label.time}", descriptionKey = "cli.option.simulatedLength")
    private String length = "20ms";

    @Option(names = "--lengths", paramLabel = "${bundle:cli.label.how}", descriptionKey = "cli.option.simulatedLengths")
    private String lengths = "equal";

    @Option(names = "--copy", paramLabel = "${bundle:cli.label.file}", descriptionKey = "cli.option.copy")
    private Path copy;

    @Option(names = "--seed", paramLabel = "${bundle:cli.label.seed}", descriptionKey = "cli.option.seed")
    private long seed = 1;

    @Option(names = "--serial-part", paramLabel = "${bundle:cli.label.time}", descriptionKey = "cli.option.serialPart")
    private String serialPart;

    @Option(
            names = "--memory-share",
            paramLabel = "${bundle:cli.label.percent}",
            descriptionKey = "cli.option.memoryShare")
    private int memoryShare;

    void validate() {
        Arguments.number("--items", items, 1, ListSpec.MAX_TRACED_ITEMS);
        Arguments.number("--memory-share", memoryShare, 0, 100);
        Arguments.nanos("--length", length, 1, MOST_NANOS);
        serialNanos();
        if (copy == null) {
            kind();
        }
    }

    private ItemTimes.Kind kind() {
        for (ItemTimes.Kind kind : ItemTimes.Kind.values()) {
            if (kind != ItemTimes.Kind.COPIED && kind.id().equals(lengths)) {
                return kind;
            }
        }
        throw new BadArgumentException(Fact.of("simulation.wrong.lengths").verbatim("given", lengths));
    }

    /** What main does alone. */
    long serialNanos() {
        return serialPart == null ? 0 : Arguments.nanos("--serial-part", serialPart, 0, MOST_NANOS);
    }

    /** Thousandths of an item's time that wait for memory. */
    int memoryShare() {
        return 10 * memoryShare;
    }

    /** How long the items take. */
    ItemTimes times(Path directory) throws IOException {
        if (copy != null) {
            return copied(RunFiles.open(directory.resolve(copy)).run().trace());
        }
        long mean = Arguments.nanos("--length", length, 1, MOST_NANOS);
        ItemTimes.Kind kind = kind();
        return new ItemTimes(kind, mean, kind == ItemTimes.Kind.LOG_NORMAL ? 1_000 : 0, seed, new long[0]);
    }

    /** The time that each task of a run ran. */
    private ItemTimes copied(Trace trace) throws IOException {
        long[] nanos = IntStream.range(0, trace.taskCount())
                .filter(task -> trace.startedNanos(task) != TraceView.UNKNOWN_NANOS)
                .mapToLong(task -> TaskTimes.runningNanos(trace, task))
                .toArray();
        if (nanos.length == 0) {
            throw new ToldIOException(Fact.of("simulation.nothingToCopy").verbatim("file", copy), null);
        }
        return ItemTimes.copied(nanos);
    }

    /** The list. */
    ListSpec list(ItemTimes times) {
        long size = work == Work.WAIT ? Math.max(1, times.meanNanos() / MICRO) : 1;
        Lengths spread = times.lengths();
        return new ListSpec(work, items, spread, size, seed);
    }

    /** What is computed. */
    Work work() {
        return work;
    }
}
