package corewise.metrics;

import java.util.Arrays;
import java.util.Collection;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * One figure over several runs, and what is known of its true median from them. Values that are not numbers are left out;
 * in which order values come makes no difference. Immutable.
 */
public final class Sample {
    private static final int RESAMPLES = 4_000;
    private static final long SEED = 20_26L;
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    private final double[] sorted;

    private Sample(double[] sorted) {
        this.sorted = sorted;
    }

    public static Sample of(double... values) {
        return new Sample(Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray());
    }

    /** A figure of each of these. */
    public static <T> Sample of(Collection<T> all, ToDoubleFunction<? super T> figure) {
        return of(all.stream().mapToDouble(figure).toArray());
    }

    /** The middle value, the mean of the middle two of an even number; NaN when there is none. */
    public double median() {
        return quantile(0.5);
    }

    /** The least value; NaN when there is none. */
    public double least() {
        return quantile(0);
    }

    /** The greatest value; NaN when there is none. */
    public double greatest() {
        return quantile(1);
    }

    /**
     * The quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan); NaN when there is no
     * value.
     *
     * @param share from 0 to 1
     */
    public double quantile(double share) {
        return quantile(sorted, share);
    }

    private static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** Whether the ranges of both have a value in common; false where one is empty. */
    public boolean overlaps(Sample other) {
        return least() <= other.greatest() && other.least() <= greatest();
    }

    /**
     * The median and its interval of 95 % by percentile bootstrap, with a fixed seed, so that equal values give equal
     * intervals; NaN throughout when there is no value.
     *
     * <p>With five values or fewer it is that from the least to the greatest and covers the true median in about
     * 1 − 2 · 0.5ⁿ of all cases (94 % of five, 75 % of three); from about nine values on it is near 95 %.
     */
    public Interval interval() {
        if (sorted.length == 0) {
            return new Interval(Double.NaN, Double.NaN, Double.NaN);
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] medians = new double[RESAMPLES];
        double[] resample = new double[sorted.length];
        for (int k = 0; k < RESAMPLES; k++) {
            for (int i = 0; i < resample.length; i++) {
                resample[i] = sorted[random.nextInt(sorted.length)];
            }
            Arrays.sort(resample);
            medians[k] = quantile(resample, 0.5);
        }
        Arrays.sort(medians);
        return new Interval(quantile(medians, LOW), median(), quantile(medians, HIGH));
    }
}
