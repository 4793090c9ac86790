package corewise.workload;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import java.util.Arrays;

/**
 * The size of each item of a list: a pure function of the list, the same on every machine. Immutable.
 *
 * <p>Lengths are spread by a factor on the <em>time</em> of an item, which the work's own {@link Scale} turns into a
 * size:
 *
 * <ul>
 *   <li>equal: 1.
 *   <li>mixed: from about 0.3 to 2.4 with a mean of exactly 1. Every list of the same number of items has the same
 *       lengths, spaced evenly on a logarithmic scale, in an order that the seed chooses: so no seed gives a list that
 *       happens to be twice as long.
 *   <li>giant: one item, chosen by the seed, is {@value #GIANT_FACTOR} times as long as each other: among 24 items it
 *       is 30 % of all work, so that no number of cores gives more than 3.3 times the speed. A list of one item has no
 *       giant.
 * </ul>
 */
final class ItemSizes {
    /** How many times as long as the others the giant is. */
    static final int GIANT_FACTOR = LengthFactors.GIANT_FACTOR;

    private static final int NO_GIANT = -1;

    private final long base;
    private final long giantSize;
    private final int giant;
    private final long[] mixed;

    /** Turns a factor on time into a size. */
    @FunctionalInterface
    interface Scale {

        /** For works whose time grows in proportion to their size. */
        Scale PROPORTIONAL = (size, factor) -> Math.max(1, Math.round(size * factor));

        /**
         * The size whose time is the factor times that of the given size; at least 1, never past what the work takes.
         */
        long scaled(long size, double factor);
    }

    ItemSizes(ListSpec spec, Scale scale) {
        base = spec.size();
        boolean hasGiant = spec.lengths() == Lengths.GIANT && spec.items() > 1;
        giant = hasGiant ? LengthFactors.giant(spec.items(), spec.seed()) : NO_GIANT;
        giantSize = hasGiant ? scale.scaled(base, GIANT_FACTOR) : base;
        mixed = spec.lengths() == Lengths.MIXED ? mixedSizes(spec, scale) : new long[0];
    }

    /** The size of an item in the unit of its work, at least 1. */
    long size(int item) {
        if (mixed.length > 0) {
            return mixed[item];
        }
        return item == giant ? giantSize : base;
    }

    /** The mean of the factors on time over a list. */
    static double meanFactor(ListSpec spec) {
        return spec.lengths() == Lengths.GIANT && spec.items() > 1
                ? (spec.items() - 1.0 + GIANT_FACTOR) / spec.items()
                : 1;
    }

    private static long[] mixedSizes(ListSpec spec, Scale scale) {
        return Arrays.stream(LengthFactors.of(spec.items(), Lengths.MIXED, spec.seed()))
                .mapToLong(factor -> scale.scaled(spec.size(), factor))
                .toArray();
    }
}
