package corewise.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write and read them. Stateless. */
final class Durations {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s?(ns|us|\u00b5s|\u03bcs|ms|s)");
    private static final double NANOS_PER_MICRO = 1e3;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private Durations() {}

    /**
     * Nanoseconds of a text such as {@code 20ms}, {@code 1.5 ms}, {@code 1us} or {@code 1s}.
     *
     * @throws IllegalArgumentException with a sentence's end for people when it is no such text
     */
    static long parseNanos(String text) {
        Matcher matcher = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a length of time such as 20ms, 1.5ms, 100us or 1s");
        }
        BigDecimal nanos = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unitNanos(matcher.group(2))));
        return nanos.longValue();
    }

    private static long unitNanos(String unit) {
        return switch (unit) {
            case "ns" -> 1;
            case "ms" -> 1_000_000;
            case "s" -> 1_000_000_000;
            default -> 1_000;
        };
    }

    /** Three significant digits or so, for example {@code 4.012 s}, {@code 20.1 ms}, {@code 7.5 us}. */
    static String format(long nanos) {
        if (nanos >= NANOS_PER_SECOND) {
            return String.format(Locale.ROOT, "%.3f s", nanos / NANOS_PER_SECOND);
        }
        if (nanos >= NANOS_PER_MILLI) {
            return String.format(Locale.ROOT, "%.1f ms", nanos / NANOS_PER_MILLI);
        }
        return String.format(Locale.ROOT, "%.1f us", nanos / NANOS_PER_MICRO);
    }

    /** A length of time for people that plan, for example {@code 4 min 30 s} or {@code 40 s}. */
    static String inWords(Duration time) {
        long seconds = Math.max(1, (time.toMillis() + 999) / 1_000);
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds / 60 + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s");
    }
}
