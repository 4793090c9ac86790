package corewise.metrics;

/** Quantiles. Stateless. */
public final class Quantiles {
    private Quantiles() {}

    /**
     * The quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan).
     *
     * @param sorted rising
     * @param share from 0 to 1
     * @return not a number where there are no values
     */
    public static double of(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
