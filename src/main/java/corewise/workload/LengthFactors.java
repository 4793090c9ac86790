package corewise.workload;

import corewise.model.Lengths;
import java.util.Arrays;

/** By what factor on time each item of a list is longer or shorter than the length chosen. Stateless. */
public final class LengthFactors {
    /** How many times as long as the others the giant is. */
    static final int GIANT_FACTOR = 10;

    private static final double SHORTEST = 0.3;
    private static final double SPREAD = 8;

    private LengthFactors() {}

    /** The factor of each item; see {@link ItemSizes}. */
    public static double[] of(int items, Lengths lengths, long seed) {
        if (lengths == Lengths.MIXED) {
            double[] mixed = mixed(items);
            shuffle(mixed, new SplitMix(seed));
            return mixed;
        }
        double[] factors = new double[items];
        Arrays.fill(factors, 1);
        if (lengths == Lengths.GIANT && items > 1) {
            factors[giant(items, seed)] = GIANT_FACTOR;
        }
        return factors;
    }

    /** The place of the giant in a list of two items or more. */
    static int giant(int items, long seed) {
        return new SplitMix(seed).below(items);
    }

    private static double[] mixed(int items) {
        double[] factors = new double[items];
        double sum = 0;
        for (int rank = 0; rank < items; rank++) {
            factors[rank] = SHORTEST * StrictMath.pow(SPREAD, (rank + 0.5) / items);
            sum += factors[rank];
        }
        for (int rank = 0; rank < items; rank++) {
            factors[rank] = factors[rank] * items / sum;
        }
        return factors;
    }

    private static void shuffle(double[] factors, SplitMix random) {
        for (int last = factors.length - 1; last > 0; last--) {
            int other = random.below(last + 1);
            double factor = factors[last];
            factors[last] = factors[other];
            factors[other] = factor;
        }
    }
}
