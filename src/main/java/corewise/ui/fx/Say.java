package corewise.ui.fx;

import java.util.Locale;

/** Measured numbers for people: three figures at most, the unit beside. Stateless. */
public final class Say {
    private static final double MICRO = 1e3;
    private static final double MILLI = 1e6;
    private static final double SECOND = 1e9;

    private Say() {}

    /** A length of time in the unit that suits it, for example {@code 340 µs}, {@code 12 ms}, {@code 7.86 s}. */
    public static String duration(long nanos) {
        if (nanos < MICRO) {
            return nanos + " ns";
        }
        if (nanos < 0.9995 * MILLI) {
            return figures(nanos / MICRO) + " µs";
        }
        if (nanos < 0.9995 * SECOND) {
            return figures(nanos / MILLI) + " ms";
        }
        return figures(nanos / SECOND) + " s";
    }

    /** A length of time to guess by: one or two figures. */
    public static String roughly(long nanos) {
        if (nanos <= 0) {
            return duration(0);
        }
        double unit = Math.pow(10, Math.floor(Math.log10((double) nanos)) - 1);
        double coarse = nanos >= 10 * SECOND ? SECOND : unit;
        return duration(Math.round(Math.round(nanos / coarse) * coarse)).replaceFirst("\\.0+(?= )", "");
    }

    /** A clock that runs: seconds with two decimals, whatever the length. */
    public static String clock(long nanos) {
        return fixed(nanos / SECOND, 2) + " s";
    }

    /** How many times as fast, for example {@code 1.9×}. */
    public static String times(double ratio) {
        return (ratio < 10 ? fixed(ratio, ratio < 0.1 ? 2 : 1) : fixed(ratio, 0)) + "×";
    }

    /** With one decimal, none where it is 0: {@code 1.9}, {@code 2}. */
    public static String tenths(double value) {
        String text = fixed(value, 1);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String figures(double value) {
        if (value < 9.995) {
            return fixed(value, 2);
        }
        return value < 99.95 ? fixed(value, 1) : fixed(value, 0);
    }

    private static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
