package corewise.text;

import java.text.DecimalFormatSymbols;
import java.time.Duration;

/**
 * Measured numbers for people: three figures at most, the unit beside and never on another line, the same rounding
 * everywhere. The digits are always 0 to 9, whatever the country. Immutable and thread-safe; cheap enough for every
 * frame.
 */
public final class Quantities {
    /** What stands where a number is not known. */
    private static final String UNKNOWN = "\u2013";

    private static final double MICRO = 1e3;
    private static final double MILLI = 1e6;
    private static final double SECOND = 1e9;
    /** From here on three figures round up to the next unit. */
    private static final double NEXT_UNIT = 0.9995;

    private static final long FIRST_GROUPED = 10_000;
    private static final double MINUTE = 60e9;
    /** From so many on, seconds are told as minutes, and minutes as hours. */
    private static final double LONG_SECONDS = 180;

    private static final double LONG_MINUTES = 120;
    private static final char THIN_SPACE = '\u202f';
    private static final String[] DATA_UNITS = {"kB", "MB", "GB", "TB"};
    private static final long[] POWERS = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    private final Form form;
    private final char point;
    private final String perCent;
    private final String times;

    /**
     * @param tongue whose decimal point is used, and whose place of the percent sign
     * @param form which signs may be used
     */
    Quantities(Tongue tongue, Form form) {
        this.form = form;
        point = DecimalFormatSymbols.getInstance(tongue.locale()).getDecimalSeparator();
        perCent = tongue.setsPercentApart() ? unit("%") : "%";
        boolean chinese = tongue == Tongue.CHINESE && form != Form.ASCII;
        char tie = chinese && form == Form.TYPOGRAPHIC ? Form.NARROW : Form.NO_BREAK;
        times = form.of(tie + (chinese ? "倍" : "×"));
    }

