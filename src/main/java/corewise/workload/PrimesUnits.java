package corewise.workload;

/**
 * The work in counting the primes below n by trial division, without doing it. Immutable and thread-safe.
 *
 * <p>No simple formula comes close: primes cost about √n/2 divisions each, composites as many as half of their smallest
 * factor. So the true numbers of divisions were counted once for n of 10, 20, 50 … 100 000 000; between and beyond them
 * the work is taken to grow by a power of n.
 */
final class PrimesUnits {
    /** The odd divisors tried for all odd candidates below n, counted by factor tables. */
    private static final long[][] COUNTED = {
        {10, 4},
        {20, 13},
        {50, 45},
        {100, 111},
        {200, 297},
        {500, 1_001},
        {1_000, 2_518},
        {2_000, 6_424},
        {5_000, 22_226},
        {10_000, 57_186},
        {20_000, 147_333},
        {50_000, 519_345},
        {100_000, 1_355_033},
        {200_000, 3_547_183},
        {500_000, 12_748_067},
        {1_000_000, 33_679_057},
        {2_000_000, 89_357_990},
        {5_000_000, 326_103_490},
        {10_000_000, 871_103_734},
        {20_000_000, 2_334_460_469L},
        {50_000_000, 8_624_696_173L},
        {100_000_000, 23_241_383_155L},
    };

    private final double[] logSize = new double[COUNTED.length];
    private final double[] logUnits = new double[COUNTED.length];

    /** @param candidateUnits units for taking up a candidate, beside its divisions */
    PrimesUnits(int candidateUnits) {
        for (int i = 0; i < COUNTED.length; i++) {
            long candidates = COUNTED[i][0] / 2 - 1;
            logSize[i] = StrictMath.log((double) COUNTED[i][0]);
            logUnits[i] = StrictMath.log(COUNTED[i][1] + (double) candidateUnits * candidates);
        }
    }

    /** The units for counting the primes below n, n at least 1. */
    double of(long size) {
        return StrictMath.exp(along(logSize, logUnits, StrictMath.log((double) size)));
    }

    /** The n that takes this many units: the inverse of {@link #of}. */
    double sizeOf(double units) {
        return StrictMath.exp(along(logUnits, logSize, StrictMath.log(units)));
    }

    private static double along(double[] from, double[] to, double value) {
        int right = 1;
        while (right < from.length - 1 && from[right] < value) {
            right++;
        }
        double slope = (to[right] - to[right - 1]) / (from[right] - from[right - 1]);
        return to[right - 1] + slope * (value - from[right - 1]);
    }
}
