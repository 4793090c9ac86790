package corewise.cli;

import corewise.calibration.ItemLengths;
import corewise.fact.Fact;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.Work;
import corewise.workload.Workloads;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that describe the list. Filled by the command line, for one thread. */
final class ListOptions {
    private static final long MIN_LENGTH_NANOS = 1_000;
    private static final long MAX_LENGTH_NANOS = 1_000_000_000;

    @Option(names = "--work", paramLabel = "${bundle:cli.label.work}", descriptionKey = "cli.option.work")
    private Work work = Work.PRIMES;

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

    /** Checks what can be checked without the machine. */
    void validate() {
        Arguments.number("--items", items, 1, ListSpec.MAX_ITEMS);
        boolean sized = size().isPresent();
        if (length != null && sized) {
            throw new BadArgumentException(Fact.of("cli.wrong.lengthAndSize"));
        }
        if (length != null) {
            lengthNanos();
        }
    }

    /** What is computed. */
    Work work() {
        return work;
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
            long most = Workloads.maxSize(work);
            BigInteger size = new BigInteger(text);
            if (size.signum() == 0 || size.compareTo(BigInteger.valueOf(most)) > 0) {
                throw Arguments.beyond("--size", "1", Long.toString(most), text);
            }
            return size.longValueExact();
        });
    }

    private Optional<String> last(boolean picture) {
        return sizes.stream()
                .filter(text -> PictureSize.hasShape(text) == picture)
                .reduce((earlier, later) -> later);
    }

    /** The list; may take a second or two to measure the work. */
    ListSpec list(ItemLengths machine, int logicalProcessors) {
        Optional<Long> size = size();
        if (size.isPresent() && items != null) {
            return list(items, size.get(), Lengths.EQUAL, 1);
        }
        ListSpec usual = machine.defaultList(work, logicalProcessors);
        ListSpec list =
                list(items == null ? usual.items() : items, size.orElse(usual.size()), usual.lengths(), usual.seed());
        if (length == null) {
            return list;
        }
        return new ListSpec(work, list.items(), list.lengths(), machine.sizeFor(list, lengthNanos()), list.seed());
    }

    private ListSpec list(int itemCount, long size, Lengths usual, long usualSeed) {
        return new ListSpec(work, itemCount, lengths == null ? usual : lengths, size, seed == null ? usualSeed : seed);
    }
}
