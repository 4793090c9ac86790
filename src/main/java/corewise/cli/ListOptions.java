package corewise.cli;

import corewise.calibration.ItemLengths;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that describe the list. Filled by the command line, for one thread. */
final class ListOptions {
    private static final long MIN_LENGTH_NANOS = 1_000;
    private static final long MAX_LENGTH_NANOS = 1_000_000_000;

    @Option(
            names = "--work",
            paramLabel = "WORK",
            description = "What is computed for each item: primes, mandelbrot, sha256 or wait; or one total"
                    + " that all items add to: shared-total (no lock), shared-total-lock, shared-total-atomic."
                    + " Default: primes.")
    private Work work = Work.PRIMES;

    @Option(names = "--items", paramLabel = "N", description = "Length of the list, 1 to 100000.")
    private Integer items;

    @Option(
            names = "--length",
            paramLabel = "TIME",
            description = "Length of an item on this machine, 1us to 1s, for example 20ms. It is turned into a size by"
                    + " measuring; the size is printed.")
    private String length;

    @Option(
            names = "--size",
            paramLabel = "n",
            description = "Size of an item instead of its length: equal sizes and seeds give equal results on every"
                    + " machine. primes: count below n; mandelbrot: iterations; sha256: rounds; wait: microseconds."
                    + " (A value such as 1440x900 is the picture's size.)")
    private List<String> sizes = new ArrayList<>();

    @Option(
            names = "--lengths",
            paramLabel = "HOW",
            description = "How lengths are spread: equal, mixed (seeded) or giant (one is many times as long)."
                    + " Mandelbrot's come from the picture. Default: equal.")
    private Lengths lengths;

    @Option(names = "--seed", paramLabel = "S", description = "Seeds all that is random about the list.")
    private Long seed;

    /** Checks what can be checked without the machine. */
    void validate() {
        if (items != null && (items < 1 || items > ListSpec.MAX_ITEMS)) {
            throw new BadArgumentException("--items must be 1 to " + ListSpec.MAX_ITEMS + ", not " + items);
        }
        boolean sized = size().isPresent();
        if (length != null && sized) {
            throw new BadArgumentException("--length and --size are two ways to say one thing: give one of them");
        }
        if (length != null) {
            lengthNanos();
        }
    }

    private long lengthNanos() {
        try {
            long nanos = Durations.parseNanos(length);
            if (nanos >= MIN_LENGTH_NANOS && nanos <= MAX_LENGTH_NANOS) {
                return nanos;
            }
        } catch (IllegalArgumentException e) {
            throw new BadArgumentException("--length: " + e.getMessage());
        }
        throw new BadArgumentException("--length must be 1us to 1s, not " + length);
    }

    /** The picture's size among the values of {@code --size}. */
    Optional<String> pictureSize() {
        return last(true);
    }

    private Optional<Long> size() {
        return last(false).map(text -> {
            try {
                long size = Long.parseLong(text);
                if (size >= 1) {
                    return size;
                }
            } catch (NumberFormatException e) {
                throw new BadArgumentException(
                        "--size must be a whole number for the work or such as 1440x900 for the picture, not " + text);
            }
            throw new BadArgumentException("--size must be at least 1, not " + text);
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
