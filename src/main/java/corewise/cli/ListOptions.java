package corewise.cli;

import corewise.calibration.ItemLengths;
import corewise.fact.Fact;
import corewise.fact.ToldIOException;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.OwnFunction;
import corewise.model.Work;
import corewise.session.FunctionFiles;
import corewise.workload.Workloads;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that describe the list. Filled by the command line, for one thread. */
final class ListOptions {
    private static final long MIN_LENGTH_NANOS = 1_000;
    private static final long MAX_LENGTH_NANOS = 1_000_000_000;
    private static final int DEFAULT_NUMBERS = 24;

    @Option(names = "--work", paramLabel = "${bundle:cli.label.work}", descriptionKey = "cli.option.work")
    private Work work;

    @Option(names = "--items", paramLabel = "${bundle:cli.label.number}", descriptionKey = "cli.option.items")
    private Integer items;

    @Option(names = "--length", paramLabel = "${bundle:cli.label.time}", descriptionKey = "cli.option.length")
    private String length;

    @Option(names = "--size", paramLabel = "${bundle:cli.label.size}", descriptionKey = "cli.option.size")
    private List<String> sizes = new ArrayList<>();

    @Option(names = "--lengths", paramLabel = "${bundle:cli.label.how}", descriptionKey = "cli.option.lengths")
    private Lengths lengths;

    @Option(names = "--seed", paramLabel = "${bundle:cli.label.seed}", descriptionKey = "cli.option.seed")
    private Long seed;

    @Option(names = "--function", paramLabel = "${bundle:cli.label.file}", descriptionKey = "cli.option.function")
    private Path functionFile;

    private Optional<OwnFunction> function = Optional.empty();

    /**
     * Checks what can be checked without the machine, and reads the function where one is given.
     *
     * @param directory the current folder
     */
    void validate(Path directory) {
        Arguments.number("--items", items, 1, ListSpec.MAX_ITEMS);
        if (functionFile != null) {
            readFunction(directory.resolve(functionFile));
        } else if (work == Work.OWN_FUNCTION) {
            throw new BadArgumentException(Fact.of("cli.wrong.noFunction"));
        }
        boolean sized = size().isPresent();
        if (length != null && sized) {
            throw new BadArgumentException(Fact.of("cli.wrong.lengthAndSize"));
        }
        if (length != null) {
            lengthNanos();
        }
    }

    private void readFunction(Path file) {
        if (work != null && work != Work.OWN_FUNCTION) {
            throw new BadArgumentException(Fact.of("cli.wrong.functionAndWork"));
        }
        if (length != null || lengths != null || seed != null) {
            throw new BadArgumentException(Fact.of("cli.wrong.functionAndLength"));
        }
        try {
            function = Optional.of(FunctionFiles.read(file));
        } catch (ToldIOException unread) {
            throw new BadArgumentException(unread.fact());
        }
        work = Work.OWN_FUNCTION;
    }

    /** The function of one's own that is to be run, if one is. */
    Optional<OwnFunction> function() {
        return function;
    }

    /** What is computed. */
    Work work() {
        return work == null ? Work.PRIMES : work;
    }

    private long lengthNanos() {
        return Arguments.nanos("--length", length, MIN_LENGTH_NANOS, MAX_LENGTH_NANOS);
    }

    /** The picture's size among the values of {@code --size}. */
    Optional<String> pictureSize() {
        return last(true);
    }

    private Optional<Long> size() {
        return last(false).map(text -> {
            if (!text.matches("\\d+")) {
                throw new BadArgumentException(Fact.of("cli.wrong.size").verbatim("given", text));
            }
            long most = Workloads.maxSize(work());
            BigInteger size = new BigInteger(text);
            if (size.signum() == 0 || size.compareTo(BigInteger.valueOf(most)) > 0) {
                throw Arguments.beyond("--size", "1", Long.toString(most), text);
            }
            return size.longValueExact();
        });
    }

    private Optional<String> last(boolean picture) {
        return sizes.stream()
                .filter(text -> SnapshotSize.hasShape(text) == picture)
                .reduce((earlier, later) -> later);
    }

    /** The list; may take a second or two to measure the work. */
    ListSpec list(ItemLengths machine, int logicalProcessors) {
        Optional<Long> size = size();
        if (function.isPresent()) {
            return ListSpec.ofNumbers(function.get(), items == null ? DEFAULT_NUMBERS : items, size.orElse(1L));
        }
        if (size.isPresent() && items != null) {
            return list(items, size.get(), Lengths.EQUAL, 1);
        }
        ListSpec usual = machine.defaultList(work(), logicalProcessors);
        ListSpec list =
                list(items == null ? usual.items() : items, size.orElse(usual.size()), usual.lengths(), usual.seed());
        if (length == null) {
            return list;
        }
        return new ListSpec(work(), list.items(), list.lengths(), machine.sizeFor(list, lengthNanos()), list.seed());
    }

    private ListSpec list(int itemCount, long size, Lengths usual, long usualSeed) {
        return new ListSpec(
                work(), itemCount, lengths == null ? usual : lengths, size, seed == null ? usualSeed : seed);
    }
}
