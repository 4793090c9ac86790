package corewise.experiment;

import corewise.calibration.ItemLengths;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.Work;
import corewise.workload.Workloads;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The lists of experiments: items of a wanted length here. Thread-safe; see {@link ItemLengths} for how long it takes. */
record ListFactory(ItemLengths lengths) {
    /** Equal lists have equal seeds, so that everybody's claims are checked on the same mixtures of lengths. */
    static final long SEED = 1;

    private static final MathContext DIGITS = new MathContext(2, RoundingMode.HALF_UP);
    private static final int STEPS = 3;
    private static final double CLOSE = 0.03;
    /** Primes grow with n√n, everything else is nearly in proportion. */
    private static final double PRIMES_POWER = 2.0 / 3;

    private static final double LEAST_FACTOR = 0.2;
    private static final double MOST_FACTOR = 5;
    private static final long NANOS_PER_MICRO = 1_000;

    /** A list to compute. */
    ListSpec computing(int items, Lengths spread, long itemNanos) {
        return of(Work.PRIMES, items, spread, itemNanos);
    }

    /** A list whose items only block. */
    ListSpec waiting(int items, long itemNanos) {
        return of(Work.WAIT, items, Lengths.EQUAL, itemNanos);
    }

    /**
     * A list whose items have about this mean length, to two digits of the size.
     *
     * @param itemNanos at least 1,000
     */
    ListSpec of(Work work, int items, Lengths spread, long itemNanos) {
        if (work == Work.WAIT) {
            return new ListSpec(work, items, spread, Math.max(1, itemNanos / NANOS_PER_MICRO), SEED);
        }
        ListSpec list = sized(work, items, spread, 1);
        list = sized(work, items, spread, lengths.sizeFor(list, itemNanos));
        for (int step = 0; step < STEPS; step++) {
            double mean = (double) lengths.expectedTotalNanos(list) / items;
            double factor = Math.clamp(itemNanos / Math.max(1, mean), LEAST_FACTOR, MOST_FACTOR);
            if (Math.abs(factor - 1) < CLOSE) {
                break;
            }
            double power = work == Work.PRIMES ? PRIMES_POWER : 1;
            list = sized(work, items, spread, Math.round(list.size() * Math.pow(factor, power)));
        }
        return list;
    }

    private static ListSpec sized(Work work, int items, Lengths spread, long size) {
        long round = new BigDecimal(size).round(DIGITS).longValue();
        return new ListSpec(work, items, spread, Math.clamp(round, 1, Workloads.maxSize(work)), SEED);
    }
}
