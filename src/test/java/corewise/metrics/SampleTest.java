package corewise.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SampleTest {
    private static final double EXACT = 1e-12;

    @Test
    void theMedianIsTheMiddleOrTheMeanOfTheTwoMiddleValues() {
        assertEquals(3, Sample.of(5, 1, 3).median());
        assertEquals(2.5, Sample.of(4, 1, 2, 3).median());
        assertEquals(7, Sample.of(Double.NaN, 7).median());
        assertTrue(Double.isNaN(Sample.of().median()));
        assertTrue(Double.isNaN(Sample.of(Double.NaN).median()));
    }

    /** R: quantile(1:10, c(.025, .25, .9)), its default type 7. */
    @Test
    void quantilesAreThoseOfTypeSeven() {
        double[] values = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        assertEquals(1.225, Sample.of(values).quantile(0.025), EXACT);
        assertEquals(3.25, Sample.of(values).quantile(0.25), EXACT);
        assertEquals(9.1, Sample.of(values).quantile(0.9), EXACT);
    }

    /**
     * The survival times of the treated mice in Efron and Tibshirani, An Introduction to the Bootstrap, table 2.1. The
     * bootstrap distribution of their median is known exactly: it is at most the k-th value with probability
     * P(Binomial(7, k/7) >= 4), 0.0102 for k = 1 and 0.1029 for k = 2, and the other way round from above, so that the
     * interval of 95 % is that from the second to the sixth value.
     */
    @Test
    void theIntervalOfThePublishedMiceIsTheExactOne() {
        Interval interval = Sample.of(94, 197, 16, 38, 99, 141, 23).interval();
        assertEquals(new Interval(23, 94, 141), interval);
    }

    @Test
    void equalValuesGiveEqualIntervalsAndOneValueIsItsOwn() {
        assertEquals(
                Sample.of(3, 1, 2, 8, 5).interval(), Sample.of(3, 1, 2, 8, 5).interval());
        assertEquals(new Interval(4, 4, 4), Sample.of(4).interval());
        assertEquals(new Interval(1, 2, 3), Sample.of(1, 2, 3).interval());
        assertTrue(Double.isNaN(Sample.of().interval().low()));
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
                Interval interval = Sample.of(sample).interval();
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
            Interval interval = Sample.of(random.doubles(5).toArray()).interval();
            covered += interval.low() <= 0.5 && 0.5 <= interval.high() ? 1 : 0;
        }
        double share = (double) covered / samples;
        assertTrue(share > 0.88 && share < 0.98, "seed " + seed + ": " + share);
    }

    @Test
    void theOrderOfTheValuesMakesNoDifference() {
        long seed = 13;
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            Double[] values = random.doubles(1 + random.nextInt(12)).boxed().toArray(Double[]::new);
            Sample one = Sample.of(List.of(values), value -> value);
            Collections.shuffle(Arrays.asList(values), random);
            Sample other = Sample.of(List.of(values), value -> value);
            assertEquals(one.interval(), other.interval(), "seed " + seed + ", round " + round);
            assertEquals(one.least(), other.least());
            assertEquals(one.greatest(), other.greatest());
            assertTrue(one.least() <= one.median() && one.median() <= one.greatest());
        }
    }

    @Test
    void rangesOverlapWhereTheyHaveAValueInCommon() {
        assertTrue(Sample.of(1, 3).overlaps(Sample.of(3, 5)));
        assertTrue(Sample.of(1, 9).overlaps(Sample.of(3, 5)));
        assertFalse(Sample.of(1, 3).overlaps(Sample.of(4, 5)));
        assertFalse(Sample.of(4, 5).overlaps(Sample.of(1, 3)));
        assertFalse(Sample.of().overlaps(Sample.of(1, 3)));
    }
}
