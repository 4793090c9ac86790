package corewise.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.Quantiles;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class MediansTest {
    private static final double EXACT = 1e-12;

    @Test
    void theMedianIsTheMiddleOrTheMeanOfTheTwoMiddleValues() {
        assertEquals(3, Medians.of(5, 1, 3));
        assertEquals(2.5, Medians.of(4, 1, 2, 3));
        assertEquals(7, Medians.of(Double.NaN, 7));
        assertTrue(Double.isNaN(Medians.of()));
        assertTrue(Double.isNaN(Medians.of(Double.NaN)));
    }

    /** R: quantile(1:10, c(.025, .25, .9)), its default type 7. */
    @Test
    void quantilesAreThoseOfTypeSeven() {
        double[] values = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        assertEquals(1.225, Quantiles.of(values, 0.025), EXACT);
        assertEquals(3.25, Quantiles.of(values, 0.25), EXACT);
        assertEquals(9.1, Quantiles.of(values, 0.9), EXACT);
    }

    /**
     * The survival times of the treated mice in Efron and Tibshirani, An Introduction to the Bootstrap, table 2.1. The
     * bootstrap distribution of their median is known exactly: it is at most the k-th value with probability
     * P(Binomial(7, k/7) >= 4), 0.0102 for k = 1 and 0.1029 for k = 2, and the other way round from above, so that the
     * interval of 95 % is that from the second to the sixth value.
     */
    @Test
    void theIntervalOfThePublishedMiceIsTheExactOne() {
        Interval interval = Medians.interval(94, 197, 16, 38, 99, 141, 23);
        assertEquals(new Interval(23, 94, 141), interval);
    }

    @Test
    void equalValuesGiveEqualIntervalsAndOneValueIsItsOwn() {
        assertEquals(Medians.interval(3, 1, 2, 8, 5), Medians.interval(3, 1, 2, 8, 5));
        assertEquals(new Interval(4, 4, 4), Medians.interval(4));
        assertEquals(new Interval(1, 2, 3), Medians.interval(1, 2, 3));
        assertTrue(Double.isNaN(Medians.interval().low()));
    }

    @Test
    void theIntervalCoversTheTrueMedianNearlyAsOftenAsItPromises() {
        long seed = 11;
        Random random = new Random(seed);
        for (int values : new int[] {9, 15}) {
            int samples = 300;
            int covered = 0;
            for (int k = 0; k < samples; k++) {
                double[] sample = DoubleStream.generate(() -> Math.exp(0.2 * random.nextGaussian()))
                        .limit(values)
                        .toArray();
                Interval interval = Medians.interval(sample);
                covered += interval.low() <= 1 && 1 <= interval.high() ? 1 : 0;
            }
            double share = (double) covered / samples;
            assertTrue(share > 0.89 && share < 0.995, "seed " + seed + ", " + values + " values: " + share);
        }
    }

    @Test
    void ofFiveValuesTheIntervalIsTheRangeAndCoversNearly94Percent() {
        long seed = 12;
        Random random = new Random(seed);
        int covered = 0;
        int samples = 300;
        for (int k = 0; k < samples; k++) {
            Interval interval = Medians.interval(random.doubles(5).toArray());
            covered += interval.low() <= 0.5 && 0.5 <= interval.high() ? 1 : 0;
        }
        double share = (double) covered / samples;
        assertTrue(share > 0.88 && share < 0.98, "seed " + seed + ": " + share);
    }
}
