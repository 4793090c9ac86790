package corewise.experiment;

import corewise.metrics.Quantiles;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Medians and what is known of them from few values: percentile bootstrap with a fixed seed, so that equal values give
 * equal intervals. Values that are not numbers are left out. Stateless and thread-safe.
 *
 * <p>With five values or fewer the interval is that from the least to the greatest and covers the true median in about
 * 1 − 2 · 0.5ⁿ of all cases (94 % of five, 75 % of three); from about nine values on it is near 95 %.
 */
public final class Medians {
    private static final int RESAMPLES = 4_000;
    private static final long SEED = 20_26L;
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    private Medians() {}

    /** The median; NaN when there is no number among the values. */
    public static double of(double... values) {
        double[] sorted = numbers(values);
        Arrays.sort(sorted);
        return ofSorted(sorted);
    }

    /** The median and its bootstrap interval of 95 %; NaN throughout when there is no number among the values. */
    public static Interval interval(double... values) {
        double[] numbers = numbers(values);
        if (numbers.length == 0) {
            return new Interval(Double.NaN, Double.NaN, Double.NaN);
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] medians = new double[RESAMPLES];
        double[] resample = new double[numbers.length];
        for (int k = 0; k < RESAMPLES; k++) {
            for (int i = 0; i < resample.length; i++) {
                resample[i] = numbers[random.nextInt(numbers.length)];
            }
            Arrays.sort(resample);
            medians[k] = ofSorted(resample);
        }
        Arrays.sort(medians);
        return new Interval(Quantiles.of(medians, LOW), of(numbers), Quantiles.of(medians, HIGH));
    }

    private static double[] numbers(double... values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    private static double ofSorted(double... sorted) {
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
