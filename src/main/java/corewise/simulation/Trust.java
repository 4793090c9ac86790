package corewise.simulation;

import corewise.model.Language;
import corewise.model.Way;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How far answers can be trusted: what came of holding predictions against runs on this machine. Immutable.
 *
 * @param checks one a run that was predicted and made
 */
public record Trust(List<Check> checks) {
    /** How many checks an interval is made of, where there are so many. */
    private static final int ENOUGH = 8;

    /** Predictions are good that are off by no more in the median … */
    public static final double GOOD_MEDIAN = 0.05;
    /** … and by no more than this in nine of ten. */
    public static final double GOOD_MOST = 0.15;

    private static final double NINE_OF_TEN = 0.9;

    /** Nothing was held against anything. */
    public static final Trust NONE = new Trust(List.of());

    public Trust {
        checks = List.copyOf(checks);
    }

    /**
     * A prediction and what was measured. Immutable.
     *
     * @param language of the run
     * @param way of the run
     * @param lengthNanos mean length of its items
     * @param items how many
     * @param predictedNanos its makespan as it was simulated, more than 0
     * @param measuredNanos its makespan, the median where it was made several times, more than 0
     */
    public record Check(
            Language language, Way way, long lengthNanos, int items, long predictedNanos, long measuredNanos) {
        public Check {
            Objects.requireNonNull(language);
            Objects.requireNonNull(way);
            if (lengthNanos < 1 || items < 1 || predictedNanos < 1 || measuredNanos < 1) {
                throw new IllegalArgumentException("a check has lengths of more than 0");
            }
        }

        /** By what factor it took longer than predicted. */
        public double factor() {
            return (double) measuredNanos / predictedNanos;
        }

        /** How far the prediction was off, as a share of what was measured; 0 or more. */
        public double error() {
            return Math.abs(predictedNanos - measuredNanos) / (double) measuredNanos;
        }

        /** How unlike another run it is: the smaller, the more it tells about it. */
        double distance(Scenario other) {
            double lengths =
                    Math.abs(StrictMath.log((double) lengthNanos / other.times().meanNanos()));
            double lists =
                    Math.abs(StrictMath.log((double) items / other.spec().list().items()));
            return lengths + lists / 2;
        }
    }

    /**
     * Within what a makespan is expected, as factors on the prediction. Immutable.
     *
     * @param low 5 % took a smaller share of the prediction
     * @param high 5 % took a larger one
     * @param checks how many it rests on
     */
    public record Span(double low, double high, int checks) {}

    /** Median error of some checks, 0 or more; NaN where there is none. */
    public static double medianError(List<Check> some) {
        double[] errors = some.stream().mapToDouble(Check::error).sorted().toArray();
        return errors.length == 0 ? Double.NaN : (errors[(errors.length - 1) / 2] + errors[errors.length / 2]) / 2;
    }

    /** Which share of some checks is off by no more than this; NaN where there is none. */
    public static double within(List<Check> some, double error) {
        return some.isEmpty()
                ? Double.NaN
                : (double) some.stream().filter(each -> each.error() <= error).count() / some.size();
    }

    /** The one that is off most. */
    public Optional<Check> worst() {
        return checks.stream().max(Comparator.comparingDouble(Check::error));
    }

    /** Whether predictions were good enough on the whole; not where nothing was held against anything. */
    public boolean good() {
        return good(checks);
    }

    /** Whether those of a way were. */
    public boolean good(Language language, Way way) {
        return good(of(language, way));
    }

    private static boolean good(List<Check> some) {
        return medianError(some) <= GOOD_MEDIAN && within(some, GOOD_MOST) >= NINE_OF_TEN;
    }

    /** Those of a way. */
    public List<Check> of(Language language, Way way) {
        return checks.stream()
                .filter(each -> each.language() == language && each.way() == way)
                .toList();
    }

    /** Within what the makespan of a scenario is expected; empty where its way was never held against a run. */
    public Optional<Span> around(Scenario scenario) {
        double[] factors = of(scenario.spec().language(), scenario.spec().way()).stream()
                .sorted(Comparator.comparingDouble(check -> check.distance(scenario)))
                .limit(ENOUGH)
                .mapToDouble(Check::factor)
                .toArray();
        if (factors.length == 0) {
            return Optional.empty();
        }
        Arrays.sort(factors);
        return Optional.of(new Span(quantile(factors, 0.05), quantile(factors, 0.95), factors.length));
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
