package corewise.calibration;

import java.util.Arrays;

/**
 * How long items of some work take here, from measured ones: short items have their beginning and end to pay, or fit the
 * processor's memory of branches, so that no single time per unit serves all. Between measured items time grows by a
 * power of the units; beyond them in proportion. Immutable and thread-safe.
 */
public final class LengthCurve {
    private static final double FASTEST_NANOS_PER_UNIT = 0.001;

    private final double[] logUnits;
    private final double[] logNanos;

    /**
     * @param units units of the measured items, rising
     * @param nanos what each of them took; one that took less than a shorter one is taken to last as long as that
     */
    public LengthCurve(double[] units, double[] nanos) {
        logUnits = Arrays.stream(units).map(Math::log).toArray();
        logNanos = new double[nanos.length];
        for (int i = 0; i < nanos.length; i++) {
            double least = Math.log(units[i] * FASTEST_NANOS_PER_UNIT);
            double own = nanos[i] > 0 ? Math.max(least, Math.log(nanos[i])) : least;
            logNanos[i] = i == 0 ? own : Math.max(own, logNanos[i - 1]);
        }
    }

    /** The same time for every unit. */
    static LengthCurve constant(double nanosPerUnit) {
        return new LengthCurve(new double[] {1}, new double[] {nanosPerUnit});
    }

    /** Units of the measured items, rising. */
    public double[] units() {
        return Arrays.stream(logUnits).map(Math::exp).toArray();
    }

    /** What each of them took, nanoseconds. */
    public double[] nanos() {
        return Arrays.stream(logNanos).map(Math::exp).toArray();
    }

    /** Nanoseconds for an item of so many units, at least 1. */
    double nanos(double units) {
        return Math.max(1, Math.exp(logNanos(Math.log(units))));
    }

    /** Nanoseconds for a unit of a long item. */
    double perUnit() {
        int last = logUnits.length - 1;
        return Math.exp(logNanos[last] - logUnits[last]);
    }

    private double logNanos(double log) {
        int last = logUnits.length - 1;
        if (log <= logUnits[0]) {
            return logNanos[0] + log - logUnits[0];
        }
        if (log >= logUnits[last]) {
            return logNanos[last] + log - logUnits[last];
        }
        int right = 1;
        while (logUnits[right] < log) {
            right++;
        }
        double share = (log - logUnits[right - 1]) / (logUnits[right] - logUnits[right - 1]);
        return logNanos[right - 1] + share * (logNanos[right] - logNanos[right - 1]);
    }
}