    /** A whole number: digits in threes from 10 000 on, apart by a thin space that does not break, in every language. */
    public String count(long number) {
        String digits = Long.toString(Math.abs(number));
        if (form == Form.ASCII || Math.abs(number) < FIRST_GROUPED) {
            return signed(number < 0, digits);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                text.append(THIN_SPACE);
            }
            text.append(digits.charAt(i));
        }
        return signed(number < 0, text.toString());
    }

    /**
     * A length of time in the unit that suits it, for example {@code 340 µs}, {@code 12.0 ms}, {@code 7.86 s}; none at all
     * is {@code 0 ms}, in the unit of what it mostly stands beside.
     */
    public String duration(long nanos) {
        double size = Math.abs((double) nanos);
        if (size < MICRO) {
            return signed(nanos < 0, (long) size + unit(nanos == 0 ? "ms" : "ns"));
        }
        String text;
        if (size < NEXT_UNIT * MILLI) {
            text = figures(size / MICRO) + unit("µs");
        } else if (size < NEXT_UNIT * SECOND) {
            text = figures(size / MILLI) + unit("ms");
        } else {
            text = figures(size / SECOND) + unit("s");
        }
        return signed(nanos < 0, text);
    }

    /** A length of time to guess by: one or two figures, for example {@code 4 s}, {@code 1.3 ms}, {@code 32 min}. */
    public String roughly(long nanos) {
        if (nanos <= 0) {
            return duration(0);
        }
        if (nanos >= LONG_MINUTES * MINUTE) {
            double hours = nanos / (60 * MINUTE);
            return decimal(hours, hours < 9.95 ? 1 : 0) + unit("h");
        }
        if (nanos >= LONG_SECONDS * SECOND) {
            return Math.round(nanos / MINUTE) + unit("min");
        }
        double unit = Math.pow(10, Math.floor(Math.log10((double) nanos)) - 1);
        double coarse = nanos >= 10 * SECOND ? SECOND : unit;
        String text = duration(Math.round(Math.round(nanos / coarse) * coarse));
        int space = text.indexOf(unit(""));
        String digits = text.substring(0, space);
        int fraction = digits.indexOf(point);
        if (fraction < 0) {
            return text;
        }
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end == fraction + 1 ? fraction : end) + text.substring(space);
    }

    /**
     * A time in a column, fine enough to tell neighbours apart: {@code 1234.567}. All are milliseconds, which is said above
     * the column.
     */
    public String inColumn(long nanos) {
        return decimal(nanos / MILLI, 3);
    }

    /** The same in as few figures as tell neighbours apart where the longest times of the column are so long. */
    public String inColumn(long nanos, long longestNanos) {
        return decimal(nanos / MILLI, longestNanos < 10 * SECOND ? 3 : 2);
    }

    /** A clock that runs: seconds with two decimals, whatever the length. */
    public String clock(long nanos) {
        return decimal(nanos / SECOND, 2) + unit("s");
    }

    /**
     * The same, finer where all is over before hundredths of a second tell anything.
     *
     * @param endNanos when all is over
     */
    public String clock(long nanos, long endNanos) {
        return endNanos >= SECOND ? clock(nanos) : moment(nanos);
    }

    /** A moment of a run, with as many digits as a viewer needs to tell it from its neighbours. */
    public String moment(long nanos) {
        if (nanos == 0) {
            return "0" + unit("s");
        }
        if (nanos >= 100_000_000L) {
            return decimal(nanos / SECOND, 3) + unit("s");
        }
        return nanos >= MILLI ? decimal(nanos / MILLI, 2) + unit("ms") : decimal(nanos / MICRO, 1) + unit("µs");
    }

    /**
     * The same beside an axis, in the unit of its marks.
     *
     * @param endNanos the end of the axis
     */
    public String moment(long nanos, long endNanos) {
        boolean inMillis = endNanos >= MILLI && endNanos < SECOND && nanos >= MILLI;
        return inMillis ? decimal(nanos / MILLI, nanos >= 100 * MILLI ? 1 : 2) + unit("ms") : moment(nanos);
    }

    /**
     * A mark of an axis: all of one axis have the unit of its end and as many digits as its step.
     *
     * @param endNanos the end of the axis
     * @param stepNanos the distance of two marks, above 0
     */
    public String tick(long nanos, long endNanos, double stepNanos) {
        double unit = endNanos >= SECOND ? SECOND : endNanos >= MILLI ? MILLI : MICRO;
        int decimals = 0;
        for (double step = stepNanos / unit;
                decimals < POWERS.length - 1 && Math.abs(step - Math.rint(step)) > 1e-6;
                step *= 10) {
            decimals++;
        }
        String name = unit == SECOND ? unit("s") : unit == MILLI ? unit("ms") : unit("µs");
        return decimal(nanos / unit, decimals) + name;
    }

    /** A length of time for people that plan, for example {@code 4 min 30 s} or {@code 40 s}; at least a second. */
    public String minutes(Duration time) {
        long seconds = Math.max(1, (time.toMillis() + 999) / 1_000);
        if (seconds < 60) {
            return seconds + unit("s");
        }
        return seconds / 60 + unit("min") + (seconds % 60 == 0 ? "" : " " + seconds % 60 + unit("s"));
    }

    /** A share as per cent: whole, below ten with one decimal where that is not 0; for example {@code 49 %}. */
    public String share(double share) {
        return Double.isNaN(share) ? unknown() : percent(share) + perCent;
    }

    /** A share as whole per cent always: for what changes while it is looked at. */
    public String wholeShare(double share) {
        return Double.isNaN(share) ? unknown() : decimal(share * 100, 0) + perCent;
    }

    /** A share as {@link #share}, without the sign. */
    public String percent(double share) {
        double value = share * 100;
        boolean small = Math.abs(value) < 9.95 && Math.abs(value) >= 0.05;
        return decimal(value, small ? 1 : 0);
    }

    /** How many times as much, for example {@code 1.93×}, {@code 24.0×}, {@code 130×}; in Chinese {@code 1.93倍}. */
    public String factor(double factor) {
        if (Double.isNaN(factor)) {
            return unknown();
        }
        boolean large = Double.isFinite(factor) && Math.abs(factor) >= FIRST_GROUPED;
        return (large ? count(Math.round(factor)) : figures(factor)) + times;
    }

    /** Three figures: two decimals below 10, one below 100. */
    public String figures(double value) {
        double size = Math.abs(value);
        return decimal(value, size < 9.995 ? 2 : size < 99.95 ? 1 : 0);
    }

    /** With one decimal, none where it is 0: {@code 1.9}, {@code 2}. */
    public String tenths(double value) {
        return decimal(value, Math.round(Math.abs(value) * 10) % 10 == 0 ? 0 : 1);
    }

    /** An amount of data: {@code 640 B}, {@code 1.2 kB}, {@code 42 MB}. */
    public String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + unit("B");
        }
        double value = bytes / 1e3;
        int unit = 0;
        while (value >= 999.5 && unit < DATA_UNITS.length - 1) {
            value /= 1e3;
            unit++;
        }
        return decimal(value, value < 9.95 ? 1 : 0) + unit(DATA_UNITS[unit]);
    }

    /**
     * A number with its decimals.
     *
     * @param decimals digits after the point, 0 to 9
     */
    public String decimal(double value, int decimals) {
        if (Double.isNaN(value)) {
            return unknown();
        }
        if (Double.isInfinite(value)) {
            return signed(value < 0, form.of("\u221e"));
        }
        long scaled = Math.round(Math.abs(value) * POWERS[decimals]);
        String whole = Long.toString(scaled / POWERS[decimals]);
        boolean negative = value < 0 && scaled != 0;
        if (decimals == 0) {
            return signed(negative, whole);
        }
        String fraction =
                Long.toString(POWERS[decimals] + scaled % POWERS[decimals]).substring(1);
        return signed(negative, whole + point + fraction);
    }

    /** What stands behind a number, on the same line as it. */
    private String unit(String unit) {
        return form.of("\u00a0" + unit);
    }

    private String unknown() {
        return form.of(UNKNOWN);
    }

    private String signed(boolean negative, String digits) {
        return negative ? form.of("\u2212") + digits : digits;
    }
}
