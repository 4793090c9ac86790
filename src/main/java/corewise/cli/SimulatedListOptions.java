package corewise.cli;

import corewise.fact.Fact;
import corewise.fact.ToldIOException;
import corewise.metrics.TaskTimes;
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
    private static final int USUAL_ITEMS = 24;

    /** The list, and how long its items take. Immutable. */
    record Items(ListSpec list, ItemTimes times) {}

    @Option(names = "--work", paramLabel = "${bundle:cli.label.work}", descriptionKey = "cli.option.simulatedWork")
    private Work work;

    @Option(names = "--items", paramLabel = "${bundle:cli.label.number}", descriptionKey = "cli.option.simulatedItems")
    private Integer items;

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

    /** The list that is asked about. */
    Items read(Path directory) throws IOException {
        if (copy != null) {
            return copied(RunFiles.open(directory.resolve(copy)).run().trace());
        }
        long mean = Arguments.nanos("--length", length, 1, MOST_NANOS);
        ItemTimes.Kind kind = kind();
        ItemTimes times = new ItemTimes(kind, mean, kind == ItemTimes.Kind.LOG_NORMAL ? 1_000 : 0, seed, new long[0]);
        return items(work(), USUAL_ITEMS, times);
    }

    /** As many items as a run had, unless others were asked for, and as long: what slept is as long as it slept. */
    private Items copied(Trace trace) throws IOException {
        boolean slept = trace.spec().list().work() == Work.WAIT;
        long[] nanos = IntStream.range(0, trace.taskCount())
                .filter(task -> trace.startedNanos(task) != TraceView.UNKNOWN_NANOS)
                .mapToLong(task -> TaskTimes.ownNanos(trace, task))
                .toArray();
        if (nanos.length == 0) {
            throw new ToldIOException(Fact.of("simulation.nothingToCopy").verbatim("file", copy), null);
        }
        return items(slept && work == null ? Work.WAIT : work(), nanos.length, ItemTimes.copied(nanos));
    }

    private Items items(Work done, int usual, ItemTimes times) {
        long size = done == Work.WAIT ? Math.max(1, times.meanNanos() / MICRO) : 1;
        return new Items(new ListSpec(done, items == null ? usual : items, times.lengths(), size, seed), times);
    }

    /** What is computed, where no run is copied that slept. */
    Work work() {
        return work == null ? Work.PRIMES : work;
    }
}
