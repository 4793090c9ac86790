package corewise.experiment.picture;

import corewise.metrics.Interval;
import corewise.text.Quantities;
import java.util.Map;

/** Measured amounts for people, three figures at most. Immutable and thread-safe. */
record Amounts(Quantities quantities) {
    private static final Map<String, Double> NANOS = Map.of("ns", 1.0, "µs", 1e3, "us", 1e3, "ms", 1e6, "s", 1e9);
    private static final String UNKNOWN = "–";

    /** An amount with its unit; times in the unit that suits them. */
    String of(double amount, String unit) {
        if (Double.isNaN(amount)) {
            return UNKNOWN;
        }
        if (NANOS.containsKey(unit)) {
            return quantities.duration(Math.round(amount * NANOS.get(unit))).replaceFirst("\\.0+(?= )", "");
        }
        return switch (unit) {
            case "x", "×" -> quantities.factor(amount);
            case "" -> plain(amount);
            default -> plain(amount) + " " + unit;
        };
    }

    /** An amount with the ends of its interval, where it has one. */
    String of(Interval amount, String unit) {
        String middle = of(amount.middle(), unit);
        boolean exact = amount.low() == amount.high() || Double.isNaN(amount.low()) || Double.isNaN(amount.high());
        return exact ? middle : middle + " (" + of(amount.low(), unit) + " … " + of(amount.high(), unit) + ")";
    }

    /** A number. */
    String plain(double value) {
        if (Double.isNaN(value)) {
            return UNKNOWN;
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return quantities.count(Math.round(value));
        }
        int decimals = Math.abs(value) < 1 ? 2 : Math.abs(value) < 100 ? 1 : 0;
        return quantities.decimal(value, decimals);
    }

    /** A value of an axis whose name ends with its unit after a comma, as "length, ms". */
    String onAxis(double value, String axis) {
        String unit = unit(axis);
        return NANOS.containsKey(unit) ? of(value, unit) : plain(value);
    }

    /** The same with the ends of its interval. */
    String onAxis(Interval value, String axis) {
        String unit = unit(axis);
        return of(value, NANOS.containsKey(unit) ? unit : "");
    }

    /** The name of an axis without a unit of time at its end: that stands with the values. */
    static String axisName(String axis) {
        return axis.indexOf(',') > 0 && NANOS.containsKey(unit(axis))
                ? axis.substring(0, axis.lastIndexOf(',')).strip()
                : axis;
    }

    private static String unit(String axis) {
        return axis.substring(axis.lastIndexOf(',') + 1).strip();
    }
}
