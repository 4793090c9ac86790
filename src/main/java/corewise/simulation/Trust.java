package corewise.simulation;

import corewise.model.Language;
import corewise.model.Way;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

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
     * @param runsNanos its makespan each time that it was made, at least once, in that order, more than 0
     * @param apart how far the run looked from what was predicted; empty where that was not kept
     */
    public record Check(
            Language language,
            Way way,
            long lengthNanos,
            int items,
            long predictedNanos,
            List<Long> runsNanos,
            Optional<Apart> apart) {
        public Check {
            Objects.requireNonNull(language);
            Objects.requireNonNull(way);
            Objects.requireNonNull(apart);
            runsNanos = List.copyOf(runsNanos);
            if (lengthNanos < 1
                    || items < 1
                    || predictedNanos < 1
                    || runsNanos.stream().anyMatch(run -> run < 1)) {
                throw new IllegalArgumentException("a check has lengths of more than 0");
            }
            if (runsNanos.isEmpty()) {
                throw new IllegalArgumentException("a check has a run");
            }
        }

        /** Median makespan, nanoseconds. */
        public long measuredNanos() {
            return Math.round(median(runsNanos.stream().mapToDouble(Long::doubleValue)));
        }

        /** How far the prediction was off, as a share of the median that was measured; 0 or more. */
        public double error() {
            return apart(predictedNanos, measuredNanos());
        }

        /** How far each run but the last was off as a prediction of the next, 0 or more. */
        DoubleStream again() {
            return IntStream.range(1, runsNanos.size())
                    .mapToDouble(run -> apart(runsNanos.get(run - 1), runsNanos.get(run)));
        }

        /**
         * How far the median of the runs may be from that of very many, as a share of it, 0 or more: half of what the medians
         * of every second run and of the others are apart; NaN of one run. A prediction that was right would be off by it.
         */
        double unsure() {
            double apart = medianOf(0) - medianOf(1);
            return Math.abs(apart) / 2 / measuredNanos();
        }

        /** Of every second run. */
        private double medianOf(int first) {
            return median(IntStream.range(0, runsNanos.size())
                    .filter(run -> run % 2 == first)
                    .mapToDouble(run -> runsNanos.get(run)));
        }

        private static double apart(long predicted, long measured) {
            return Math.abs(predicted - measured) / (double) measured;
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
     * How far a run looked from what was predicted: 0 or more each, NaN where a run has no such figure. Immutable.
     *
     * @param order by which share of the pairs of tasks fewer or more ended against list order
     * @param moves changes of processor, a task
     * @param ready ready time, as a share of the time that tasks had a worker
     */
    public record Apart(double order, double moves, double ready) {
        /** Near enough is what is no further away than this in each. */
        public static final Apart NEAR = new Apart(0.1, 1, 0.1);
    }

    /**
     * How far some checks are apart in one figure. Immutable.
     *
     * @param median NaN where none has it
     * @param near which share is near enough; NaN where none has it
     */
    public record Looks(double median, double near) {
        /** Of some checks. */
        public static Looks of(List<Check> some, ToDoubleFunction<Apart> figure) {
            double[] apart = some.stream()
                    .flatMap(check -> check.apart().stream())
                    .mapToDouble(figure)
                    .filter(each -> !Double.isNaN(each))
                    .toArray();
            double most = figure.applyAsDouble(Apart.NEAR);
            double near = DoubleStream.of(apart).filter(each -> each <= most).count() / (double) apart.length;
            return new Looks(Trust.median(DoubleStream.of(apart)), near);
        }
    }

    /**
     * Within what a makespan is expected, as factors on the prediction. Immutable.
     *
     * @param low 5 % of the runs took a smaller share of the prediction
     * @param high 5 % took a larger one
     * @param checks how many it rests on, each of one run or more
     */
    public record Span(double low, double high, int checks) {}

    /** Median error of some checks, 0 or more; NaN where there is none. */
    public static double medianError(List<Check> some) {
        return median(some.stream().mapToDouble(Check::error));
    }

    /**
     * How far a run is off as a prediction of the next one of the same list and way, in the median, 0 or more: what no
     * prediction of single runs can be better than by much. NaN where none was made twice.
     */
    public static double medianAgain(List<Check> some) {
        return median(some.stream().flatMapToDouble(Check::again));
    }

    /**
     * How far the medians that predictions are held against are from what they would be of very many runs, in the median, 0
     * or more: by so much a prediction that was right would be off. NaN where none was made twice.
     */
    public static double medianUnsure(List<Check> some) {
        return median(some.stream().mapToDouble(Check::unsure).filter(each -> !Double.isNaN(each)));
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted.length == 0 ? Double.NaN : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
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

    /**
     * Within what the makespan of one run is expected; empty where the way was never held against a run. Items that sleep
     * were not: what computing runs were off by tells nothing of them.
     */
    public Optional<Span> around(Scenario scenario) {
        if (scenario.sleeps()) {
            return Optional.empty();
        }
        List<Check> near = of(scenario.spec().language(), scenario.spec().way()).stream()
                .sorted(Comparator.comparingDouble(check -> check.distance(scenario)))
                .limit(ENOUGH)
                .toList();
        if (near.isEmpty()) {
            return Optional.empty();
        }
        double[] factors = near.stream()
                .flatMapToDouble(
                        check -> check.runsNanos().stream().mapToDouble(run -> (double) run / check.predictedNanos()))
                .sorted()
                .toArray();
        return Optional.of(new Span(quantile(factors, 0.05), quantile(factors, 0.95), near.size()));
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
