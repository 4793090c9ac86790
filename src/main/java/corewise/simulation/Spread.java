package corewise.simulation;

import corewise.workload.SplitMix;

/** Random lengths, the same on every machine. Stateless. */
final class Spread {
    private static final double UNIT = 0x1.0p-53;

    private Spread() {}

    /**
     * Lengths whose logarithms are normal.
     *
     * @param spread thousandths of the standard deviation of the logarithm
     */
    static void logNormal(long[] into, int items, long meanNanos, int spread, long seed) {
        SplitMix random = new SplitMix(seed);
        double sigma = spread / 1_000.0;
        double shift = StrictMath.log((double) meanNanos) - sigma * sigma / 2;
        for (int item = 0; item < items; item++) {
            double length = StrictMath.exp(shift + sigma * normal(random));
            into[item] = Math.clamp(Math.round(length), 1, ItemTimes.LONGEST_NANOS);
        }
    }

    private static double normal(SplitMix random) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit(random)));
        return radius * StrictMath.cos(2 * StrictMath.PI * unit(random));
    }

    /** From 0 to below 1. */
    static double unit(SplitMix random) {
        return (random.next() >>> 11) * UNIT;
    }
}
